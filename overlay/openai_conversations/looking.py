"""Before sending items again, look whether they have arrived: so that none is stored twice, and none is lost.

Written as steps, like every call: see exchange.py.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Mapping
from typing import Any

import httpx
from attrs import evolve, frozen

from openai_conversations_api.api.items import list_conversation_items
from openai_conversations_api.operation import Call
from openai_conversations_api.types import UNSET

from .arrivals import Json, arrived
from .batches import check_list, entries_of, is_object, list_at
from .errors import ApiError, CallCancelledError, DeadlineExceededError, MalformedReplyError, NoReplyError, StatusError
from .exchange import Exchange, Step, Steps
from .policy import Deadline
from .translation import Progress, ended

_KNOWN = 20
_PAGE = 100
_KEPT = ("timeout", "max_retries", "extra_headers", "extra_query")


@frozen
class Looking:
    """Sends items so that they are stored exactly once, even when a reply is lost.

    The newest items are noted beforehand. When an attempt ends without a clear answer, what came after them is compared
    with what was sent: if it is there, that is the answer; if not, it is sent again; if that cannot be told, the call
    fails. Two things are beyond it: a server that stores items after the look, and another writer that adds the very
    same items at the same time.
    """

    call: Call
    exchange: Exchange
    deadline: Deadline

    def steps(self, progress: Progress) -> Steps:
        """Return the steps of the call. Raises as those of an exchange."""
        page, _ = yield from self._page("desc", _KNOWN, None)
        known = [str(entry.get("id")) for entry in page]
        while True:
            try:
                reply = yield from self.exchange.steps(self.call, self.deadline, progress)
                check_list(reply)
                return reply
            except ApiError as error:
                progress.in_doubt |= isinstance(error, MalformedReplyError)
                if not progress.in_doubt or isinstance(error, DeadlineExceededError | CallCancelledError):
                    raise
                found = yield from self._after(error, known, progress)
            if found is not None:
                return _reply(self.call, found)

    def _after(self, error: ApiError, known: list[str], progress: Progress) -> Generator[Step, Any, list[Json] | None]:
        """Return what arrived nevertheless, or None to send again. Raises the error where neither is right.

        The look comes right before sending again, so that a slow server has had the time to store.
        """
        headers: Mapping[str, str] = error.headers if isinstance(error, StatusError) else {}
        delay = self.exchange.another_delay(self.call, progress, self.deadline, headers)
        if delay is not None:
            yield from self.exchange.pause(self.call, progress, delay, type(error).__name__)
        found = yield from self._look(error, known, progress)
        if found is not None:
            return found
        progress.in_doubt = False
        if delay is None:
            raise _settled(error, progress)
        return None

    def _look(self, error: ApiError, known: list[str], progress: Progress) -> Generator[Step, Any, list[Json] | None]:
        try:
            newer = yield from self._newer(known)
            return arrived(newer, entries_of(self.call))
        except (DeadlineExceededError, CallCancelledError) as end:
            raise ended(end, progress) from error
        except (ApiError, LookupError) as reason:
            error.add_note(f"whether the items were stored could not be seen: {reason}")
            raise error from reason

    def _newer(self, known: list[str]) -> Generator[Step, Any, list[Json]]:
        """Return the items that came after the noted ones, oldest first. Raises LookupError when it cannot be told."""
        newer: list[Json] = []
        cursors: list[str] = []
        while True:
            page, has_more = yield from self._page("desc", _PAGE, cursors[-1] if cursors else None)
            fresh = _until(page, known)
            newer += fresh
            if len(fresh) < len(page) or not (page and (has_more or len(page) >= _PAGE)):
                break
            cursor = str(page[-1].get("id"))
            if cursor in cursors:
                raise LookupError("the server repeats a page of its list")
            cursors.append(cursor)
        if known and len(fresh) == len(page):
            raise LookupError("the items that were there before are there no more")
        if known and not newer:
            yield from self._check_order()
        return newer[::-1]

    def _check_order(self) -> Generator[Step, Any, None]:
        """A server that lists the oldest first, whatever it is asked, always seems to have nothing new."""
        newest, _ = yield from self._page("desc", 1, None)
        oldest, has_more = yield from self._page("asc", 1, None)
        if has_more and newest[:1] == oldest[:1]:
            raise LookupError("the server does not list the newest items first")

    def _page(self, order: Any, limit: int, after: str | None) -> Generator[Step, Any, tuple[list[Json], bool]]:
        """Return a page of where the items go: listing and creating share their path."""
        kept: Any = {name: value for name, value in self.call.options.items() if name in _KEPT}
        listing = list_conversation_items.prepare("any", limit=limit, order=order, after=after or UNSET, **kept)
        reply = yield from self.exchange.steps(evolve(listing, path=self.call.path), self.deadline, Progress())
        check_list(reply)
        body: Any = json.loads(reply.content)
        return [entry for entry in list_at(body, "data") if is_object(entry)], body.get("has_more") is True


def _until(page: list[Json], known: list[str]) -> list[Json]:
    position = next((number for number, entry in enumerate(page) if entry.get("id") in known), len(page))
    return page[:position]


def _reply(call: Call, data: list[Json]) -> httpx.Response:
    edges = {"first_id": data[0].get("id"), "last_id": data[-1].get("id")} if data else {}
    body = {"object": "list", "data": data, "has_more": False, **edges}
    return httpx.Response(200, json=body, request=httpx.Request("POST", f"http://local{call.path}"))


def _settled(error: ApiError, progress: Progress) -> ApiError:
    settled = ended(error, progress) if isinstance(error, NoReplyError) else error
    settled.add_note("a look afterwards found that nothing was stored")
    return settled
