"""Connections: they can be broken off, which ASGI has no way for, and what is no HTTP is refused as all else is."""

from __future__ import annotations

import contextlib
import json
import socket
from typing import Any
from weakref import WeakValueDictionary

import h11
from starlette.types import Receive, Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

from .errors import bad_request


class ListeningSocket(socket.socket):
    """Listens at an address, and remembers what it accepted by the addresses of both ends.

    Raises OSError or OverflowError for an address that is taken or none.
    """

    def __init__(self, host: str, port: int) -> None:
        """Bind and listen."""
        super().__init__(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
        self._accepted: WeakValueDictionary[tuple[Any, Any], socket.socket] = WeakValueDictionary()
        try:
            self.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self.bind((host.strip("[]"), port))
            self.listen(2048)
        except BaseException:
            self.close()
            raise

    def accept(self) -> tuple[socket.socket, Any]:
        """Return a connection and the address of its other end."""
        connection, address = super().accept()
        # Without it, a reply that is sent in two pieces waits 40 ms for the client to acknowledge the first.
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._accepted[connection.getsockname()[:2], address[:2]] = connection
        return connection, address

    async def break_off(self, scope: Scope, receive: Receive) -> None:
        """End the connection of a request at once, without a reply, or without the rest of one that has begun."""
        ends = tuple(tuple(end) if end else None for end in (scope.get("server"), scope.get("client")))
        connection = self._accepted.get((ends[0], ends[1]))
        if connection is None:
            return
        _shut(connection)
        while (await receive())["type"] != "http.disconnect":  # uvicorn would log that there was no reply
            pass

    def break_off_all(self) -> None:
        """End every connection at once, whatever is still to be sent or read on it."""
        for connection in tuple(self._accepted.values()):
            _shut(connection)


def _shut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


class Protocol(H11Protocol):
    """HTTP as uvicorn speaks it, but for what is none: the refusal is in the envelope of the API."""

    def send_400_response(self, msg: str) -> None:
        """Refuse what was read, unless a reply to it has begun, and end the connection."""
        body = json.dumps(bad_request(msg, code="invalid_http").envelope()).encode()
        headers = [("content-type", "application/json"), ("content-length", str(len(body))), ("connection", "close")]
        reply = h11.Response(status_code=400, reason=b"Bad Request", headers=headers)
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            for event in (reply, h11.Data(data=body), h11.EndOfMessage()):
                self.transport.write(self.conn.send(event) or b"")
        self.transport.close()
