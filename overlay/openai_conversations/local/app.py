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

from . import conversations, runs, threads
from .bodies import parse_body, read_body
from .calls import Call, CutStreamError, EventStream, Reply, Server
from .connections import break_off
from .errors import ApiProblem, bad_request
from .faults import Fault, Faults, before, failure
from .keys import check_key
from .parameters import check_headers, read_query
from .reply_headers import Traffic, identification
from .routing import Route, find_route, handler_of
from .validation import check

MAX_BODY_BYTES = 32 * 1024 * 1024
_HANDLERS = (conversations, runs, threads)  # importing them has registered what they serve
_LOG = logging.getLogger("openai_conversations.local")


class _DroppedError(Exception):
    """The connection is to be broken off instead of answered."""


@dataclass(frozen=True)
class App:
    """The application of one server. api_key: the key that requests must show; None: none."""

    server: Server
    api_key: str | None = field(default=None, repr=False)
    faults: Faults = field(default_factory=Faults)
    max_body_bytes: int = MAX_BODY_BYTES
    traffic: Traffic = field(default_factory=Traffic)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        started = time.perf_counter()
        request = Request(scope, receive)
        try:
            response = await self._response(request)
        except (_DroppedError, ClientDisconnect):
            await break_off(scope, receive)
            return
        response.headers.update({**identification(started), **self.traffic.headers()})
        try:
            await response(scope, receive, send)
        except CutStreamError:
            await break_off(scope, receive)

    async def _response(self, request: Request) -> Response:
        try:
            return await self._answer(request)
        except ApiProblem as problem:
            return _refusal(problem)
        except (_DroppedError, ClientDisconnect):
            raise
        except Exception:
            _LOG.exception("%s %s failed", request.method, request.url.path)
            return _refusal(ApiProblem(500, "The local server failed; its log says why.", type="server_error"))

    async def _answer(self, request: Request) -> Response:
        check_key(self.api_key, request.headers)
        route = find_route(request.method, _raw_path(request.scope))
        faults = self.faults.of(route.operation.id, request.headers)
        body = await read_body(request, self.max_body_bytes)
        for fault in faults:
            await _meet(fault)
        call = self._call(request, route, body)
        handler = handler_of(route.operation)
        with self.server.store.transaction():
            runs.prepare(call)  # carries out what is due in the runs of the thread
            reply = handler(call)
        return _after(reply, faults, runs.poll_after(call, reply))

    def _call(self, request: Request, route: Route, body: bytes) -> Call:
        operation = route.operation
        check_headers(operation, request.headers)
        return Call(
            operation=operation,
            server=self.server,
            ids=route.ids,
            query=read_query(operation, request.query_params.multi_items()),
            body=_checked_body(route, body, request.headers.get("content-type", "")),
            headers=request.headers,
        )


def _raw_path(scope: Scope) -> str:
    raw: bytes = scope.get("raw_path") or str(scope["path"]).encode()
    return raw.partition(b"?")[0].decode("ascii", "replace")


def _checked_body(route: Route, raw: bytes, content_type: str) -> Any:
    if route.operation.body is None:
        return {}
    if not raw and route.operation.body_required:
        raise bad_request("Missing body: this operation needs a JSON object.", code="missing_required_parameter")
    body: Any = parse_body(raw, content_type) if raw else {}
    check(route.operation.body, body)
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


def _after(reply: Reply, faults: list[Fault], headers: dict[str, str]) -> Response:
    for fault in faults:
        if fault.name == "error_after_commit":
            raise failure(fault)
        if fault.name == "drop_after_commit":
            raise _DroppedError
        if fault.name == "garbage":
            return Response(b'{"id": "conv_\xff\xfe<html>', media_type="application/json")
    if isinstance(reply, EventStream):
        return StreamingResponse(_encoded(reply), media_type="text/event-stream")
    return Response(_encode(reply), headers=headers, media_type="application/json")


async def _encoded(stream: EventStream) -> AsyncIterator[bytes]:
    async for event in stream.events:
        yield event.encode()


def _refusal(problem: ApiProblem) -> Response:
    return Response(_encode(problem.envelope()), problem.status, problem.headers, "application/json")


def _encode(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
