"""What the resource templates show: a class per tag, its methods, and where it hangs."""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass, field

from . import names
from .operations import Operation
from .shapes import renamed

_VERBS = {"GET": "retrieve", "POST": "update", "PATCH": "update", "PUT": "update", "DELETE": "delete"}
_OUTSIDE = {name: f"builtins.{name}" for name in ("list", "dict", "str", "int", "float", "bool")} | {"models": "_types"}
_ON_COLLECTION = {"GET": "list", "POST": "create"}


@dataclass
class Resource:
    """The operations of one tag."""

    tag: str
    class_name: str
    doc: str
    path: str
    methods: list[tuple[str, Operation]] = field(default_factory=list[tuple[str, Operation]])
    streams: list[tuple[str, Operation]] = field(default_factory=list[tuple[str, Operation]])
    children: list[tuple[str, Resource]] = field(default_factory=list["tuple[str, Resource]"])

    def outside(self, annotations: str) -> str:
        """Return annotations for use in the class, where a method may hide a built-in type."""
        return renamed(annotations, {name: word for name, word in _OUTSIDE.items() if name in self.attributes})

    @property
    def attributes(self) -> set[str]:
        """The names of its methods and of the resources in it."""
        return {name for name, _ in [*self.methods, *self.streams, *self.children]}


def tree(operations: list[Operation], about: dict[str, str]) -> tuple[list[Resource], list[Resource]]:
    """Return all resources, and those at the top."""
    found: dict[str, Resource] = {}
    for operation in operations:
        path = _collection(operation.original_path)
        resource = found.setdefault(operation.tag, Resource(operation.tag, "", about.get(operation.tag, ""), path))
        resource.path = min(resource.path, path, key=len)
    taken: set[str] = set()
    for resource in found.values():
        resource.class_name = _class_name(resource.tag, taken)
        _add_methods(resource, [operation for operation in operations if operation.tag == resource.tag])
    top = [resource for resource in found.values() if not _hang(resource, list(found.values()))]
    return list(found.values()), top


def _collection(path: str) -> str:
    """Return a path up to its last static segment that is followed by an id, or itself."""
    return re.sub(r"(/\{[^{}]*\})+$", "", path) or "/"


def _class_name(tag: str, taken: set[str]) -> str:
    name = names.pascal(tag)
    while name in taken or name in names.RESERVED_CLASSES or not name.isidentifier():
        name = f"{name}Resource" if f"{name}Resource".isidentifier() else "Resource"
    taken.update((name, f"Async{name}"))
    return name


def _add_methods(resource: Resource, operations: list[Operation]) -> None:
    taken: set[str] = set()
    for operation in operations:
        wished = operation.resource_method or _method_name(resource.path, operation)
        name = wished if _is_usable(wished, taken) else operation.name
        taken.add(name)
        resource.methods.append((name, operation))
    for (name, operation), events in [(one, one[1].events) for one in resource.methods]:
        if events is not None:
            wished = events.method or f"{name}_stream"
            streaming = wished if _is_usable(wished, taken) else f"{operation.name}_stream"
            taken.add(streaming)
            resource.streams.append((streaming, operation))


def _is_usable(name: str, taken: set[str]) -> bool:
    """Say whether a name can be a public attribute beside those already there."""
    return name.isidentifier() and not keyword.iskeyword(name) and name not in taken and not name.startswith("_")


def _method_name(collection: str, operation: Operation) -> str:
    rest = operation.original_path.removeprefix(collection).strip("/").split("/")
    match rest:
        case [""]:
            return _ON_COLLECTION.get(operation.method, operation.name)
        case [one] if one.startswith("{"):
            return _VERBS.get(operation.method, operation.name)
        case [one, verb] if one.startswith("{") and not verb.startswith("{"):
            return names.snake(verb)
        case _:
            return operation.name


def _hang(resource: Resource, resources: list[Resource]) -> bool:
    """Put a resource under the one whose paths lead to it; say whether there is one."""
    above = [one for one in resources if one is not resource and resource.path.startswith(one.path.rstrip("/") + "/")]
    if not above:
        return False
    parent = max(above, key=lambda one: len(one.path))
    attribute = names.snake(resource.path.rpartition("/")[2])
    taken = {name for name, _ in parent.methods + parent.streams} | {name for name, _ in parent.children}
    parent.children.append((attribute if _is_usable(attribute, taken) else f"{resource.tag}_resource", resource))
    return True
