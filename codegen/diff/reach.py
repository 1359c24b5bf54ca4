"""Which operations reach a component, in which direction."""

from __future__ import annotations

from collections.abc import Iterable

from .. import pointer, walk
from ..json_types import Document, Json, is_object, mapping_at
from . import sound
from .finding import Direction
from .subtypes import Subtypes

_MOST_STEPS = 20


def label(where: str, operation: Document) -> str:
    """Return the id of an operation, or `POST /path` where it has none."""
    path, method = pointer.split(where)[-2:]
    return str(operation.get("operationId") or f"{method.upper()} {path}")


class Reach:
    """The operations of a document and the components below them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._subtypes = Subtypes(document)
        self._labels: dict[str, str] = {}
        self._references: dict[str, list[str]] = {}
        self._reached: dict[str, dict[str, set[str]]] = {"request": {}, "response": {}}
        for where, item, operation in walk.operations(document):
            name = self._labels[where] = label(where, operation)
            asked = [item.get("parameters"), operation.get("parameters"), operation.get("requestBody")]
            self._follow("request", name, _references(asked))
            self._follow("response", name, _references(operation.get("responses")))
            self._calls(name, operation.get("callbacks"))
        for name, item in mapping_at(document, "webhooks").items():
            self._labels[pointer.join("/webhooks", name)] = f"webhook {name}"
            self._calls(f"webhook {name}", item)

    def _calls(self, name: str, held: Json) -> None:
        """What the server calls is read, and answered."""
        for direction in self._reached:
            self._follow(direction, name, _references(held))

    def _follow(self, direction: str, name: str, references: Iterable[str]) -> None:
        todo, reached = list(references), self._reached[direction]
        while todo:
            found = todo.pop()
            names = reached.setdefault(_place(found), set())
            if name not in names:
                names.add(name)
                todo.extend(self._below(found))

    def _below(self, reference: str) -> list[str]:
        if reference not in self._references:
            target = pointer.get(self._document, reference) if reference.startswith("#/") else None
            found = _references(target) if is_object(target) else []
            if is_object(target) and "discriminator" in target:
                found += [pointer.join("#/components/schemas", one) for one in self._subtypes.of(_place(reference))]
            self._references[reference] = found
        return self._references[reference]

    def component(self, where: str) -> str:
        """Return the component that a pointer is in, as `schemas/Name`; empty where it is in none."""
        tokens = pointer.split(where)
        return "/".join(tokens[1:3]) if tokens[:1] == ["components"] and len(tokens) > 2 else ""

    def parameter(self, where: str) -> str:
        """Return the parameter that a pointer is in, as `query parameter limit`; empty where it is in none."""
        tokens = pointer.split(where)
        if tokens[:1] != ["paths"] or "parameters" not in tokens[2:4]:
            return ""
        held: Json = pointer.get(self._document, pointer.join("", *tokens[: tokens.index("parameters", 2) + 2]))
        for _ in range(_MOST_STEPS):
            if not is_object(held) or "$ref" not in held:
                break
            held = pointer.get(self._document, held["$ref"])
        return f"{held.get('in')} parameter {held.get('name')}" if is_object(held) else ""

    def operations(self, where: str, direction: Direction) -> tuple[str, ...]:
        """Return the operations that a place belongs to or is reached by, sorted."""
        tokens = pointer.split(where)
        if tokens[:1] == ["webhooks"] and len(tokens) > 1:
            return (self._labels.get(pointer.join("", *tokens[:2]), ""),)
        if tokens[:1] == ["paths"] and len(tokens) > 1:
            above = pointer.join("", *tokens[:3])
            inside = pointer.join("", *tokens[:2]) + "/"
            return tuple(
                sorted(
                    name
                    for at, name in self._labels.items()
                    if at == above or (above not in self._labels and at.startswith(inside))
                )
            )
        if tokens[:1] != ["components"]:
            return ()
        place = pointer.join("", *tokens[:3])
        both = [self._reached[one].get(place, set[str]()) for one in self._directions(direction)]
        return tuple(sorted(set[str]().union(*both)))

    def directions(self, where: str) -> set[str]:
        """Return the directions in which operations reach a component."""
        return {one for one, reached in self._reached.items() if where in reached}

    def _directions(self, direction: Direction) -> Iterable[str]:
        return [direction] if direction in self._reached else self._reached


def _references(found: Json) -> list[str]:
    """Return what is referred to; extensions are not followed."""
    return [name for _, name in sound.references("", found)]


def _place(reference: Json) -> str:
    return pointer.join("", *pointer.split(reference)[:3]) if reference.startswith("#/") else reference
