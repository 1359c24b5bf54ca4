"""Read a request's body: bounded, UTF-8, JSON without extremes."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request

from .errors import ApiProblem, bad_request
from .json_types import is_list, is_object

MAX_DEPTH = 100
_BROKEN = "Invalid body: failed to parse JSON value. Please check that it is valid JSON"


async def read_body(request: Request, limit: int) -> bytes:
    """Return the body. limit: bytes. Raises ApiProblem, 413, as soon as it is known to be longer."""
    announced = request.headers.get("content-length", "0")
    if announced.isdecimal() and len(announced) < 20 and int(announced) > limit:
        raise _too_long(limit)
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > limit:
            raise _too_long(limit)
        chunks.append(chunk)
    return b"".join(chunks)


def _too_long(limit: int) -> ApiProblem:
    message = f"The request body is longer than the {limit} bytes that this server accepts."
    return ApiProblem(413, message, code="request_too_large", headers={"connection": "close"})


def parse_body(raw: bytes, content_type: str) -> Any:
    """Return the JSON value of a body.

    Raises ApiProblem: 415 for another content type, 400 for what is not UTF-8, not JSON, nested too deeply, or holds
    numbers or half characters that JSON cannot carry on.
    """
    media = content_type.partition(";")[0].strip().lower()
    if media != "application/json" and not media.endswith("+json"):
        shown = f"'{media[:80]}'" if media else "none"
        message = f"Unsupported content type: {shown}. Bodies are only accepted as 'application/json'."
        raise ApiProblem(415, message, code="unsupported_content_type")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise bad_request(f"{_BROKEN}: it is not UTF-8 at byte {error.start}.", code="invalid_json") from None
    try:
        value = json.loads(text, parse_constant=_refuse, parse_float=_finite)
        if "\\u" in text:
            json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise bad_request(f"{_BROKEN}: {_reason(error)}.", code="invalid_json") from None
    _bound_depth(value)
    return value


def _refuse(text: str) -> float:
    raise ValueError(f"{text} is not a JSON number")


def _finite(text: str) -> float:
    number = float(text)
    return _refuse(text[:40]) if number in (float("inf"), float("-inf")) else number


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at line {error.lineno}, column {error.colno}"
    if isinstance(error, UnicodeEncodeError):
        return "half of a surrogate pair is no character"
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error).partition(";")[0]


def _bound_depth(value: Any) -> None:
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [child for node in level for child in _children(node)]
        if not level:
            return
    raise bad_request(f"Invalid body: it is nested more than {MAX_DEPTH} levels deep.", code="invalid_json")


def _children(node: Any) -> list[Any]:
    if is_object(node):
        return [child for child in node.values() if isinstance(child, dict | list)]
    return [child for child in node if isinstance(child, dict | list)] if is_list(node) else []
