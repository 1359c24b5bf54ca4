"""Pair the operations of two documents by address, then by id."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .. import pointer, walk
from ..errors import SpecError
from ..json_types import Document, Json, is_array, is_object
from .expand import follow
from .reach import label
from .shape import Node, node

_PLACEHOLDER = re.compile(r"\{[^}]*\}")


@dataclass(frozen=True)
class Parameter:
    """A parameter and its pointer."""

    where: str
    raw: Document

    @property
    def place(self) -> str:
        """Where it is sent: path, query, header or cookie."""
        return str(self.raw.get("in"))

    @property
    def name(self) -> str:
        """Its name; that of a header without regard to case."""
        found = str(self.raw.get("name"))
        return found.lower() if self.place == "header" else found

    @property
    def media(self) -> str:
        """The media type that it is written in; empty where it has a plain schema."""
        return next(iter(self.raw.get("content") or ()), "")

    @property
    def schema(self) -> Node:
        """What it may hold."""
        if self.media:
            place = pointer.join(self.where, "content", self.media, "schema")
            return node(place, self.raw["content"][self.media].get("schema", {}))
        return node(pointer.join(self.where, "schema"), self.raw.get("schema", {}))


@dataclass(frozen=True)
class Operation:
    """An operation, its address and the parameters of its path and its own.

    base: what the addresses of the servers add to the path, where that differs on both sides.
    """

    where: str
    path: str
    method: str
    raw: Document
    parameters: tuple[Parameter, ...]
    document: Document
    base: str = ""

    @property
    def label(self) -> str:
        """Its id, or its method and path."""
        return label(self.where, self.raw)

    @property
    def shown(self) -> str:
        """Its method and path."""
        return f"{self.method.upper()} {self.path}"

    @property
    def address(self) -> tuple[str, str]:
        """The path without the names of its placeholders, and the method."""
        return _PLACEHOLDER.sub("{}", self.base + self.path), self.method

    @property
    def placeholders(self) -> list[str]:
        """The names of the placeholders, in order."""
        return [name[1:-1] for name in _PLACEHOLDER.findall(self.path)]


def operations(document: Document) -> list[Operation]:
    """Return the operations of a document. Raises SpecError where one is damaged."""
    found: list[Operation] = []
    for path, item in document["paths"].items():
        if not is_object(item):
            raise SpecError(f"the path {path} is not a mapping")
        if not str(path).startswith("x-"):
            found += in_item(document, pointer.join("/paths", path), str(path), item)
    return found


def in_item(document: Document, place: str, path: str, item: Document) -> list[Operation]:
    """Return the operations of a path item. Raises SpecError where one is damaged."""
    shared = _parameters(document, pointer.join(place, "parameters"), item.get("parameters"))
    found: list[Operation] = []
    for method in walk.METHODS:
        if method not in item:
            continue
        where, raw = pointer.join(place, method), item[method]
        if not is_object(raw):
            raise SpecError(f"{method.upper()} {path} is not a mapping")
        own = _parameters(document, pointer.join(where, "parameters"), raw.get("parameters"))
        merged = {(one.place, one.name): one for one in (*shared, *own)}
        found.append(Operation(where, path, method, raw, tuple(merged.values()), document))
    return found


def _parameters(document: Document, where: str, listed: Json) -> list[Parameter]:
    if listed is None:
        return []
    if not is_array(listed):
        raise SpecError(f"{where} is not a list")
    found = [resolved(document, pointer.join(where, index), one) for index, one in enumerate(listed)]
    for place, raw in found:
        if not isinstance(raw.get("name"), str) or raw.get("in") not in ("path", "query", "header", "cookie"):
            raise SpecError(f"the parameter at {place} has no `name`, or no `in` that OpenAPI knows")
    return [Parameter(place, raw) for place, raw in found]


def resolved(document: Document, where: str, holder: Json) -> tuple[str, Document]:
    """Follow the references of a parameter, body, reply or header. Raises SpecError where they lead to none."""
    above: set[str] = set()
    while is_object(holder) and "$ref" in holder:
        if where in above:
            raise SpecError(f"the $ref at {where} refers to itself")
        above.add(where)
        where, holder = follow(document, where, holder["$ref"])
    if not is_object(holder):
        raise SpecError(f"{where} is not a mapping")
    return where, holder


def paired(
    old: list[Operation], new: list[Operation]
) -> tuple[list[tuple[Operation, Operation]], list[Operation], list[Operation]]:
    """Return the pairs, the operations that are gone and those that are new."""
    pairs: list[tuple[Operation, Operation]] = []
    left, right = list(old), list(new)
    for mark in (_exact, _address, _id):
        known = {mark(one): one for one in right if mark(one)}
        for one in list(left):
            other = known.pop(mark(one), None) if mark(one) else None
            if other is not None:
                pairs.append((one, other))
                left.remove(one)
                right.remove(other)
    return pairs, left, right


def _exact(operation: Operation) -> tuple[str, ...]:
    return operation.base + operation.path, operation.method


def _address(operation: Operation) -> tuple[str, ...]:
    return operation.address


def _id(operation: Operation) -> tuple[str, ...]:
    found = operation.raw.get("operationId")
    return (str(found),) if found else ()
