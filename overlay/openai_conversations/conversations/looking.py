"""After a call that adds items failed, look which of them the conversation holds; as steps, without I/O."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, evolve, field, frozen

from openai_conversations_api._runtime.deadline import Watch
from openai_conversations_api._runtime.json_types import is_object, text_or_none
from openai_conversations_api._runtime.model import encode
from openai_conversations_api._runtime.operation import Call
from openai_conversations_api._runtime.types import UNSET
from openai_conversations_api._runtime.walk import Walk
from openai_conversations_api.api.items import list_conversation_items

from .._steps.limits import of_every_call
from .._steps.listing import page_of
from .._steps.steps import Parts, Pause, Steps
from .._transport.retry import Policy, pause_before
from ..errors import ApiError, CallCancelledError, DeadlineExceededError, StatusError
from .likeness import Json, arrived

_KNOWN = 20
_PAGE = 100


@frozen
class Verdict:
    """What a look has found: the first items that arrived, and whether to send those that did not.

    reason: why it cannot be told, None where it can; seen: all that came since.
    """

    arrived: list[Json] = field(factory=list[Json])
    again: bool = False
    reason: Exception | None = None
    seen: list[Json] = field(factory=list[Json])


@define
class Looking:
    """Knows the newest items of a conversation, and finds what came after them.

    Two things are beyond it: a server that stores items after the look, and another writer that adds the very same
    items at the same time.
    """

    call: Call
    watch: Watch
    known: set[str] = field(factory=set[str])
    retries: int = 0

    def remember(self) -> Parts:
        """Take note of the newest items. Raises as calls do."""
        page = yield from page_of(self._listing("desc", _KNOWN), self.watch)
        self.known |= set(_ids(page.data))

    def after(self, failure: ApiError, items: list[Any], policy: Policy, *, left: int) -> Steps[Verdict]:
        """Return what became of items that were sent, right before they would be sent again.

        failure: what that ended in; left: how often they may be. A slow server has had the time to store.
        """
        if isinstance(failure, DeadlineExceededError | CallCancelledError):
            return Verdict(reason=failure)
        headers: Mapping[str, str] = failure.headers if isinstance(failure, StatusError) else {}
        delay = pause_before(policy, self.retries, headers, self.watch.deadline) if left > 0 else None
        newer: list[Json] = []
        try:
            if delay is not None:
                yield Pause(delay, self.watch)
            newer = yield from self._newer()
            found = arrived(newer, items)
        except (ApiError, LookupError) as reason:
            return Verdict(reason=reason, seen=newer)
        self.known |= set(_ids(newer))
        self.retries += 1
        return Verdict(found, delay is not None)

    def _newer(self) -> Steps[list[Json]]:
        """Return the items that came after the noted ones, oldest first. Raises LookupError when it cannot be told."""
        call: Call | None = self._listing("desc", _PAGE)
        walk, newer, met = Walk(call), list[Json](), False
        while call is not None and not met:
            page = yield from page_of(call, self.watch)
            for item in map(encode, walk.take(page)):
                met = met or (is_object(item) and item.get("id") in self.known)
                if is_object(item) and not met:
                    newer.append(item)
            call = None if met else walk.next_call(page)
        if self.known and not met:
            raise LookupError("the items that were there before are there no more")
        if self.known and not newer:
            yield from self._check_order()
        return newer[::-1]

    def _check_order(self) -> Parts:
        """A server that lists the oldest first, whatever it is asked, always seems to have nothing new."""
        newest = yield from page_of(self._listing("desc", 1), self.watch)
        oldest = yield from page_of(self._listing("asc", 1), self.watch)
        if oldest.more is not False and _ids(newest.data)[:1] == _ids(oldest.data)[:1]:
            raise LookupError("the server does not list the newest items first")

    def _listing(self, order: Any, limit: int) -> Call:
        """Return the call for a page of where the items go: listing and creating share their path."""
        kept = of_every_call(self.call.options)
        listing = list_conversation_items.prepare("any", limit=limit, order=order, after=UNSET, **kept)
        return evolve(listing, path=self.call.path)


def _ids(entries: list[Any]) -> list[str]:
    found = [text_or_none(getattr(entry, "id", None)) for entry in entries]
    return [one for one in found if one is not None]
