"""Merge what schemas are composed of: the generator reads objects, unions and plain types, one at a time.

`allOf`, keywords beside a `$ref`, and keywords beside alternatives all say the same thing, that several schemas hold at
once. Here they become one schema: an object with all properties, or a union of objects that each have them.
"""

from __future__ import annotations

import copy

from .. import pointer, walk
from ..errors import SpecError
from ..json_types import Document, Json, Schema, is_object, mapping_at
from .joining import SHAPING, UNION, NothingFitsError, is_idle, merged, shapes

_MOST = 20_000
_DEEPEST = 40
_MOST_VARIANTS = 500


def compose(document: Document) -> None:
    """Replace every composed schema of a document by one that is not.

    Raises SpecError, with the place, for one that no value fits, that contains itself, or that takes too many.
    """
    composer = _Composer(document)
    walk.rewrite(document, composer.changed)


def is_composed(schema: Schema) -> bool:
    """Say whether a schema is several that hold at once."""
    kinds = [key for key in ("$ref", "allOf", *UNION) if schema.get(key)]
    if not kinds or _only_requires(schema):
        return False
    if len(kinds) > 1 or any(key not in kinds and not is_idle(key, schema) for key in schema.keys() & SHAPING):
        return True
    return kinds == ["allOf"] and not (len(schema["allOf"]) == 1 and _is_reference(schema["allOf"][0]))


def _is_reference(member: Json) -> bool:
    return is_object(member) and isinstance(member.get("$ref"), str) and not (member.keys() & SHAPING)


def _only_requires(schema: Schema) -> bool:
    """Say whether the alternatives of a schema only say which of its own keys must be there."""
    members = [one for key in UNION for one in schema.get(key) or ()]
    only = all(is_object(one) and one.keys() <= {"required", "not", "description"} for one in members)
    return bool(members) and only and "$ref" not in schema and "allOf" not in schema


def _alone(schema: Schema) -> Schema | None:
    """Return a schema that is nothing but a reference with words beside it; None where it is more."""
    members = [one for one in schema.get("allOf") or () if shapes(one)]
    beside = {key: value for key, value in schema.items() if key != "allOf"}
    if len(members) != 1 or not _is_reference(members[0]) or shapes(beside):
        return None
    return {**{key: value for key, value in beside.items() if key not in SHAPING}, "allOf": members}


class _Composer:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.left = _MOST
        self.depth = 0

    def changed(self, where: str, schema: Schema) -> Schema | None:
        """Return what a schema is merged into; None where it stays."""
        if _only_requires(schema) and "properties" in schema:
            return {key: value for key, value in schema.items() if key not in UNION}
        if not is_composed(schema):
            return None
        try:
            return _alone(schema) or _named(where, self.whole(schema, frozenset({f"#{where}"})))
        except NothingFitsError as error:
            raise SpecError(f"{where}: {error}, so that no value fits; correct one of them") from error
        except _TooMuchError as error:
            raise SpecError(f"{where}: {error}; change or drop it with a correction") from error

    def whole(self, schema: Json, above: frozenset[str]) -> Schema:
        """Return one schema for all that a schema is composed of; above: the references that led here."""
        parts = [part for part in self._parts(schema, above) if part]
        self.left -= len(parts) + 1
        self.depth += 1
        if self.left < 0 or self.depth > _DEEPEST:
            raise _TooMuchError("its parts are composed of too many others, or of themselves")
        try:
            return self._joined(parts, above)
        finally:
            self.depth -= 1

    def _joined(self, parts: list[Schema], above: frozenset[str]) -> Schema:
        plain = [part for part in parts if not _alternatives(part)]
        unions = [part for part in parts if _alternatives(part)]
        base = merged(plain, lambda one, other: {"allOf": [one, other]}) if plain else {}
        settled = self._settled(base, above)
        return self._distributed(settled, unions, above) if unions else settled

    def _parts(self, schema: Json, above: frozenset[str]) -> list[Schema]:
        if not is_object(schema):
            return [{}] if schema is True else [{"not": {}}]
        found: list[Schema] = []
        if isinstance(schema.get("$ref"), str):
            reference = schema["$ref"]
            if reference in above:
                raise _TooMuchError(f"it is composed of itself, by {reference}")
            target = pointer.get(self.document, reference)
            found += self._parts(target, above | {reference})
        for member in schema.get("allOf") or ():
            found += self._parts(member, above)
        own = {key: value for key, value in schema.items() if key not in ("$ref", "allOf", "title")}
        own = {key: value for key, value in own.items() if key not in UNION} if _only_requires(own) else own
        if _alternatives(own) and any(key in SHAPING and key not in UNION for key in own):
            found.append({key: value for key, value in own.items() if key not in (*UNION, "discriminator")})
            own = {key: value for key, value in own.items() if key in (*UNION, "discriminator")}
        for key in [key for key in UNION if own.get(key)]:
            rest = {name: value for name, value in own.items() if name not in UNION}
            found.append({**rest, key: own[key]})
        return found if _alternatives(own) else [*found, own]

    def _settled(self, schema: Schema, above: frozenset[str]) -> Schema:
        """Merge what several parts say of one property, or of the entries of a list."""
        settled = dict(schema)
        properties = mapping_at(schema, "properties")
        if properties:
            settled["properties"] = {name: self._inner(name, one, above) for name, one in properties.items()}
        for key in ("items", "additionalProperties"):
            if is_object(schema.get(key)):
                settled[key] = self._inner(key, schema[key], above)
        return settled

    def _inner(self, name: str, schema: Json, above: frozenset[str]) -> Json:
        if not is_object(schema) or not is_composed(schema):
            return copy.deepcopy(schema)
        try:
            return _alone(schema) or _untitled(self.whole(schema, above))
        except NothingFitsError as error:
            raise NothingFitsError(f"{name}: {error}") from error

    def _distributed(self, base: Schema, unions: list[Schema], above: frozenset[str]) -> Schema:
        """Return a union whose every variant has what holds for all."""
        variants = [base]
        for union in unions:
            tried = [self._variant(one, other, union, above) for one in variants for other in _alternatives(union)]
            variants = [one for one in tried if one is not None]
            if not variants:
                raise NothingFitsError("none of its alternatives goes with what stands beside them")
            if len(variants) > _MOST_VARIANTS:
                raise _TooMuchError(f"it makes more than {_MOST_VARIANTS} variants")
        about = {key: value for union in unions for key, value in union.items() if key in ("description", "deprecated")}
        return variants[0] if len(variants) == 1 else {**about, "anyOf": variants}

    def _variant(self, base: Schema, branch: Json, union: Schema, above: frozenset[str]) -> Schema | None:
        if is_object(branch) and branch.get("type") == "null" and not base.keys() & SHAPING:
            return {"type": "null"}
        tagged = [base, branch, *self._tag(branch, mapping_at(union, "discriminator"))]
        title = pointer.split(branch["$ref"])[-1] if is_object(branch) and "$ref" in branch else None
        try:
            made = self.whole({"allOf": [one for one in tagged if one]}, above)
        except NothingFitsError:
            return None
        return {**made, "title": title} if title and not _alternatives(made) else made

    def _tag(self, branch: Json, discriminator: Schema) -> list[Schema]:
        """Return what a discriminator says of a variant: it is inline from here on, and has no name to go by."""
        tag = discriminator.get("propertyName")
        if not isinstance(tag, str) or not is_object(branch) or "$ref" not in branch:
            return []
        name = pointer.split(branch["$ref"])[-1]
        to = (name, branch["$ref"])
        values = [value for value, target in mapping_at(discriminator, "mapping").items() if target in to]
        return [{"x-tag": {"tag": tag, "values": values or [name], "mapped": bool(values)}}]


class _TooMuchError(Exception):
    """Composing a schema does not end."""


def _named(where: str, made: Schema) -> Schema:
    """Name the variants of a component's union after both; elsewhere the generator does so."""
    tokens = pointer.split(where)
    if tokens[:2] == ["components", "schemas"] and len(tokens) == 3:
        for one in _alternatives(made):
            if "title" in one:
                one["title"] = f"{tokens[2]} {one['title']}"
    return _untitled(made)


def _untitled(schema: Schema) -> Schema:
    return {key: value for key, value in schema.items() if key != "title"}


def _alternatives(schema: Schema) -> list[Json]:
    return [one for key in UNION for one in schema.get(key) or ()]
