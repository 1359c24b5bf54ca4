"""A socket whose connections can be broken off, which ASGI has no way for."""

from __future__ import annotations

import contextlib
import socket
from typing import Any
from weakref import WeakValueDictionary

from starlette.types import Receive, Scope

_OPEN: WeakValueDictionary[tuple[Any, Any], socket.socket] = WeakValueDictionary()


class ListeningSocket(socket.socket):
    """Listens at an address, and remembers what it accepted by the addresses of both ends.

    Raises OSError or OverflowError for an address that is taken or none.
    """

    def __init__(self, host: str, port: int) -> None:
        """Bind and listen."""
        super().__init__(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
        try:
            self.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self.bind((host, port))
            self.listen(2048)
        except BaseException:
            self.close()
            raise

    def accept(self) -> tuple[socket.socket, Any]:
        """Return a connection and the address of its other end."""
        connection, address = super().accept()
        # Without it, a reply that is sent in two pieces waits 40 ms for the client to acknowledge the first.
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        _OPEN[connection.getsockname()[:2], address[:2]] = connection
        return connection, address


async def break_off(scope: Scope, receive: Receive) -> None:
    """End the connection of a request at once, without a reply, or without the rest of one that has begun."""
    ends = tuple(tuple(end) if end else None for end in (scope.get("server"), scope.get("client")))
    connection = _OPEN.get((ends[0], ends[1]))
    if connection is None:
        return
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    while (await receive())["type"] != "http.disconnect":  # uvicorn would log that there was no reply
        pass
