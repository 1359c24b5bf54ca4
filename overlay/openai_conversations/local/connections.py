"""uvicorn's HTTP protocol, with a way to break a connection off, which ASGI lacks."""

from __future__ import annotations

import asyncio
import socket
from typing import Any
from weakref import WeakValueDictionary

from starlette.types import Receive, Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

_OPEN: WeakValueDictionary[tuple[Any, Any], asyncio.Transport] = WeakValueDictionary()


class BreakableProtocol(H11Protocol):
    """The protocol of one connection, found again by the addresses of its ends."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Remember the connection until it ends."""
        # asyncio only does this for sockets whose protocol was named when they were made; without it, a reply that is
        # sent in two pieces waits 40 ms for the client to acknowledge the first.
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().connection_made(transport)
        if self.client is not None:
            _OPEN[self.server, self.client] = transport


async def break_off(scope: Scope, receive: Receive) -> None:
    """End the connection of a request at once, without a reply, or without the rest of one that has begun."""
    ends = tuple(tuple(end) if end else None for end in (scope.get("server"), scope.get("client")))
    transport = _OPEN.get((ends[0], ends[1]))
    if transport is None:
        return
    transport.abort()
    while (await receive())["type"] != "http.disconnect":  # uvicorn would log that there was no reply
        pass
