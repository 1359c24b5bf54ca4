"""Bring references into one form: a pointer in place of an anchor, an id or escapes, and nothing beside it in 3.0."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urldefrag, urljoin

from .. import pointer
from ..json_types import Document, Json, is_array, is_object

_KEYWORDS = ("$ref", "$dynamicRef")
_VALUES = frozenset({"example", "examples", "default", "enum", "const"})
_IGNORED = frozenset(
    {
        "type",
        "format",
        "pattern",
        "enum",
        "const",
        "multipleOf",
        "uniqueItems",
        "not",
        "allOf",
        "anyOf",
        "oneOf",
        "items",
    }
    | {f"{end}{what}" for end in ("min", "max") for what in ("imum", "Length", "Items", "Properties")}
    | {"exclusiveMinimum", "exclusiveMaximum", "required", "properties", "additionalProperties"}
)


def plain(document: Document) -> Document:
    """Return the document with a pointer in every reference that names a place of it in another way.

    OpenAPI 3.0 ignores what stands beside a reference, so what restricts values there is left out; notes stay, and so
    does `nullable`, which is meant all the same.
    """
    old = str(document.get("openapi")).startswith("3.0")
    if not _needs_it(document, old=old):
        return document
    made: Document = _Rewriting(document, old, _known(document)).of(document, "")
    return made


def _needs_it(document: Document, *, old: bool) -> bool:
    todo: list[Json] = [document]
    while todo:
        found = todo.pop()
        if is_array(found):
            todo += [one for one in found if isinstance(one, dict | list)]
            continue
        name = found.get("$ref", "#/")
        if "$dynamicRef" in found or (isinstance(name, str) and (name[:2] != "#/" or "%" in name)):
            return True
        if old and "$ref" in found and not _IGNORED.isdisjoint(found):
            return True
        todo += [one for one in found.values() if isinstance(one, dict | list)]
    return False


def _inside(found: Json) -> Iterator[tuple[str | int, Json]]:
    if is_array(found):
        yield from enumerate(found)
    elif is_object(found):
        yield from ((key, value) for key, value in found.items() if key not in _VALUES and not key.startswith("x-"))


def _known(document: Document) -> dict[str, str]:
    """Return the places of ids and anchors."""
    found: dict[str, str] = {}
    todo: list[tuple[str, Json, str]] = [("", document, "")]
    while todo:
        where, node, base = todo.pop()
        if is_object(node):
            base = _base(node, base)
            if isinstance(node.get("$id"), str):
                found.setdefault(base, where)
            names = [node[key] for key in ("$anchor", "$dynamicAnchor") if isinstance(node.get(key), str)]
            found |= {f"{base}#{name}": where for name in names}
        todo += [(pointer.join(where, key), value, base) for key, value in _inside(node)]
    return found


def _base(node: Document, above: str) -> str:
    return urldefrag(urljoin(above, node["$id"]))[0] if isinstance(node.get("$id"), str) else above


@dataclass(frozen=True)
class _Rewriting:
    document: Document
    old: bool
    known: dict[str, str]

    def of(self, found: Json, above: str) -> Json:
        """Return what stands at a place with every reference below it in the one form."""
        if is_array(found):
            return [self.of(member, above) for member in found]
        if not is_object(found):
            return found
        base = _base(found, above)
        made: Document = {**found, **{str(key): self.of(value, base) for key, value in _inside(found)}}
        for keyword in _KEYWORDS:
            if isinstance(found.get(keyword), str):
                made["$ref"] = self._pointer(made.pop(keyword), base)
                made = {key: value for key, value in made.items() if not (self.old and key in _IGNORED)}
        return made

    def _pointer(self, name: str, base: str) -> str:
        """Return the pointer that a reference stands for; the reference itself where there is none."""
        if name.startswith("#/"):
            for written in (name, unquote(name)):
                if pointer.get(self.document, written) is not pointer.MISSING:
                    return written
        file, fragment = urldefrag(urljoin(base, name))
        place = self.known.get(file if not fragment or fragment.startswith("/") else f"{file}#{fragment}", "")
        if place:
            return f"#{place}{unquote(fragment) if fragment.startswith('/') else ''}"
        return name
