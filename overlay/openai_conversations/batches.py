"""Send a list that is longer than one call takes in several calls, in order, and say exactly what was stored.

Written as steps, like every call: see exchange.py.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeAlias, TypeGuard

import httpx
from attrs import evolve

from openai_conversations_api.operation import Call
from openai_conversations_api.reply import malformed, read_json

from .errors import ApiError, MalformedReplyError, PartlyStoredError
from .exchange import Steps
from .translation import Progress

Json = dict[str, Any]
StepsOf: TypeAlias = Callable[[Call, Progress], Steps]


def parts_of(call: Call) -> list[Call]:
    """Return the calls that a call is sent as: itself, or one for each part of its list."""
    if call.operation.batch is None or call.content is None:
        return [call]
    name, longest = call.operation.batch
    body: Any = json.loads(call.content)
    entries = list_at(body, name)
    if len(entries) <= longest:
        return [call]
    chunks = [entries[start : start + longest] for start in range(0, len(entries), longest)]
    return [_part(call, {**body, name: chunk}, number) for number, chunk in enumerate(chunks, 1)]


def _part(call: Call, body: Json, number: int) -> Call:
    """One key for all parts would make a server take the second for a repetition of the first."""
    content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    key = call.options.get("idempotency_key")
    if key is None:
        return evolve(call, content=content)
    return evolve(call, content=content, options={**call.options, "idempotency_key": f"{key}-{number}"})


def entries_of(call: Call) -> list[Any]:
    """Return the list that a call sends."""
    name = call.operation.batch[0] if call.operation.batch else ""
    return list_at(json.loads(call.content or b"{}"), name)


def in_parts(parts: list[Call], steps: StepsOf) -> Steps:
    """Return the steps that send all parts and end in one reply for them together.

    Raises PartlyStoredError when a part fails and something was stored, or may have been.
    """
    replies: list[httpx.Response] = []
    for position, part in enumerate(parts):
        progress = Progress()
        try:
            reply = yield from steps(part, progress)
            check_list(reply)
        except ApiError as error:
            in_doubt = progress.in_doubt or isinstance(error, MalformedReplyError)
            if not replies and not in_doubt:
                raise
            raise _partly(parts, position, replies, error, in_doubt) from error
        replies.append(reply)
    return _merged(replies)


def _partly(
    parts: list[Call], position: int, replies: list[httpx.Response], error: ApiError, in_doubt: bool
) -> PartlyStoredError:
    stored = [entry for reply in replies for entry in _data(reply)]
    failed = entries_of(parts[position])
    later = [entry for part in parts[position + 1 :] for entry in entries_of(part)]
    uncertain, unsent = (failed, later) if in_doubt else ([], failed + later)
    unsure = f", {len(uncertain)} uncertain" if uncertain else ""
    message = f"{len(stored)} entries stored{unsure}, {len(unsent)} not: {error}"
    return PartlyStoredError(message, stored=stored, uncertain=uncertain, unsent=unsent)


def check_list(reply: httpx.Response) -> None:
    """Raise MalformedReplyError when a reply is not a list of what was stored."""
    body = read_json(reply, (dict,))
    if not is_array(body.get("data")):
        raise malformed(reply, "a list without `data`")


def _data(reply: httpx.Response) -> list[Any]:
    return list_at(json.loads(reply.content), "data")


def list_at(body: object, name: str) -> list[Any]:
    """Return a list of a JSON object, empty where there is none."""
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
