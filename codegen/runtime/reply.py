"""Turn a reply into JSON data or a typed error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import MalformedReplyError, StatusError, read_detail, redact_bytes, tidy
from .parsing import parse

if TYPE_CHECKING:
    import httpx


def read_json(reply: httpx.Response, accepts: tuple[type, ...]) -> Any:
    """Return the JSON body of a successful reply. Raises MalformedReplyError when it is not, or is of another type."""
    try:
        value = parse(reply.content)
    except (ValueError, RecursionError) as error:
        kind = tidy(reply.headers.get("content-type", "no content type"))[:100]
        hint = "; to read an event stream, use a streaming call" if "event-stream" in kind else ""
        raise malformed(reply, f"a body that is not JSON ({kind}){hint}") from error
    if not isinstance(value, accepts):
        raise malformed(reply, f"a JSON {type(value).__name__} where the specification has another type")
    return value


def is_event_stream(reply: httpx.Response) -> bool:
    """Say whether a reply can be an event stream; servers that know of none answer JSON, and gateways pages."""
    kind = reply.headers.get("content-type", "")
    return "event-stream" in kind or not ("json" in kind or "html" in kind)


def not_a_stream(reply: httpx.Response) -> MalformedReplyError:
    """Return the error for a success that is no event stream."""
    kind = tidy(reply.headers.get("content-type", ""))[:100]
    return malformed(reply, f"{kind} instead of an event stream; this server may not offer streaming")


def malformed(reply: httpx.Response, found: str) -> MalformedReplyError:
    """Return the error for a success whose body is not what it should be; found: what it is instead."""
    facts = _facts(reply)
    return MalformedReplyError(f"{facts['method']} {facts['path']} answered {reply.status_code} with {found}", **facts)


def status_error(reply: httpx.Response, hint: str = "") -> StatusError:
    """Return the error for a reply that is not a success, with what the server said in its message."""
    facts = _facts(reply)
    detail = read_detail(reply.content)
    message = f"{facts['method']} {facts['path']} answered {reply.status_code}"
    if detail:
        label = detail.code or detail.type
        message += f" ({label})" * bool(label) + f": {detail.message}" * bool(detail.message)
    error = StatusError(message + hint, **facts)
    if error.request_id:
        error.args = (f"{error} [request {error.request_id}]",)
    return error


def _facts(reply: httpx.Response) -> dict[str, Any]:
    return {
        "status_code": reply.status_code,
        "headers": type(reply.headers)([(name, redact_bytes(value)) for name, value in reply.headers.raw]),
        "content": redact_bytes(reply.content),
        "method": reply.request.method,
        "path": reply.request.url.raw_path.partition(b"?")[0].decode("ascii"),
    }
