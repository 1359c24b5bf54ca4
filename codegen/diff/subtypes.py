"""The components that a component with a discriminator stands for: those it maps to, and those that extend it."""

from __future__ import annotations

from .. import pointer
from ..json_types import Document, Json, is_array, is_object, mapping_at

_SCHEMAS = "#/components/schemas/"


class Subtypes:
    """Which components of a document extend which, by name."""

    def __init__(self, document: Document) -> None:
        self._schemas = mapping_at(mapping_at(document, "components"), "schemas")
        self._extending: dict[str, list[str]] | None = None

    def of(self, place: str) -> set[str]:
        """Return the names of the components that a value of the component at a pointer may be besides."""
        tokens = pointer.split(place)
        if tokens[:2] != ["components", "schemas"] or len(tokens) != 3:
            return set()
        raw = self._schemas.get(tokens[2])
        told = raw.get("discriminator") if is_object(raw) else None
        if not is_object(raw) or not is_object(told) or {"oneOf", "anyOf"} & raw.keys():
            return set()
        mapped = {str(one).rpartition("/")[2] for one in mapping_at(told, "mapping").values()}
        return {name for name in mapped | self._below(tokens[2]) if name in self._schemas and name != tokens[2]}

    def _below(self, name: str) -> set[str]:
        found: set[str] = set()
        todo = [name]
        while todo:
            more = [one for one in self._children().get(todo.pop(), ()) if one not in found]
            found.update(more)
            todo += more
        return found

    def _children(self) -> dict[str, list[str]]:
        if self._extending is None:
            self._extending = {}
            for name, raw in self._schemas.items():
                for base in _bases(raw):
                    self._extending.setdefault(base, []).append(str(name))
        return self._extending


def _bases(raw: Json) -> list[str]:
    members: Json = raw.get("allOf") if is_object(raw) else None
    listed: list[Json] = members if is_array(members) else []
    found = [str(one["$ref"]) for one in listed if is_object(one) and "$ref" in one]
    return [one.removeprefix(_SCHEMAS) for one in found if one.startswith(_SCHEMAS)]
