"""Refuse a document whose references lead nowhere or in a circle without a schema; comparing would pass over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .. import pointer, walk
from ..errors import SpecError
from ..json_types import Document, Json, is_array, is_object, mapping_at
from . import bounds
from .documentation import NAMES
from .expand import follow

_VALUES = frozenset({"example", "examples", "default", "enum", "const"})
_FORMS: dict[str, Callable[[Json], bool]] = {
    **dict.fromkeys(("properties", "patternProperties", "$defs"), is_object),
    **dict.fromkeys(("required", "enum", "allOf", "anyOf", "oneOf"), is_array),
}
_LIMITS = frozenset({*bounds.LOWER, *bounds.UPPER, "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})
_HOLDERS = ("allOf", "anyOf", "oneOf")


def check(document: Document) -> None:
    """Raise SpecError for the first reference that leads nowhere or only back to itself."""
    done: set[str] = set()
    for where, reference in references("", document):
        if reference not in done:
            follow(document, where, reference)
            done.add(reference)
    for where, schema in walk.roots(document):
        _check_form(where, schema)
    done = set[str]()
    for name in mapping_at(mapping_at(document, "components"), "schemas"):
        _check_circle(document, pointer.join("/components/schemas", name), done)


def _check_form(where: str, schema: Json, path: tuple[str | int, ...] = ()) -> None:
    if isinstance(schema, bool):
        return
    if not is_object(schema):
        raise SpecError(f"the schema at {pointer.join(where, *path)} is not an object")
    for keyword in _FORMS.keys() & schema.keys():
        if schema[keyword] is not None and not _FORMS[keyword](schema[keyword]):
            raise SpecError(f"{pointer.join(where, *path, keyword)} does not have the form it should have")
    if not _LIMITS.isdisjoint(schema):
        bounds.limits(pointer.join(where, *path), schema)
    for more, child in walk.children(schema):
        _check_form(where, child, path + more)


def references(where: str, found: Json) -> Iterator[tuple[str, Json]]:
    """Yield every `$ref` and its place."""
    todo: list[tuple[str, Json, bool]] = [(where, found, False)] if isinstance(found, dict | list) else []
    while todo:
        where, found, named = todo.pop()  # named: whether the keys here are names and not keywords
        if is_array(found):
            todo += [(f"{where}/{index}", one, False) for index, one in enumerate(found) if type(one) in _HOLDING]
            continue
        if not named and isinstance(found.get("$ref"), str):
            yield where, found["$ref"]
        for key, value in found.items():
            if type(value) in _HOLDING and (named or (key not in _VALUES and key[:2] != "x-")):
                todo.append((f"{where}/{key}", value, key in _NAMES and not named))


_HOLDING = frozenset({dict, list})
_NAMES = frozenset(NAMES)


def _check_circle(document: Document, start: str, done: set[str]) -> None:
    """Follow references, allOf and unions of one from a component; properties and lists end a circle."""
    path: list[str] = []
    todo: list[tuple[str, int]] = [(start, 0)]
    while todo:
        where, depth = todo.pop()
        del path[depth:]
        if where in path:
            raise SpecError(f"the schema at {start} refers to itself and never says what it is")
        path.append(where)
        if where not in done:
            todo.extend((target, depth + 1) for target in _targets(document, where, pointer.get(document, where)))
    done.update(path)


def _targets(document: Document, where: str, raw: Json) -> Iterator[str]:
    if not is_object(raw):
        return
    if isinstance(raw.get("$ref"), str):
        yield follow(document, where, raw["$ref"])[0]
    for key in _HOLDERS:
        members: list[Json] = raw[key] if is_array(raw.get(key)) else []
        if key == "allOf" or len(members) == 1:
            for index, member in enumerate(members):
                yield from _targets(document, pointer.join(where, key, index), member)
