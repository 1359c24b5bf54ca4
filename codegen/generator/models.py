"""What the model templates show: classes, their fields, and the tables that read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from openapi_python_client.strings import PythonIdentifier

from .. import pointer
from ..json_types import Json, is_object, mapping_at
from . import aliases, discriminators, names, shapes, source
from .context import Context, Field
from .decoding import Tables, decoder, statements
from .limits import limits
from .literals import prose
from .shapes import (
    Alias,
    Annotations,
    List,
    Object,
    Shape,
    holds_models,
    members,
    renamed,
    union,
)


@dataclass(frozen=True)
class Extra:
    """Keys that are not declared one by one: the type of their values, and the source that reads one."""

    annotation: str
    read: str


@dataclass
class Model:
    """A generated class."""

    name: str
    module: str
    doc: str
    fields: list[Field]
    tables: Tables
    extra: Extra | None = None
    types: str = "models"
    text: str = ""


def context(parsed: source.Source) -> Context:
    """Return the shapes of a parsed document."""
    made = Context(parsed)
    for name, model in parsed.models.items():
        made.fields[name] = _fields(made, model)
    for one in (one for fields in made.fields.values() for one in fields):
        made.docs.update({name: made.docs.get(name) or one.doc for name in _inline(one.shape)})
    made.sent = _sent(made)
    made.annotations = Annotations(aliases.named(made))
    made.discriminators = list(discriminators.declared(parsed, made.shape))
    return made


def _sent(made: Context) -> frozenset[str]:
    """Return the models that are only sent: no reply and no event holds them."""
    endpoints = [one for tag in made.parsed.data.endpoint_collections_by_tag.values() for one in tag.endpoints]
    replies = [reply.prop for one in endpoints for reply in (*one.responses.patterns, one.responses.default) if reply]
    schemas = mapping_at(made.parsed.document["components"], "schemas")
    events = [prop for name, prop in made.parsed.unnamed.items() if "x-events" in mapping_at(schemas, name)]
    held = {name: [one.shape for one in fields] for name, fields in made.fields.items()}
    sent = shapes.reached(held, [made.shape(body.prop) for one in endpoints for body in one.bodies])
    return frozenset(sent - shapes.reached(held, [made.shape(prop) for prop in (*replies, *events)]))


def _fields(made: Context, model: Any) -> list[Field]:
    schema = source.raw(model)
    declared = mapping_at(schema, "properties")
    properties = source.properties(model)
    given = [prop.name.get_untrusted_value() for prop in properties]
    wires = [made.parsed.wire(name) for name in given]
    spelt = made.parsed.config.field_prefix
    wished = [
        (wire, str(prop.python_name if wire == name else PythonIdentifier(wire, spelt)))
        for wire, name, prop in zip(wires, given, properties, strict=True)
    ]
    wished.sort(key=lambda pair: pair[0] != pair[1])  # who is called so keeps the name
    chosen = names.python_names(wished, names.RESERVED_ATTRIBUTES)
    return [
        Field(
            wire,
            chosen[wire],
            made.shape(prop),
            prop.required,
            _described(declared.get(name)),
            access=_access(made, declared.get(name)),
            limits=limits(made.parsed.document, declared.get(name)),
        )
        for wire, name, prop in zip(wires, given, properties, strict=True)
    ]


def _access(made: Context, schema: Json) -> str:
    """Return `read` or `write` for a property that goes one way only."""
    while is_object(schema) and not {"readOnly", "writeOnly"} & schema.keys() and isinstance(schema.get("$ref"), str):
        schema = pointer.get(made.parsed.document, schema["$ref"])
    if not is_object(schema):
        return ""
    return "read" if schema.get("readOnly") is True else "write" if schema.get("writeOnly") is True else ""


def _inline(shape: Shape) -> list[str]:
    """Return the models that a property holds, alone or in a list: those without words of their own use its words."""
    nested = [members(one.items) if isinstance(one, List) else (one,) for one in members(shape)]
    return [one.name for group in nested for one in group if isinstance(one, Object)]


def _described(schema: Json) -> str:
    """Return the prose of a property, with the server's default where it has one."""
    if not is_object(schema):
        return ""
    text = str(schema.get("description") or "")
    assumed = schema.get("x-server-default")
    if isinstance(assumed, str | int | float | bool):
        text += f" The server assumes {assumed!r} when it is left out."
    return text + (" Deprecated." if schema.get("deprecated") else "")


def model_view(made: Context, model: Any) -> Model:
    """Return everything that the module of one class shows."""
    name, module = str(model.class_info.name), str(model.class_info.module_name)
    fields = made.fields[name]
    hidden = {"models": "_types"} if any(one.name == "models" for one in fields) else {}
    for one in fields:
        annotation = made.annotations.of(one.shape, unset=not one.required, given=name in made.sent)
        one.annotation = renamed(annotation, hidden)
    tables = made.tables()
    extra = _extra(made, model)
    return Model(
        name,
        module,
        _model_doc(model, fields, made.docs.get(name)),
        fields,
        tables,
        _extra_view(made, extra, tables, hidden) if extra is not None else None,
        hidden.get("models", "models"),
        _text(model, fields),
    )


def _text(model: Any, fields: list[Field]) -> str:
    """Return the attribute with the text of a message, where the document names one and nothing is called `text`."""
    wire = source.raw(model).get("x-text")
    taken = any(one.name == "text" for one in fields)
    return "" if taken else next((one.name for one in fields if one.wire == wire), "")


def _extra_view(made: Context, extra: Shape, tables: Tables, hidden: dict[str, str]) -> Extra:
    return Extra(renamed(made.annotations.of(extra), hidden), decoder(extra, tables, "extra") or "as_is")


def _extra(made: Context, model: Any) -> Shape | None:
    """Return the shape of a model's undeclared keys, where they have one and it is read as a model."""
    declared = model.additional_properties
    found = made.shape(declared) if declared is not None else None
    return found if found is not None and holds_models(found) else None


def _model_doc(model: Any, fields: list[Field], inherited: str | None) -> str:
    described = prose(str(source.raw(model).get("description") or inherited or f"{model.class_info.name}."), 4)
    lines = [f"    {one.name}: {prose(one.doc, 8)}" for one in fields if one.doc]
    if not lines:
        return described
    return "\n".join([described, "", "    Attributes:", *(f"    {line}" for line in lines)])


def reading(view: Model, one: Field) -> list[str]:
    """Return the lines that turn `_value` into the field's value; none when it stays as it is."""
    return statements(one.shape, view.tables, one.name) if holds_models(one.shape) else []


def alias_view(made: Context, alias: Alias) -> dict[str, Any]:
    """Return everything that the module of a named type shows."""
    tables = made.tables(alias)
    objects = tuple(member for member in members(alias.shape) if isinstance(member, Object))
    others = Annotations(_beside(made.annotations.aliases, alias))
    annotation = others.of(alias.shape)
    same = others.named(alias.shape)[0] if len(objects) > 1 else None
    code = tables.code(objects) if len(objects) > 1 and same is None else ""
    lazy = "models." in annotation
    return {
        "name": alias.name,
        "doc": prose(alias.doc or f"{alias.name}.", 4 if lazy else 0),
        "annotation": annotation,
        "value": _union_value(others, alias.shape) if code else f"lambda: {annotation}",
        "lazy": lazy,
        "variants": code,
        "same": same.module if same is not None else "",
    }


def _beside(aliases: list[Alias], alias: Alias) -> list[Alias]:
    """Return the types that one may be spelt with: of those that are the same, the ones that come first."""
    place = aliases.index(alias)
    same = aliases[:place] if len(shapes.objects(alias.shape)) > 1 else []
    return [one for one in aliases if one.shape != alias.shape or one in same]


def _union_value(others: Annotations, shape: Shape) -> str:
    """Return the source of a function that makes a union of which VARIANTS has the objects."""
    rest = [member for member in members(shape) if not isinstance(member, Object)]
    return f"lambda: {others.of(union(rest))} | VARIANTS.union()" if rest else "VARIANTS.union"
