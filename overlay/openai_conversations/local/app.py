"""The ASGI application: a request is routed, checked, handled in one transaction, and answered."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from . import assistants, conversations, models, responses, runs, threads
from .access import check_key, check_sender
from .bodies import parse_body, read_body
from .calls import Call, CutStreamError, EventStream, Later, Reply, Server
from .connections import ListeningSocket
from .errors import ApiProblem, bad_request
from .faults import Fault, Faults, before, failure
from .parameters import check_headers, read_query
from .reply_headers import Traffic, identification
from .routing import Target, allowed_methods, find_route, handler_of, not_allowed
from .store import StoreError
from .validation import check

MAX_BODY_BYTES = 32 * 1024 * 1024
# Importing them has registered what they serve.
_HANDLERS = (assistants, conversations, models, responses, runs, threads)
_LOG = logging.getLogger("openai_conversations.local")
_ACCESS = logging.getLogger("openai_conversations.local.access")
_GRACE = 0.3  # seconds that requests under way have when the server stops


class _DroppedError(Exception):
    """The connection is to be broken off instead of answered."""


@dataclass
class App:
    """The application of one server.

    connections: where it listens; api_key: the key that requests must show, None for none; remote: whether other
    machines may ask.
    """

    server: Server
    connections: ListeningSocket
    api_key: str | None = field(default=None, repr=False)
    faults: Faults = field(default_factory=Faults)
    max_body_bytes: int = MAX_BODY_BYTES
    remote: bool = False
    traffic: Traffic = field(default_factory=Traffic)
    _under_way: set[asyncio.Task[Any]] = field(default_factory=set[asyncio.Task[Any]], repr=False)
    _ending: bool = False
    _ended: bool = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        started = time.perf_counter()
        request = Request(scope, receive)
        task = asyncio.current_task()
        if task is not None:
            self._under_way.add(task)
        status = "dropped"
        try:
            response = await self._response(request)
            response.headers.update({**identification(started), **self.traffic.headers()})
            await response(scope, receive, send)
            status = str(response.status_code)
        except (_DroppedError, CutStreamError, ClientDisconnect):
            await self.connections.break_off(scope, receive)
        except asyncio.CancelledError:
            if not self._ending:
                raise
            await self.connections.break_off(scope, receive)
        finally:
            self._under_way.discard(task) if task is not None else None
            spent = (time.perf_counter() - started) * 1000
            _ACCESS.info("%s %s %s %.0f ms", request.method, _raw_path(scope), status, spent)

    def end(self) -> None:
        """Break off what is still under way after a moment. To be called on the event loop."""
        self._ending = True
        asyncio.get_running_loop().call_later(_GRACE, self._break_off)

    def _break_off(self) -> None:
        self._ended = True
        for task in tuple(self._under_way):
            task.cancel()
        self.connections.break_off_all()

    async def _response(self, request: Request) -> Response:
        try:
            return await self._answer(request)
        except ApiProblem as problem:
            return _refusal(problem)
        except (_DroppedError, ClientDisconnect):
            raise
        except StoreError as error:
            _LOG.error("%s %s: %s", request.method, request.url.path, error)
            return _refusal(ApiProblem(507, f"Nothing was kept: {error}.", type="server_error", code="not_stored"))
        except Exception:
            _LOG.exception("%s %s failed", request.method, request.url.path)
            return _refusal(ApiProblem(500, "The local server failed; its log says why.", type="server_error"))

    async def _answer(self, request: Request) -> Response:
        path = _raw_path(request.scope)
        if not self.remote:
            check_sender(request.headers)
        if path == "/health":
            return _health(request.method)
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"allow": ", ".join(allowed_methods(path))})
        check_key(self.api_key, request.headers)
        target = find_route(request.method, path)
        target.check_version(request.query_params)
        faults = self.faults.of(target.operation.id, request.headers)
        body = await read_body(request, self.max_body_bytes)
        for fault in faults:
            await _meet(fault)
        # A large body, or a run of many words, takes a while, and others need not wait for it.
        reply, response = await asyncio.to_thread(self._carried_out, request, target, body)
        if isinstance(reply, Later):
            await asyncio.sleep(reply.seconds)
        return _after(response, faults)

    def _carried_out(self, request: Request, target: Target, body: bytes) -> tuple[Reply, Response]:
        call = self._call(request, target, body)
        handler = handler_of(target.operation)
        with self.server.store.transaction():
            if self._ended:  # while this waited for others
                raise _DroppedError
            runs.prepare(call)  # carries out what is due in the runs of the thread
            reply = handler(call)
            headers = runs.poll_after(call, reply)
        if isinstance(reply, EventStream):
            return reply, StreamingResponse(_encoded(reply), media_type="text/event-stream")
        document = reply.document if isinstance(reply, Later) else reply
        return reply, Response(_encode(document), headers=headers, media_type="application/json")

    def _call(self, request: Request, target: Target, body: bytes) -> Call:
        operation = target.operation
        check_headers(operation, request.headers)
        return Call(
            operation=operation,
            server=self.server,
            ids=target.ids,
            query=read_query(operation, request.query_params.multi_items()),
            body=_checked_body(target, body, request.headers.get("content-type", "")),
            headers=request.headers,
        )


def _health(method: str) -> Response:
    if method in ("GET", "HEAD"):
        return Response(b'{"status":"ok"}', media_type="application/json")
    allowed = "GET, HEAD, OPTIONS"
    if method == "OPTIONS":
        return Response(status_code=204, headers={"allow": allowed})
    raise not_allowed(method, "/health", allowed)


def _raw_path(scope: Scope) -> str:
    raw: bytes = scope.get("raw_path") or str(scope["path"]).encode()
    return raw.partition(b"?")[0].decode("ascii", "replace")


def _checked_body(target: Target, raw: bytes, content_type: str) -> Any:
    operation = target.operation
    if operation.body is None:
        return {}
    if not raw and operation.body_required:
        raise bad_request("Missing body: this operation needs a JSON object.", code="missing_required_parameter")
    body: Any = parse_body(raw, content_type) if raw else {}
    check(operation.body, body, closed=True, of_azure=target.of_azure)
    return body


async def _meet(fault: Fault) -> None:
    """Let a fault happen that comes before a request is carried out."""
    if fault.name == "delay":
        await asyncio.sleep(fault.value)
    if fault.name == "drop":
        raise _DroppedError
    problem = before(fault)
    if problem is not None:
        raise problem


def _after(response: Response, faults: list[Fault]) -> Response:
    for fault in faults:
        if fault.name == "error_after_commit":
            raise failure(fault)
        if fault.name == "drop_after_commit":
            raise _DroppedError
        if fault.name == "garbage":
            return Response(b'{"id": "conv_\xff\xfe<html>', media_type="application/json")
    return response


async def _encoded(stream: EventStream) -> AsyncIterator[bytes]:
    async for event in stream.events:
        # All but the pieces may be as long as what is said.
        yield event.encode() if event.event.endswith(".delta") else await asyncio.to_thread(event.encode)


def _refusal(problem: ApiProblem) -> Response:
    return Response(_encode(problem.envelope()), problem.status, problem.headers, "application/json")


def _encode(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
