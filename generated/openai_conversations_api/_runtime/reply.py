"""Turn a reply into JSON data or a typed error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import ErrorDetail, MalformedReplyError, StatusError, read_detail, tidy
from .lazy import LazyModule
from .parsing import parse
from .redaction import Secrets

if TYPE_CHECKING:
    import httpx
else:
    httpx = LazyModule("httpx")


def read_json(reply: httpx.Response, accepts: tuple[type, ...], promised: frozenset[str] = frozenset()) -> Any:
    """Return the JSON body of a successful reply.

    promised: keys of which a JSON object has at least one, unless it is something else than was asked for. Raises
    MalformedReplyError for what is not JSON, of another type, or something else.
    """
    try:
        value: Any = parse(reply.content)
        why = ""
    except (ValueError, RecursionError) as error:
        value, why = None, str(error) or type(error).__name__
    if why:  # outside of the handler: a parser's error carries the whole text
        kind = reply.headers.get("content-type", "no content type")
        hint = "; to read an event stream, use a streaming call" if "event-stream" in kind else ""
        raise malformed(reply, f"a body that is not JSON ({_said(reply, kind)}: {_said(reply, why)}){hint}")
    if not isinstance(value, accepts):
        raise malformed(reply, f"a JSON {type(value).__name__} where the specification has another type")
    if promised and value.__class__ is dict and _is_something_else(value, promised):
        raise malformed(reply, "something else than was asked for" + _label(_detail(reply)))
    return value


def _is_something_else(value: dict[str, Any], promised: frozenset[str]) -> bool:
    """An object that has an error, or nothing that was promised: gateways report failures with status 200."""
    kept = promised & value.keys()
    return not kept or (kept <= _SAYS_NOTHING and bool(value.get("error") or value["object"] == "error"))


_SAYS_NOTHING = frozenset({"object"})


def is_event_stream(reply: httpx.Response) -> bool:
    """Say whether a reply can be an event stream; servers that know of none answer JSON, and gateways pages."""
    kind = reply.headers.get("content-type", "")
    return "event-stream" in kind or not ("json" in kind or "html" in kind)


def not_a_stream(reply: httpx.Response) -> MalformedReplyError:
    """Return the error for a success that is no event stream."""
    said = _said(reply, reply.headers.get("content-type", ""))
    return malformed(reply, f"{said} instead of an event stream; this server may not offer streaming")


def malformed(reply: httpx.Response, found: str) -> MalformedReplyError:
    """Return the error for a success whose body is not what it should be; found: what it is instead."""
    facts = _facts(reply)
    return MalformedReplyError(f"{facts['method']} {facts['path']} answered {reply.status_code} with {found}", **facts)


def status_error(reply: httpx.Response, hint: str = "") -> StatusError:
    """Return the error for a reply that is not a success, with what the server said in its message."""
    facts = _facts(reply)
    message = f"{facts['method']} {facts['path']} answered {reply.status_code}{_label(read_detail(facts['content']))}"
    error = StatusError(message + hint, **facts)
    if error.request_id:
        error.args = (f"{error} [request {error.request_id}]",)
    return error


def _detail(reply: httpx.Response) -> ErrorDetail | None:
    return read_detail(Secrets.of(reply.request).out_of_bytes(reply.content))


def _label(detail: ErrorDetail | None) -> str:
    if detail is None:
        return ""
    label = detail.code or detail.type
    return f" ({label})" * bool(label) + f": {detail.message}" * bool(detail.message)


def _said(reply: httpx.Response, text: str) -> str:
    """Return a few words of the server's on one line, without secrets: those go before anything is cut."""
    return tidy(Secrets.of(reply.request).out_of(text), 100)


def _facts(reply: httpx.Response) -> dict[str, Any]:
    secrets = Secrets.of(reply.request)
    path = reply.request.url.raw_path.partition(b"?")[0].decode("ascii")
    return {
        "status_code": reply.status_code,
        "headers": secrets.out_of_headers(reply.headers),
        "content": secrets.out_of_bytes(reply.content),
        "method": reply.request.method,
        "path": secrets.out_of(path),
    }
