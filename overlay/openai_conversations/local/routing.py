"""Which handler serves a request: routes come from the specification, handlers are found by operationId."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote

from .calls import Call, Reply
from .errors import ApiProblem
from .specification import Operation, operations, prefix

Handler = Callable[[Call], Reply]
_HANDLERS: dict[str, Handler] = {}


class Route(NamedTuple):
    """The operation that a request asks for, and the ids in its path."""

    operation: Operation
    ids: Mapping[str, str]


def operation(operation_id: str) -> Callable[[Handler], Handler]:
    """Register the decorated function as the handler of an operation of the specification."""

    def register(handler: Handler) -> Handler:
        _HANDLERS[operation_id] = handler
        return handler

    return register


def handler_of(found: Operation) -> Handler:
    """Return the handler of an operation. Raises ApiProblem, 501, when this server has none."""
    handler = _HANDLERS.get(found.id)
    if handler is None:
        message = f"This local server does not implement {found.id} ({found.method} {found.path})."
        raise ApiProblem(501, message, type="server_error", code="not_implemented")
    return handler


def missing_handlers() -> list[str]:
    """Return the operations of the specification that have no handler."""
    return [one.id for one in operations() if one.id not in _HANDLERS]


def find_route(method: str, raw_path: str) -> Route:
    """Return what a request asks for. raw_path: the path as it was sent, with its percent signs.

    Raises ApiProblem: 404 for a path that the specification lacks, 405 for a method that the path lacks.
    """
    inside = raw_path.removeprefix(prefix()) if raw_path.startswith(f"{prefix()}/") else None
    segments = inside.split("/")[1:] if inside else []
    matching = [one for one in _by_length().get(len(segments), ()) if _matches(one.path, segments)]
    if not matching:
        raise ApiProblem(404, f"Invalid URL ({method} {raw_path})", code="unknown_url")
    for found in matching:
        if found.method == method:
            return Route(found, _ids(found.path, segments))
    allowed = ", ".join(sorted({one.method for one in matching}))
    message = f"Not allowed to {method} on {raw_path} (HINT: allowed are {allowed})"
    raise ApiProblem(405, message, code="method_not_supported", headers={"allow": allowed})


@cache
def _by_length() -> dict[int, list[Operation]]:
    """Return the operations by their number of segments; literal segments come before ids."""
    found: dict[int, list[Operation]] = {}
    for one in sorted(operations(), key=lambda one: one.path.count("{")):
        found.setdefault(one.path.count("/"), []).append(one)
    return found


def _matches(template: str, segments: list[str]) -> bool:
    parts = template.split("/")[1:]
    return all(sent if part.startswith("{") else part == sent for part, sent in zip(parts, segments, strict=True))


def _ids(template: str, segments: list[str]) -> dict[str, str]:
    parts = template.split("/")[1:]
    pairs = zip(parts, segments, strict=True)
    return {part[1:-1]: unquote(sent) for part, sent in pairs if part.startswith("{")}
