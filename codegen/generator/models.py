"""What the model templates show: classes, their fields, and the tables that read them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..json_types import Document, Json, is_object, mapping_at
from . import names, source
from .decoding import Property, Tables, statements
from .literals import literal, prose
from .shapes import NULL, Alias, Annotations, Const, List, Map, Object, Shape, holds_models, is_opaque, members


@dataclass
class Field:
    """One attribute of a model."""

    wire: str
    name: str
    shape: Shape
    required: bool
    doc: str
    annotation: str = ""

    @property
    def key(self) -> str:
        """The source of the key on the wire."""
        return literal(self.wire)

    @property
    def default(self) -> str:
        """The source of the default in the constructor: constants fill themselves in, the rest is left out."""
        if self.required:
            return f" = {literal(self.shape.value)}" if isinstance(self.shape, Const) else ""
        return " = UNSET"

    @property
    def encoded(self) -> bool:
        """Whether the value may hold models when it is written."""
        return holds_models(self.shape) or is_opaque(self.shape)


@dataclass
class Model:
    """A generated class."""

    name: str
    module: str
    doc: str
    fields: list[Field]
    tables: Tables
    imports: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    @property
    def known(self) -> str:
        """The source of the set of all keys that the class declares."""
        return f"frozenset({{{', '.join(one.key for one in self.fields)}}})" if self.fields else "frozenset()"


@dataclass
class Context:
    """A parsed document as shapes: every model's fields by name, and every named type."""

    parsed: source.Source
    fields: dict[str, list[Field]] = field(default_factory=dict[str, list[Field]])
    annotations: Annotations = field(default_factory=lambda: Annotations([]))
    tags: set[str] = field(default_factory=set[str])
    docs: dict[str, str] = field(default_factory=dict[str, str])

    def shape(self, prop: Any) -> Shape:
        """Return the shape of one of the generator's properties."""
        return source.shape(prop, self.parsed.models)

    def properties(self, name: str) -> list[Property]:
        """Return what telling variants apart needs of a model."""
        return [Property(one.wire, one.name, one.shape, one.required) for one in self.fields[name]]

    def tables(self, own: Alias | None = None) -> Tables:
        """Return the empty tables of a new module."""
        return Tables(self.properties, self.annotations, self.tags, own)


def context(parsed: source.Source) -> Context:
    """Return the shapes of a parsed document."""
    made = Context(parsed)
    for name, model in parsed.models.items():
        made.fields[name] = _fields(made, model)
    for one in (one for fields in made.fields.values() for one in fields):
        made.docs.update({name: made.docs.get(name) or one.doc for name in _inline(one.shape)})
    made.annotations = Annotations(_aliases(made))
    return made


def _fields(made: Context, model: Any) -> list[Field]:
    schema = source.raw(model)
    declared = mapping_at(schema, "properties")
    properties = source.properties(model)
    wires = [(prop.name.get_untrusted_value(), str(prop.python_name)) for prop in properties]
    chosen = names.python_names(wires, names.RESERVED_ATTRIBUTES)
    return [
        Field(wire, chosen[wire], made.shape(prop), prop.required, _described(declared.get(wire)))
        for (wire, _), prop in zip(wires, properties, strict=True)
    ]


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


def _aliases(made: Context) -> list[Alias]:
    """Return the component types without a class of their own, unless they only add null to one that has."""
    components: Document = made.parsed.document.get("components", {}).get("schemas", {})
    classes = [owner.class_info for owner in [*made.parsed.data.models, *made.parsed.data.enums]]
    taken = {str(one.name) for one in classes}
    modules = {str(one.module_name) for one in classes}
    found: list[Alias] = []
    for wire, prop in sorted(made.parsed.unnamed.items()):
        shape = made.shape(prop)
        name = names.pascal(wire)
        if (not isinstance(shape, Map | List) and len(members(shape)) < 2) or _is_nullable(shape, name):
            continue
        if name in taken or not (names.is_class_name(name) and names.is_usable(name)):
            name = f"Union{name}" if names.is_usable(f"Union{name}") else f"Union{len(found)}"
        taken.add(name)
        module = names.unique_modules([(name, names.snake(name))], taken | modules)[name]
        modules.add(module)
        found.append(Alias(name, module, shape, str(mapping_at(components, wire).get("description") or "")))
    return found


def _is_nullable(shape: Shape, name: str) -> bool:
    named = [member for member in members(shape) if getattr(member, "name", None) == name]
    return bool(named) and len(members(shape)) == 2 and NULL in members(shape)


def model_view(made: Context, model: Any) -> Model:
    """Return everything that the module of one class shows."""
    name, module = str(model.class_info.name), str(model.class_info.module_name)
    fields = made.fields[name]
    for one in fields:
        one.annotation = made.annotations.of(one.shape, unset=not one.required)
    imports = {entry for one in fields for entry in made.annotations.names(one.shape) if entry != (module, name)}
    return Model(name, module, _model_doc(model, fields, made.docs.get(name)), fields, made.tables(), sorted(imports))


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
    code = tables.code(objects) if len(objects) > 1 else ""
    others = Annotations([one for one in made.annotations.aliases if one.shape != alias.shape])
    return {
        "name": alias.name,
        "doc": prose(alias.doc or f"{alias.name}."),
        "annotation": others.of(alias.shape),
        "imports": sorted(set(others.names(alias.shape))),
        "variants": code,
    }
