"""The ASGI application: a request is routed, checked, handled in one transaction, and answered."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from . import runs  # noqa: F401  registers handlers
from .calls import Call, EventStream, Reply, Server
from .errors import ApiProblem
from .routing import find_route, handler_of


class App:
    """The application of one server."""

    def __init__(self, server: Server) -> None:
        """Keep what the calls share."""
        self._server = server

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        try:
            response = _response(await self._reply(request))
        except ApiProblem as problem:
            response = Response(_encode(problem.envelope()), problem.status, problem.headers, "application/json")
        await response(scope, receive, send)

    async def _reply(self, request: Request) -> Reply:
        raw = request.scope.get("raw_path") or request.url.path.encode()
        route = find_route(request.method, raw.decode("ascii", "replace"))
        handler = handler_of(route.operation)
        body = await request.body()
        call = Call(
            operation=route.operation,
            server=self._server,
            ids=route.ids,
            query=dict(request.query_params),
            body=json.loads(body) if body else {},
            headers=dict(request.headers),
        )
        with self._server.store.transaction():
            return handler(call)


def _response(reply: Reply) -> Response:
    if isinstance(reply, EventStream):
        encoded = (event.encode() async for event in reply.events)
        return StreamingResponse(encoded, media_type="text/event-stream")
    return Response(_encode(reply), media_type="application/json")


def _encode(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
