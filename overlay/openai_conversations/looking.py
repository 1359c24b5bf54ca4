"""Before sending items again, look whether they have arrived: so that none is stored twice, and none is lost.

Written as steps, like every call: see exchange.py.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from typing import Any

import httpx
from attrs import evolve

from openai_conversations_api.api.items import list_conversation_items
from openai_conversations_api.operation import Call, CallOptions
from openai_conversations_api.types import UNSET

from .batches import entries_of, is_object
from .errors import NoReplyError, ServerError
from .exchange import Sleep, Step, Steps
from .policy import Policy

_PAGE = 100
Json = dict[str, Any]


def looking_first(call: Call, steps: Callable[[Call], Steps], policy: Policy) -> Steps:
    """Return the steps that store items exactly once, even when a reply is lost.

    The newest item is noted beforehand. When an attempt ends without a clear answer, what came after that item is
    compared with what was sent: if it is there, that is the answer; if not, it is sent again.
    """
    before = yield from _newest(call, steps)
    retries = call.options.get("max_retries", policy.max_retries)
    for attempt in range(retries + 1):
        try:
            return (yield from steps(call))
        except (NoReplyError, ServerError) as error:
            if isinstance(error, NoReplyError) and not error.may_have_been_carried_out:
                raise
            found = yield from _arrived(call, steps, before)
            if found is not None:
                return found
            if attempt == retries:
                raise
        yield Sleep(policy.delay(attempt))
    raise AssertionError("the last attempt returns or raises")


def _listing(call: Call, after: str | None, limit: int) -> Call:
    """Return a call that lists where the items go: listing and creating share their path."""
    listing = list_conversation_items.prepare("any", limit=limit, order="desc", after=after or UNSET)
    kept: CallOptions = {}
    if "timeout" in call.options:
        kept["timeout"] = call.options["timeout"]
    return evolve(listing, path=call.path, options=kept)


def _newest(call: Call, steps: Callable[[Call], Steps]) -> Generator[Step, Any, str | None]:
    page = yield from _page(_listing(call, None, 1), steps)
    return page[0].get("id") if page else None


def _page(listing: Call, steps: Callable[[Call], Steps]) -> Generator[Step, Any, list[Json]]:
    reply = yield from steps(listing)
    body: Any = json.loads(reply.content)
    return [entry for entry in body.get("data") or () if is_object(entry)]


def _arrived(
    call: Call, steps: Callable[[Call], Steps], before: str | None
) -> Generator[Step, Any, httpx.Response | None]:
    """Return the reply that was lost, made from the items that came after the noted one; None without them."""
    wanted = [_fingerprint(entry) for entry in entries_of(call)]
    newer: list[Json] = []
    after: str | None = None
    while True:
        page = yield from _page(_listing(call, after, _PAGE), steps)
        fresh: list[Json] = []
        for entry in page:
            if entry.get("id") == before:
                break
            fresh.append(entry)
        newer += fresh
        if len(fresh) < len(page) or len(page) < _PAGE:
            break
        after = page[-1].get("id")
    newer.reverse()
    return _reply(call, newer, wanted)


def _reply(call: Call, newer: list[Json], wanted: list[Any]) -> httpx.Response | None:
    found = [_fingerprint(entry) for entry in newer]
    for start in range(len(found) - len(wanted) + 1):
        if found[start : start + len(wanted)] == wanted:
            data = newer[start : start + len(wanted)]
            body = {"object": "list", "data": data, "has_more": False}
            edges = {"first_id": data[0].get("id"), "last_id": data[-1].get("id")} if data else {}
            return httpx.Response(
                200, json={**body, **edges}, request=httpx.Request("POST", f"http://local{call.path}")
            )
    return None


def _fingerprint(entry: Any) -> Any:
    """Return what an item says, without what servers add, leave out or rewrite when they store it."""
    if not is_object(entry):
        return entry
    kind = entry.get("type") or "message"
    content = entry.get("content")
    said = [content] if isinstance(content, str) else [_said(part) for part in content or () if is_object(part)]
    names = ("role", "call_id", "name", "arguments", "input", "encrypted_content")
    output = entry.get("output")
    return kind, [entry.get(name) for name in names], said, output if isinstance(output, str) else None


def _said(part: Json) -> Any:
    names = ("text", "refusal", "image_url", "file_id", "file_url", "filename")
    values = [part.get(name) for name in names if part.get(name) is not None]
    return values[0] if len(values) == 1 else values
