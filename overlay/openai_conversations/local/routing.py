"""Which handler serves a request: routes come from the specification, handlers are found by operationId.

A handler is a plain function. Routes, parameters and the body are checked against the specification before it is
called, so it holds what a schema cannot say:

    @operation("getThread")
    def get_thread(call: Call) -> Reply:
        thread = call.store.get("thread", "", call.ids["thread_id"])
        if thread is None:
            raise not_found("thread", call.ids["thread_id"])
        return thread

It runs in a thread of its own, inside a transaction of `call.store` that is committed before the reply goes out and
rolled back when it raises. It returns a JSON object, a Later where time has to pass first, or an EventStream, which
runs after the transaction and writes within `with store.transaction():` of its own; anything else is raised as
ApiProblem. Kinds in the store, and their parents: `conversation` (""), `item` (conversation id), `thread` (""),
`message` (thread id), `run` (thread id), `run_step` (run id).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote

from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from .calls import Call, Reply
from .errors import ApiProblem, bad_request
from .specification import Operation, operations, prefix

Handler = Callable[[Call], Reply]
_HANDLERS: dict[str, Handler] = {}
_DATED = "/openai"
_PROJECT = "/api/projects/{project}"


class Target(NamedTuple):
    """What a request asks for.

    operation: that of the specification; ids: those in its path; of_azure: whether its address is one of Azure's;
    dated: whether it needs an `api-version`.
    """

    operation: Operation
    ids: Mapping[str, str]
    of_azure: bool = False
    dated: bool = False

    def check_version(self, query: Mapping[str, str]) -> None:
        """Raise ApiProblem, 400, where the address needs an `api-version` and has none."""
        if self.dated and not query.get("api-version"):
            message = "Missing required parameter: 'api-version', such as 2024-05-01-preview or v1, at this address."
            raise bad_request(message, param="api-version", code="missing_required_parameter")


class _Path:
    """The operations at one path, by method. It stands in Starlette's routes and is never called by them."""

    def __init__(self, at_path: Mapping[str, Operation], *, of_azure: bool, dated: bool) -> None:
        self.by_method = at_path
        self.of_azure, self.dated = of_azure, dated

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        raise NotImplementedError


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


def find_route(method: str, raw_path: str) -> Target:
    """Return what a request asks for. raw_path: the path as it was sent, with its percent signs.

    Raises ApiProblem: 404 for a path that the specification lacks, 405 for a method that the path lacks.
    """
    matching = _matching(method, raw_path)
    asked = "GET" if method == "HEAD" else method
    for path, sent in matching:
        if asked in path.by_method:
            ids = {name: unquote(value) for name, value in sent.items()}
            return Target(path.by_method[asked], ids, path.of_azure, path.dated)
    allowed = ", ".join(sorted({name for path, _ in matching for name in path.by_method}))
    raise not_allowed(method, raw_path, allowed)


def not_allowed(method: str, raw_path: str, allowed: str) -> ApiProblem:
    """Return the problem of a method that a path lacks. allowed: those that it has."""
    message = f"Not allowed to {method} on {raw_path} (HINT: allowed are {allowed})"
    return ApiProblem(405, message, code="method_not_supported", headers={"allow": allowed})


def allowed_methods(raw_path: str) -> list[str]:
    """Return the methods of a path. Raises ApiProblem, 404, for one that the specification lacks."""
    found = {name for path, _ in _matching("OPTIONS", raw_path) for name in path.by_method}
    return sorted({*found, "OPTIONS", *(["HEAD"] if "GET" in found else [])})


def _matching(method: str, raw_path: str) -> list[tuple[_Path, Mapping[str, str]]]:
    asked: Scope = {"type": "http", "method": method, "path": raw_path}
    found = [matched for route in _routes() if (matched := route.matches(asked)[1])]
    if found:
        return [(matched["endpoint"], matched["path_params"]) for matched in found]
    hint = f"; did you mean {prefix()}{raw_path}?" if _is_bare(raw_path) else ""
    raise ApiProblem(404, f"Invalid URL ({method} {raw_path}){hint}", code="unknown_url")


def _is_bare(raw_path: str) -> bool:
    return any(raw_path.split("/")[1:2] == one.path.split("/")[1:2] for one in operations())


@cache
def _routes() -> list[Route]:
    """Return every address of every path: OpenAI's, and those of Azure for its v1, classic and project forms."""
    by_path: dict[str, dict[str, Operation]] = {}
    for one in operations():
        by_path.setdefault(one.path, {})[one.method] = one
    literal_first = sorted(by_path.items(), key=lambda item: item[0].count("{"))
    bases = [
        (prefix(), False),
        (f"{_DATED}/v1", False),
        (_DATED, True),
        (f"{_PROJECT}{_DATED}/v1", False),
        (f"{_PROJECT}{_DATED}", True),
        (_PROJECT, True),
    ]
    return [
        Route(base + path, _Path(at, of_azure=base != prefix(), dated=dated))
        for base, dated in bases
        for path, at in literal_first
    ]
