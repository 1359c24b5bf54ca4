"""What servers and networks do to calls, and what has to come of it: one list for both clients and both methods."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from openai_conversations import errors
from tests.servers import faults
from tests.servers.fault_server import Fault
from tests.servers.faults import JSON, error, raw, reply

_LIST: dict[str, Any] = {"object": "list", "data": [], "has_more": False, "first_id": None, "last_id": None}
_WHOLE = json.dumps({**faults.CONVERSATION, **_LIST}).encode()
_OK = faults.head(200, {**JSON, "Content-Length": str(len(_WHOLE))})


@dataclass(frozen=True)
class Case:
    """A fault that a server repeats for ever.

    raises: the exact class of the error, or None for success; gets, posts: how many requests a GET and a POST come to,
    with two retries; echoes: the fault sends credentials back, which the HTTP library's own log then holds.
    """

    name: str
    fault: Fault
    raises: type[errors.ApiError] | None
    gets: int
    posts: int = 1
    echoes: bool = False


def _status(status: int, raises: type[errors.ApiError], gets: int = 1, posts: int = 1) -> Case:
    return Case(f"status {status}", error(status), raises, gets, posts)


CONNECTIONS = [
    Case("reset before the request is read", faults.reset_unread(), errors.ConnectionFailedError, 3),
    Case("reset after the request is read", faults.reset(), errors.ConnectionFailedError, 3),
    Case("closed before the request is read", faults.hang_up_unread(), errors.ConnectionFailedError, 3),
    Case("closed after the request is read", faults.hang_up(), errors.ConnectionFailedError, 3),
    Case("reset within the status line", faults.then_reset(b"HTTP/1."), errors.ConnectionFailedError, 3),
    Case("reset within the headers", faults.then_reset(_OK[:-6]), errors.ConnectionFailedError, 3),
    Case("reset after the headers", faults.then_reset(_OK), errors.ConnectionFailedError, 3),
    Case("reset within the body", faults.then_reset(_OK + _WHOLE[:9]), errors.ConnectionFailedError, 3),
    Case("closed within the status line", raw(b"HTT"), errors.ConnectionFailedError, 3),
    Case("closed within the headers", raw(_OK[:-6]), errors.ConnectionFailedError, 3),
    Case("closed within the body", faults.truncated(_WHOLE[:9]), errors.ConnectionFailedError, 3),
    Case("no reply in time", faults.stall(), errors.CallTimeoutError, 3),
    Case("stalls within the headers", faults.stall(first=_OK[:-6]), errors.CallTimeoutError, 3),
    Case("stalls after the headers", faults.stall(first=_OK), errors.CallTimeoutError, 3),
    Case("stalls within the body", faults.stall(first=_OK + _WHOLE[:9]), errors.CallTimeoutError, 3),
    Case("drips a whole body", faults.drip(_WHOLE[-5:], first=_OK + _WHOLE[:-5]), None, 1),
]

BODIES = [
    Case("JSON that breaks off", reply(200, _WHOLE[:9]), errors.MalformedReplyError, 1),
    Case("not JSON", reply(200, b"\xff\x00garbage"), errors.MalformedReplyError, 1),
    Case("nothing", reply(200, b""), errors.MalformedReplyError, 1),
    Case("no content", raw(b"HTTP/1.1 204 No Content\r\n\r\n"), errors.MalformedReplyError, 1),
    Case("a list in place of an object", reply(200, b"[]"), errors.MalformedReplyError, 1),
    Case("null", reply(200, b"null"), errors.MalformedReplyError, 1),
    Case("a text", reply(200, b'"no"'), errors.MalformedReplyError, 1),
    Case("nested without end", reply(200, b"[" * 100_000), errors.MalformedReplyError, 1),
    Case("HTML", reply(200, b"<html>hi</html>", {"Content-Type": "text/html"}), errors.MalformedReplyError, 1),
    Case(
        "an event stream",
        reply(200, b"data: 1\n\n", {"Content-Type": "text/event-stream"}),
        errors.MalformedReplyError,
        1,
    ),
    Case("JSON in UTF-16", reply(200, _WHOLE.decode().encode("utf-16")), None, 1),
    Case("JSON with a byte order mark", reply(200, b"\xef\xbb\xbf" + _WHOLE), None, 1),
    Case("JSON of another content type", reply(200, _WHOLE, {"Content-Type": "text/plain"}), None, 1),
    Case("JSON without a content type", reply(200, _WHOLE, {}), None, 1),
    Case("a number too long", reply(200, b"9" * 5000), errors.MalformedReplyError, 1),
    Case(
        "a promise that is too short",
        raw(faults.head(200, {"Content-Length": "9"}) + _WHOLE),
        errors.MalformedReplyError,
        1,
    ),
    Case("no length", raw(faults.head(200, JSON) + _WHOLE), None, 1),
    Case("compressed", faults.encoded_gzip(_WHOLE), None, 1),
    Case("not compressed, against its word", faults.encoded("gzip", _WHOLE), errors.ConnectionFailedError, 3),
    Case("compressed, and broken off", faults.encoded_gzip(_WHOLE, cut=60), errors.MalformedReplyError, 1),
    Case("deflate that is not", faults.encoded("deflate", b"\x00\xff" * 9), errors.ConnectionFailedError, 3),
    Case("an unknown encoding", faults.encoded("hologram", _WHOLE), None, 1),
    Case("chunks", faults.chunked(_WHOLE[:9], _WHOLE[9:]), None, 1),
    Case("chunks without an end", faults.chunked(_WHOLE, end=b""), errors.ConnectionFailedError, 3),
    Case("chunks of no length", faults.chunked(end=b"zz\r\n"), errors.ConnectionFailedError, 3),
]

HEADS = [
    Case("not HTTP", raw(b"SSH-2.0-OpenSSH_9.6\r\n"), errors.ConnectionFailedError, 3),
    Case("TLS in place of HTTP", raw(b"\x15\x03\x01\x00\x02\x02\x46"), errors.ConnectionFailedError, 3),
    Case("garbage", raw(bytes(range(256)) * 4), errors.ConnectionFailedError, 3),
    Case("a status of letters", raw(b"HTTP/1.1 OK OK\r\n\r\n"), errors.ConnectionFailedError, 3),
    Case("a header without a colon", raw(b"HTTP/1.1 200 OK\r\nnonsense\r\n\r\n"), errors.ConnectionFailedError, 3),
    Case("a length of letters", raw(b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"), errors.ConnectionFailedError, 3),
    Case(
        "two lengths",
        raw(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}"),
        errors.ConnectionFailedError,
        3,
    ),
    Case("a huge header", raw(faults.head(200, {"X-Much": "x" * 300_000})), errors.ConnectionFailedError, 3),
    Case("headers without end", raw(b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 30_000), errors.ConnectionFailedError, 3),
    Case("a large header", reply(200, _WHOLE, {"X-Much": "x" * 60_000}), None, 1),
    Case("headers that are not ASCII", reply(200, _WHOLE, {"X-Name": "Zoë\xff"}), None, 1),
    Case("100 first", raw(b"HTTP/1.1 100 Continue\r\n\r\n" + _OK + _WHOLE), None, 1),
    Case("103 first", raw(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + _OK + _WHOLE), None, 1),
    Case("100 and no more", raw(b"HTTP/1.1 100 Continue\r\n\r\n"), errors.ConnectionFailedError, 3),
    Case(
        "101",
        raw(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"),
        errors.ConnectionFailedError,
        3,
    ),
    Case("status 099", raw(b"HTTP/1.1 099 What\r\nContent-Length: 0\r\n\r\n"), errors.ConnectionFailedError, 3),
]

STATUSES = [
    _status(300, errors.RedirectError),
    _status(304, errors.RedirectError),
    _status(400, errors.BadRequestError),
    _status(401, errors.AuthenticationError),
    _status(402, errors.StatusError),
    _status(403, errors.PermissionDeniedError),
    _status(404, errors.NotFoundError),
    _status(405, errors.MethodNotAllowedError),
    _status(407, errors.StatusError),
    _status(408, errors.StatusError, 3),
    _status(409, errors.ConflictError, 3, 3),
    _status(413, errors.StatusError),
    _status(415, errors.StatusError),
    _status(418, errors.StatusError),
    _status(422, errors.UnprocessableError),
    _status(425, errors.StatusError),
    _status(429, errors.RateLimitError, 3, 3),
    _status(431, errors.StatusError),
    _status(499, errors.StatusError),
    *[_status(status, errors.ServerError, 3) for status in (500, 501, 502, 503, 504, 520, 522, 529, 599, 999)],
    Case("500 with headers that are not ASCII", reply(500, b"{}", {"X-Name": "Zoë\xff"}), errors.ServerError, 3),
    Case("500 in HTML", reply(500, b"<html>", {"Content-Type": "text/html"}), errors.ServerError, 3),
    Case("502 with nothing", reply(502, b"", {}), errors.ServerError, 3),
    Case(
        "503 that breaks off", raw(b"HTTP/1.1 503 No\r\nContent-Length: 9\r\n\r\nbusy"), errors.ConnectionFailedError, 3
    ),
    Case("429 in plain text", reply(429, b"slow down", {"Content-Type": "text/plain"}), errors.RateLimitError, 3, 3),
    Case("429 for a used up quota", error(429, "insufficient_quota"), errors.QuotaExceededError, 1),
    Case("429 for an unpaid bill", error(429, "billing_hard_limit_reached"), errors.QuotaExceededError, 1),
    Case("403 for a used up quota", error(403, "insufficient_quota"), errors.QuotaExceededError, 1),
    Case("400 for a locked conversation", error(400, "conversation_locked"), errors.ConversationLockedError, 3, 3),
    Case("409 for a locked conversation", error(409, "conversation_locked"), errors.ConflictError, 3, 3),
    Case("400 with garbage", reply(400, b"\xff\xfe\x00"), errors.BadRequestError, 1),
]

ECHOES = [
    Case("its key in a 401", faults.echo(b"HTTP/1.1 401 No\r\n\r\n"), errors.AuthenticationError, 1, echoes=True),
    Case(
        "its key in a 500",
        faults.echo(b'HTTP/1.1 500 No\r\n\r\n{"error":{"message":"', b'"}}'),
        errors.ServerError,
        3,
        echoes=True,
    ),
    Case("its key in a 200", faults.echo(b"HTTP/1.1 200 OK\r\n\r\n"), errors.MalformedReplyError, 1, echoes=True),
    Case(
        "its key in a broken header",
        faults.echo(b"HTTP/1.1 200 OK\r\n(", b"\r\n\r\n"),
        errors.ConnectionFailedError,
        3,
        echoes=True,
    ),
    Case("its key in the status line", faults.echo(b""), errors.ConnectionFailedError, 3, echoes=True),
    Case(
        "its key in a location",
        faults.echo_header(b"HTTP/1.1 302 No\r\nLocation: /", b"\r\n\r\n"),
        errors.RedirectError,
        1,
        echoes=True,
    ),
    Case(
        "its key as a request id",
        faults.echo_header(b"HTTP/1.1 400 No\r\nX-Request-Id: ", b"\r\n\r\n"),
        errors.BadRequestError,
        1,
        echoes=True,
    ),
]

CASES = [*CONNECTIONS, *BODIES, *HEADS, *STATUSES, *ECHOES]
