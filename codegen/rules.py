"""Rewrites that hold everywhere in a document: notation that the generator or a validator would get wrong.

Each rule is a pure function of one schema and takes its reason from corrections.yaml, which lists the rules to use.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable

from . import endless, pointer, walk
from .errors import SpecError
from .json_types import Document, Json, Schema, is_array, is_object

_MOST_MEMBERS = 50_000
NULL: Schema = {"type": "null"}


def apply(document: Document, names: list[str], idle: frozenset[str] = frozenset()) -> Document:
    """Return a rewritten copy.

    idle: the rules that may find nothing to do. Raises SpecError for an unknown rule, and another one that does not.
    """
    rewritten = copy.deepcopy(document)
    for name in names:
        rule = RULES.get(name)
        if rule is None:
            raise SpecError(f"unknown rule {name!r}; known: {', '.join(RULES)}")
        if not rule(rewritten) and name not in idle:
            raise SpecError(f"stale correction: the rule {name!r} no longer finds anything to change")
    return rewritten


def null_from_nullable(document: Document) -> int:
    """`nullable: true` (OpenAPI 3.0) becomes `anyOf: [schema, null]`."""
    return walk.rewrite(document, lambda _, schema: _with_null(schema) if "nullable" in schema else None)


def _with_null(schema: Schema) -> Schema:
    rest = {key: value for key, value in schema.items() if key != "nullable"}
    if schema["nullable"] is not True:
        return rest
    if set(rest) in ({"anyOf"}, {"oneOf"}):
        return {"anyOf": [*next(iter(rest.values())), dict(NULL)]}
    return {"anyOf": [rest, dict(NULL)]}


def const_from_single_enum(document: Document) -> int:
    """A one-value enum becomes `const`, so that the value is part of the type and not a class of its own."""

    def change(_: str, schema: Schema) -> Schema | None:
        values = schema.get("enum")
        if not is_array(values) or len(values) != 1 or values[0] is None:
            return None
        rest = {key: value for key, value in schema.items() if key not in ("enum", "default")}
        return {**rest, "const": values[0]}

    return walk.rewrite(document, change)


def note_from_default(document: Document) -> int:
    """`default` becomes `x-server-default`: what the server assumes is documented, not sent."""

    def change(_: str, schema: Schema) -> Schema | None:
        if "default" not in schema:
            return None
        return {"x-server-default" if key == "default" else key: value for key, value in schema.items()}

    return walk.rewrite(document, change)


def flat_from_all_of(document: Document) -> int:
    """`allOf` of object schemas becomes one object; a later member restates what an earlier one said."""

    left = [_MOST_MEMBERS]

    def change(where: str, schema: Schema) -> Schema | None:
        return _merged(document, where, schema, frozenset(), left) if "allOf" in schema else None

    return walk.rewrite(document, change)


def _merged(document: Document, where: str, schema: Schema, above: frozenset[str], left: list[int]) -> Schema:
    """Return one object for all members; left: how many more may be merged in the document."""
    members = [*schema["allOf"], {key: value for key, value in schema.items() if key != "allOf"}]
    flat: Schema = {"type": "object", "properties": {}, "required": []}
    left[0] -= len(members)
    if left[0] < 0:
        raise SpecError(f"the allOf at {where} takes more than {_MOST_MEMBERS:,} members to merge")
    for member in members:
        for key, value in _resolved(document, where, member, above, left).items():
            if key == "properties":
                flat["properties"].update(copy.deepcopy(value))
            elif key == "required":
                flat["required"] = sorted({*flat["required"], *value})
            elif key != "type":
                flat[key] = copy.deepcopy(value)
    return flat


def _resolved(document: Document, where: str, member: Json, above: frozenset[str], left: list[int]) -> Schema:
    """Return a member as a plain object schema; above: the references that led here."""
    while is_object(member) and "$ref" in member:
        reference = member["$ref"]
        if reference in above:
            raise SpecError(f"the allOf at {where} refers to itself")
        above |= {reference}
        member = pointer.get(document, reference)
        if member is pointer.MISSING:
            raise SpecError(f"the allOf at {where} refers to {reference!r}, which leads nowhere")
    if is_object(member) and "allOf" in member:
        return _merged(document, where, member, above, left)
    if not is_object(member) or member.get("type", "object") != "object" or {"oneOf", "anyOf", "enum"} & member.keys():
        raise SpecError(f"the allOf at {where} has a member that is not a plain object; correct it by hand")
    return member


def named_inline_variants(document: Document) -> int:
    """Inline variants of a component union become components, named after their constant tag."""
    schemas: dict[str, Schema] = document["components"]["schemas"]
    named: dict[str, Schema] = {}
    for name, schema in schemas.items():
        for key in ("oneOf", "anyOf"):
            for index, variant in enumerate(schema.get(key) or ()):
                title = _variant_name(variant)
                if title is None:
                    continue
                if title in schemas or title in named:
                    raise SpecError(f"{name} has a variant that would be called {title}, a name already in use")
                named[title] = variant
                schema[key][index] = {"$ref": pointer.join("#/components/schemas", title)}
    document["components"]["schemas"] = dict(sorted({**schemas, **named}.items()))
    return len(named)


def _variant_name(variant: Schema) -> str | None:
    """`{event: const thread.created}` is called ThreadCreatedEvent."""
    for tag, declared in variant.get("properties", {}).items():
        if tag in variant.get("required", ()) and isinstance(declared.get("const"), str):
            return _pascal(declared["const"]) + _pascal(tag)
    return None


def _pascal(text: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^0-9A-Za-z]+", text))


def mapped_discriminators(document: Document) -> int:
    """Every `discriminator` gets a `mapping` from each tag value to the variant that carries it."""

    def change(where: str, schema: Schema) -> Schema | None:
        discriminator = schema.get("discriminator")
        if not is_object(discriminator) or "mapping" in discriminator:
            return None
        mapping = _mapping(document, where, schema, discriminator["propertyName"])
        return {**schema, "discriminator": {**discriminator, "mapping": dict(sorted(mapping.items()))}}

    return walk.rewrite(document, change)


def _mapping(document: Document, where: str, schema: Schema, tag: str) -> dict[str, str]:
    mapping: dict[str, str] = {}
    for variant in schema.get("oneOf") or schema.get("anyOf") or ():
        reference = variant.get("$ref")
        target = pointer.get(document, reference) if isinstance(reference, str) else pointer.MISSING
        values = _tag_values(target, tag) if is_object(target) else []
        if not values:
            raise SpecError(f"the discriminator {tag!r} at {where} has a variant without that tag; correct it by hand")
        for value in values:
            if mapping.setdefault(value, reference) != reference:
                raise SpecError(f"the discriminator {tag!r} at {where} gives {value!r} twice; correct it by hand")
    return mapping


def _tag_values(schema: Schema, tag: str) -> list[str]:
    declared = schema.get("properties", {}).get(tag, {})
    return [declared["const"]] if "const" in declared else list(declared.get("enum", ()))


def json_where_offered(document: Document) -> int:
    """Of several media types of a body or a reply, JSON is kept where it is among them."""
    changed = 0
    components = document.get("components", {})
    holders = [*components.get("requestBodies", {}).values(), *components.get("responses", {}).values()]
    for _, _, operation in walk.operations(document):
        holders += [operation.get("requestBody"), *operation.get("responses", {}).values()]
    for holder in holders:
        content = holder.get("content") if is_object(holder) else None
        if is_object(content) and len(content) > 1 and "application/json" in content and not _streams(content):
            holder["content"] = {"application/json": content["application/json"]}
            changed += 1
    return changed


def _streams(content: Document) -> bool:
    return "text/event-stream" in content


def lists_from_tuples(document: Document) -> int:
    """A list with a schema for each place becomes one whose entries have any of them, and as many as there are."""

    def change(_: str, schema: Schema) -> Schema | None:
        places = schema.get("prefixItems")
        if not is_array(places) or not places:
            return None
        rest = {key: value for key, value in schema.items() if key not in ("prefixItems", "items")}
        more = schema.get("items", False)
        members = [one for index, one in enumerate(places) if one not in places[:index]]
        if is_object(more):
            return {**rest, "items": {"anyOf": [*members, more]}}
        return {"maxItems": len(places), **rest, "items": members[0] if len(members) == 1 else {"anyOf": members}}

    return walk.rewrite(document, change)


def declared_required(document: Document) -> int:
    """A required key of a plain object without a property of its own gets one, of any type."""

    def change(_: str, schema: Schema) -> Schema | None:
        declared = schema.get("properties")
        if not is_object(declared) or {"allOf", "anyOf", "oneOf"} & schema.keys():
            return None
        missing: Document = {name: {} for name in schema.get("required") or () if name not in declared}
        return {**schema, "properties": {**declared, **missing}} if missing else None

    return walk.rewrite(document, change)


def any_from_endless(document: Document) -> int:
    """A list or map that holds itself, without a model between, holds any JSON: no type in Python says it."""
    return endless.open_up(document)


RULES: dict[str, Callable[[Document], int]] = {
    "null-from-nullable": null_from_nullable,
    "const-from-single-enum": const_from_single_enum,
    "note-from-default": note_from_default,
    "flat-from-all-of": flat_from_all_of,
    "named-inline-variants": named_inline_variants,
    "mapped-discriminators": mapped_discriminators,
    "json-where-offered": json_where_offered,
    "lists-from-tuples": lists_from_tuples,
    "declared-required": declared_required,
    "any-from-endless": any_from_endless,
}
