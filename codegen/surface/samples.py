"""Replies that a document allows: for each operation the fullest, the least, and each branch in between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from .. import pointer, walk
from ..generator.joining import tag_value
from ..json_types import Document, Json, Schema, is_array, is_json_media, is_object, mapping_at

_MOST = 400
_DEEPEST = 12


@dataclass(frozen=True)
class Sample:
    """One reply that an operation may give."""

    method: str
    path: str
    operation: str
    status: int
    body: Json


def replies(document: Document) -> Iterator[Sample]:
    """Yield successful JSON replies of every operation, up to a few hundred each."""
    sampler = Sampler(document)
    for where, _, operation in walk.operations(document):
        _, path, method = pointer.split(where)
        name = str(operation.get("operationId") or f"{method.upper()} {path}")
        for code, schema in successes(sampler, operation):
            values = islice(sampler.values(schema), _MOST)
            yield from (Sample(method.upper(), path, name, code, value) for value in values)


def successes(sampler: Sampler, operation: Json) -> Iterator[tuple[int, Json]]:
    """Yield the status and the schema of every JSON that an operation answers with when it succeeds."""
    declared = mapping_at(operation, "responses")
    good = [status for status in declared if re.fullmatch("2..", str(status))] or declared.keys() & {"default"}
    for status in good:
        schema = json_of(sampler.resolved(declared[status]))
        if schema is not None:
            yield int(status) if str(status).isdigit() else 200, schema


def json_of(response: Json) -> Json | None:
    """Return the schema of the JSON that a reply holds, or None where it holds none."""
    content = mapping_at(response, "content") if is_object(response) else {}
    media = next((content[kind] for kind in content if is_json_media(kind)), None)
    return media.get("schema", {}) if is_object(media) else None


class Sampler:
    """Makes JSON that the schemas of one document allow."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def values(self, schema: Json, depth: int = 0) -> list[Json]:
        """Return values that together take each branch of a schema, the fullest first."""
        found = self.resolved(schema)
        if not is_object(found):
            return [None]
        if depth > _DEEPEST:
            return [self.least(found)]
        if found.get("allOf") and _constants(found):
            return _constants(self._flat(found))
        if _branches(found):
            return _constants(found) or [value for one in self._told(found) for value in self.values(one, depth + 1)]
        if found.get("allOf"):
            return self.values(self._flat(found), depth + 1)
        return [value for kind in _kinds(found) for value in self._of_kind(kind, found, depth)]

    def _told(self, union: Schema) -> Iterator[Schema]:
        """Yield each branch of a union with what holds for all, and the tag that the discriminator gives to it."""
        own = mapping_at(union, "discriminator")
        rest = {key: value for key, value in union.items() if key not in ("anyOf", "oneOf", "discriminator")}
        for branch in _branches(union):
            declared = own or self.inherited(branch)
            tag = declared.get("propertyName")
            joined = self._joined(rest, branch)
            if not isinstance(tag, str) or not is_object(branch) or not isinstance(branch.get("$ref"), str):
                yield joined
                continue
            values = self.tags(branch["$ref"], declared)
            yield self._flat({"allOf": [joined, {"properties": {tag: {"enum": values}}}]}) if values else joined

    def inherited(self, branch: Json, depth: int = 0) -> Schema:
        """Return the discriminator of what a component extends."""
        target = self.resolved(branch)
        if not is_object(target) or depth > _DEEPEST:
            return {}
        found: Schema = {} if _branches(target) else mapping_at(target, "discriminator")
        for part in target.get("allOf") or ():
            found = found or self.inherited(part, depth + 1)
        return found

    def tags(self, reference: str, discriminator: Schema) -> list[Json]:
        """Return the values that a discriminator gives to a component; none where its own constants say."""
        name, tag = pointer.split(reference)[-1], discriminator.get("propertyName")
        target = self.resolved({"$ref": reference})
        whole = self._flat(target) if is_object(target) and target.get("allOf") else target
        if not is_object(whole) or _branches(whole):
            return []
        declared = self.resolved(mapping_at(whole, "properties").get(str(tag), {}))
        mapped = [value for value, to in mapping_at(discriminator, "mapping").items() if to in (name, reference)]
        if not mapped and is_object(declared) and ("const" in declared or "enum" in declared):
            return []
        kind = declared.get("type") if is_object(declared) else None
        return [tag_value(value, kind) for value in mapped or [name]]

    def resolved(self, node: Json) -> Json:
        """Return what a chain of references leads to; an empty object where it leads nowhere."""
        for _ in range(_DEEPEST):
            if not is_object(node) or not isinstance(node.get("$ref"), str):
                return node
            node = pointer.get(self.document, node["$ref"])
        return {}

    def _joined(self, rest: Schema, branch: Json) -> Schema:
        other = self.resolved(branch)
        return self._flat({"allOf": [rest, other]}) if "properties" in rest and is_object(other) else other

    def _flat(self, schema: Schema) -> Schema:
        members = [self.resolved(member) for member in schema["allOf"]]
        flat: Schema = {"properties": {}, "required": []}
        for member in [*members, {key: value for key, value in schema.items() if key != "allOf"}]:
            whole = self._flat(member) if is_object(member) and member.get("allOf") else member
            for key, value in (whole if is_object(whole) else {}).items():
                if key == "properties":
                    flat["properties"] |= value
                elif key in ("anyOf", "oneOf") and key in flat:
                    flat[key] = [{"allOf": [one, other]} for one in flat[key] for other in value]
                elif key == "enum" and key in flat:
                    flat[key] = [one for one in value if one in flat[key]]
                elif key == "required":
                    flat["required"] = [*flat["required"], *value]
                else:
                    flat[key] = value
        return {key: value for key, value in flat.items() if value or key not in ("properties", "required")}

    def least(self, schema: Json, depth: int = 0) -> Json:
        """Return a value with nothing optional in it."""
        found = self.resolved(schema)
        if not is_object(found) or depth > 2 * _DEEPEST:
            return None
        if found.get("allOf"):
            return self.least(self._flat(found), depth + 1)
        if _branches(found):
            return (_constants(found) or [self.least(next(self._told(found)), depth + 1)])[0]
        kind = _kinds(found)[0]
        if kind == "object":
            inner = mapping_at(found, "properties")
            return {name: self.least(inner.get(name, {}), depth + 1) for name in found.get("required") or ()}
        if kind == "array":
            return [self.least(found.get("items", {}), depth + 1)] * int(found.get("minItems", 0))
        return _scalars(kind, found)[0]

    def _of_kind(self, kind: str, schema: Schema, depth: int) -> list[Json]:
        if kind == "object":
            return list(self._objects(schema, depth))
        if kind == "array":
            return list(self._lists(schema, depth))
        return _scalars(kind, schema)

    def _objects(self, schema: Schema, depth: int) -> Iterator[Json]:
        choices = {name: self.values(one, depth + 1) for name, one in mapping_at(schema, "properties").items()}
        choices = {name: values for name, values in choices.items() if values}
        fullest = {name: values[0] for name, values in choices.items()}
        more = schema.get("additionalProperties")
        if is_object(more) and "properties" not in schema:
            fullest = {"a key": self.values(more, depth + 1)[0]}
        yield fullest
        plain = {key: value for key, value in schema.items() if key not in ("anyOf", "oneOf", "allOf")}
        least: Json = self.least(plain)
        for name, values in choices.items():
            yield from ({**least, name: value} for value in values[1:])
        if fullest:
            yield least

    def _lists(self, schema: Schema, depth: int) -> Iterator[Json]:
        items = self.values(schema.get("items", {}), depth + 1)
        size = int(schema.get("maxItems", len(items))) or 1
        yield from (items[start : start + size] for start in range(0, len(items), size))
        if items:
            yield items[:1] * int(schema.get("minItems", 0))


def _branches(schema: Schema) -> list[Json]:
    return [*schema.get("anyOf", ()), *schema.get("oneOf", ())]


def _kinds(schema: Schema) -> list[str]:
    kinds = schema.get("type")
    if isinstance(kinds, str):
        nullable = ["null"] if schema.get("nullable") is True else []
        return [kinds, *nullable]
    if is_array(kinds) and kinds:
        return sorted(map(str, kinds), key=lambda kind: kind == "null")
    if "properties" in schema or "required" in schema or "additionalProperties" in schema:
        return ["object"]
    return ["any"]


def _constants(schema: Schema) -> list[Json]:
    return [schema["const"]] if "const" in schema else list(schema.get("enum") or ())


def _scalars(kind: str, schema: Schema) -> list[Json]:
    only = _constants(schema)
    if only and kind != "null":
        return only
    low = _lowest(schema)
    made: dict[str, list[Json]] = {
        "string": [_text(schema)],
        "integer": [int(-(-low // 1))],
        "number": [low + 0.5, int(-(-low // 1))],
        "boolean": [True, False],
        "null": [None],
    }
    return made.get(kind, ["anything", {"anything": [1, None]}, None])


def _lowest(schema: Schema) -> float:
    bounds = [float(schema[key]) for key in ("minimum", "exclusiveMinimum") if _is_number(schema.get(key))]
    return max(bounds, default=0.0) + ("exclusiveMinimum" in schema)


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _text(schema: Schema) -> str:
    shortest, longest = int(schema.get("minLength", 0)), int(schema.get("maxLength", 9))
    start = re.sub(r"\W.*", "", str(schema.get("pattern", "")).removeprefix("^"))
    plain = (start + "text" + "a" * shortest)[: max(shortest, min(9, longest), len(start))]
    if "pattern" not in schema:
        return plain
    tried = [plain, *(one for word in _WORDS for one in (word, word * max(1, shortest)))]
    return next((one for one in tried if len(one) >= shortest and _matches(str(schema["pattern"]), one)), plain)


# What patterns are mostly about; one of them is taken that matches.
_WORDS = (
    *(
        "0",
        "1",
        "12",
        "1234",
        "a",
        "A",
        "ab",
        "AB",
        "abc",
        "ABC",
        "a_b",
        "a-b",
        "$a",
        "/a",
        "1.0.0",
        "en-US",
        "#aabbcc",
    ),
    *("2020-01-01", "2020-01-01T00:00:00Z", "a@b.example", "https://h.example", "0b6e5e2e-5d1c-4b58-8f0b-2f4e0a3c1d2e"),
)


def _matches(pattern: str, text: str) -> bool:
    try:
        return re.search(pattern, text) is not None
    except re.error:
        return False
