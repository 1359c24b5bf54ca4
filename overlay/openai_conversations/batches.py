"""Send a list that is longer than one call takes in several calls, in order, and say exactly what was stored.

Written as steps, like every call: see exchange.py.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeGuard

import httpx
from attrs import evolve

from openai_conversations_api.operation import Call

from .errors import ApiError, NoReplyError, PartlyStoredError, ServerError
from .exchange import Steps

Json = dict[str, Any]


def parts_of(call: Call) -> list[Call]:
    """Return the calls that a call is sent as: itself, or one for each part of its list."""
    if call.operation.batch is None or call.content is None:
        return [call]
    name, longest = call.operation.batch
    body: Any = json.loads(call.content)
    entries = _list_at(body, name)
    if len(entries) <= longest:
        return [call]
    chunks = [entries[start : start + longest] for start in range(0, len(entries), longest)]
    return [evolve(call, content=_content({**body, name: chunk})) for chunk in chunks]


def _content(body: Json) -> bytes:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def entries_of(call: Call) -> list[Any]:
    """Return the list that a call sends."""
    name = call.operation.batch[0] if call.operation.batch else ""
    return _list_at(json.loads(call.content or b"{}"), name)


def in_parts(parts: list[Call], steps: Callable[[Call], Steps]) -> Steps:
    """Return the steps that send all parts and end in one reply for them together.

    Raises PartlyStoredError when a part fails after others were stored.
    """
    replies: list[httpx.Response] = []
    for position, part in enumerate(parts):
        try:
            replies.append((yield from steps(part)))
        except ApiError as error:
            if not replies:
                raise
            raise _partly(parts, position, replies, error) from error
    return _merged(replies)


def _partly(parts: list[Call], position: int, replies: list[httpx.Response], error: ApiError) -> PartlyStoredError:
    stored = [entry for reply in replies for entry in _data(reply)]
    failed = entries_of(parts[position])
    later = [entry for part in parts[position + 1 :] for entry in entries_of(part)]
    in_doubt = isinstance(error, ServerError) or (isinstance(error, NoReplyError) and error.may_have_been_carried_out)
    unsure = f", {len(failed)} uncertain" if in_doubt else ""
    message = f"{len(stored)} entries stored{unsure}, {len(later) + len(failed) * (not in_doubt)} not: {error}"
    uncertain, unsent = (failed, later) if in_doubt else ([], failed + later)
    return PartlyStoredError(message, stored=stored, uncertain=uncertain, unsent=unsent)


def _data(reply: httpx.Response) -> list[Any]:
    try:
        body: Any = json.loads(reply.content)
    except ValueError:
        return []
    return _list_at(body, "data")


def _list_at(body: object, name: str) -> list[Any]:
    found = body.get(name) if is_object(body) else None
    return found if is_array(found) else []


def is_object(value: object) -> TypeGuard[Json]:
    """Say whether JSON data is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Say whether JSON data is a list."""
    return isinstance(value, list)


def _merged(replies: list[httpx.Response]) -> httpx.Response:
    """Return one reply for several: the entries in order, the first's beginning and the last's end."""
    first, last = json.loads(replies[0].content), json.loads(replies[-1].content)
    whole = {**last, "data": [entry for reply in replies for entry in _data(reply)]}
    if "first_id" in first:
        whole["first_id"] = first["first_id"]
    headers = {name: value for name, value in replies[-1].headers.items() if name not in _OF_THE_BODY}
    return httpx.Response(replies[-1].status_code, headers=headers, json=whole, request=replies[-1].request)


_OF_THE_BODY = frozenset({"content-length", "content-encoding", "transfer-encoding", "content-type"})
