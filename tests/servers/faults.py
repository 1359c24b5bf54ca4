"""What a fault server can do to a request, from plain replies to broken connections."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from typing import Any

from tests.servers.fault_server import Fault, Wire

JSON = {"Content-Type": "application/json"}
CONVERSATION: dict[str, Any] = {"id": "conv_1", "object": "conversation", "created_at": 1, "metadata": {}}


def head(status: int, headers: Mapping[str, str]) -> bytes:
    """Return a status line and headers."""
    lines = [f"HTTP/1.1 {status} Whatever", *(f"{name}: {value}" for name, value in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def raw(data: bytes) -> Fault:
    """Send bytes, and hang up."""

    def act(wire: Wire) -> None:
        wire.say(data)
        wire.close()

    return Fault(act)


def reply(
    status: int = 200, body: bytes = b'{"object":"any","type":"any"}', headers: Mapping[str, str] = JSON
) -> Fault:
    """Send a well-formed reply, and keep the connection."""
    return Fault(lambda wire: wire.say(head(status, {"Content-Length": str(len(body)), **headers}) + body))


def json_reply(value: Any, status: int = 200, **headers: str) -> Fault:
    """Send JSON; underscores in header names stand for hyphens."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return reply(status, json.dumps(value).encode(), {**JSON, **named})


def error(status: int, code: str | None = None, message: str = "no", **headers: str) -> Fault:
    """Send an error in OpenAI's envelope."""
    return json_reply({"error": {"message": message, "type": "t", "code": code, "param": None}}, status, **headers)


def good() -> Fault:
    """Send a conversation."""
    return json_reply(CONVERSATION)


def reset_unread() -> Fault:
    """Reset the connection before anything of the request was read."""
    return Fault(Wire.reset, unread=True)


def hang_up_unread() -> Fault:
    """Close the connection before anything of the request was read."""
    return Fault(Wire.close, unread=True)


def reset() -> Fault:
    """Reset the connection when the request was read."""
    return Fault(Wire.reset)


def hang_up() -> Fault:
    """Close the connection when the request was read."""
    return Fault(Wire.close)


def stall(seconds: float = 5, first: bytes = b"") -> Fault:
    """Send a beginning, and then nothing until the client has gone."""

    def act(wire: Wire) -> None:
        wire.say(first)
        wire.wait(seconds)
        wire.close()

    return Fault(act)


def drip(data: bytes, pause: float = 0.02, first: bytes = b"") -> Fault:
    """Send a beginning at once, and the rest a byte at a time."""

    def act(wire: Wire) -> None:
        wire.say(first)
        for byte in data:
            if not wire.wait(pause):
                break
            wire.say(bytes([byte]))
        wire.close()

    return Fault(act)


def then_reset(data: bytes) -> Fault:
    """Send bytes, and reset the connection once they have gone out."""

    def act(wire: Wire) -> None:
        wire.say(data)
        wire.wait(0.03)
        wire.reset()

    return Fault(act)


def truncated(body: bytes, missing: int = 10) -> Fault:
    """Promise more bytes than are sent."""
    return raw(head(200, {**JSON, "Content-Length": str(len(body) + missing)}) + body)


def chunked(*pieces: bytes, end: bytes = b"0\r\n\r\n") -> Fault:
    """Send a chunked reply, with whatever end."""
    body = b"".join(f"{len(piece):x}\r\n".encode() + piece + b"\r\n" for piece in pieces)
    return raw(head(200, {**JSON, "Transfer-Encoding": "chunked"}) + body + end)


def encoded(encoding: str, body: bytes) -> Fault:
    """Send a body that is said to be compressed."""
    return reply(200, body, {**JSON, "Content-Encoding": encoding})


def encoded_gzip(body: bytes, cut: int = 0) -> Fault:
    """Send a compressed body, without its last bytes."""
    compressed = gzip.compress(body)
    return encoded("gzip", compressed[: len(compressed) - cut])


def redirect(status: int, location: str) -> Fault:
    """Point elsewhere."""
    return reply(status, b"", {"Location": location})


def echo(before: bytes, after: bytes = b"") -> Fault:
    """Send back the head of the request, credentials included, within something."""

    def act(wire: Wire) -> None:
        wire.say(before + wire.request_head + after)
        wire.close()

    return Fault(act)


def echo_header(before: bytes, after: bytes) -> Fault:
    """Send back the credentials of the request within something."""

    def act(wire: Wire) -> None:
        line = next(line for line in wire.request_head.split(b"\r\n") if line.lower().startswith(b"authorization:"))
        wire.say(before + line.rpartition(b" ")[2] + after)
        wire.close()

    return Fault(act)
