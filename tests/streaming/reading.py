"""Read streams of the clients in both ways, blocking and asynchronous, with one and the same expression."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Unpack

from openai_conversations import AsyncClient, Client, Policy
from openai_conversations.options import ClientOptions
from openai_conversations_api.models import AssistantStreamEvent

KEY = "sk-test-s3cret0123456789abcdef"
WAYS = ["sync", "async"]
QUICK = Policy(first_delay=0.001, longest_delay=0.01)
STREAM = "threads.runs.stream"


@dataclass
class Outcome:
    """What reading a stream gave: its events, the error that ended it, and the stream afterwards."""

    stream: Any = None
    events: list[AssistantStreamEvent] = field(default_factory=list[AssistantStreamEvent])
    error: Exception | None = None
    resumed: Any = None

    @property
    def names(self) -> list[str]:
        """The names of the events."""
        return [event.event for event in self.events]


@dataclass(frozen=True)
class Reading:
    """How to read: which method to call, when to leave, what to do afterwards.

    leave: number of events after which the block is left; seen: called with each event; resume: whether to.
    """

    method: str = STREAM
    ids: tuple[str, ...] = ("thread_1",)
    leave: int | None = None
    seen: Callable[[AssistantStreamEvent], None] = lambda event: None
    resume: bool = False


def reading(
    way: str, url: str, how: Reading = Reading(), *, client: ClientOptions | None = None, **arguments: Any
) -> Outcome:
    """Return what reading a stream of a server gives."""
    given = (
        {"assistant_id": "asst_1", **arguments}
        if how.method != "threads.runs.submit_tool_outputs_stream"
        else arguments
    )
    options: ClientOptions = {"policy": QUICK, **(client or {})}
    if way == "async":
        return asyncio.run(_read_async(url, how, given, **options))
    return _read(url, how, given, **options)


def _read(url: str, how: Reading, given: dict[str, Any], **options: Unpack[ClientOptions]) -> Outcome:
    outcome = Outcome()
    with Client(base_url=url, api_key=KEY, **options) as client:
        try:
            outcome.stream = attrgetter(how.method)(client)(*how.ids, **given)
            with outcome.stream as stream:
                for event in stream:
                    outcome.events.append(event)
                    how.seen(event)
                    if len(outcome.events) == how.leave:
                        break
        except Exception as error:
            outcome.error = error
        if how.resume:
            outcome.resumed = outcome.stream.resume(deadline=30)
    return outcome


async def _read_async(url: str, how: Reading, given: dict[str, Any], **options: Unpack[ClientOptions]) -> Outcome:
    outcome = Outcome()
    async with AsyncClient(base_url=url, api_key=KEY, transport="httpx", **options) as client:
        try:
            outcome.stream = attrgetter(how.method)(client)(*how.ids, **given)
            async with outcome.stream as stream:
                async for event in stream:
                    outcome.events.append(event)
                    how.seen(event)
                    if len(outcome.events) == how.leave:
                        break
        except Exception as error:
            outcome.error = error
        if how.resume:
            outcome.resumed = await outcome.stream.resume(deadline=30)
    return outcome
