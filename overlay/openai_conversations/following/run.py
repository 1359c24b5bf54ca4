"""Follow a run from its first reply to its end, without I/O: every call, pause and report is a step."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from typing import Any

import httpx
from attrs import define, field

from openai_conversations_api._runtime.deadline import Watch
from openai_conversations_api._runtime.errors import StreamError, StreamInterruptedError
from openai_conversations_api._runtime.events import Events
from openai_conversations_api._runtime.json_types import text_or_none
from openai_conversations_api._runtime.operation import Call, Operation
from openai_conversations_api.api.runs import cancel_run, get_run
from openai_conversations_api.models import AssistantStreamEvent, Run

from .._steps.limits import Limits
from .._steps.steps import Follow, OnEvent, OnPoll, Parts, Pause, Request, Steps, Tell
from ..errors import (
    ApiError,
    CallCancelledError,
    DeadlineExceededError,
    RunDeadlineError,
    RunError,
    RunWaitCancelledError,
    RunWaitInterruptedError,
)
from .objects import carried
from .pace import asked_by, until_next
from .states import is_over, status_of, waits_for_caller


@define
class Following:
    """What is known of a run, and how it is learned.

    thread_id, run_id: empty before the reply that says them.
    run: as last seen, None before the first reply; answered: ids of tool calls whose outputs the server has accepted;
    asked: seconds that the server asks to wait before the next look; looks: how many there were since it moved on.
    observer: told every event of the run; cut: whether some of them did not arrive. on_poll, on_event: what the caller
    wants to be told with.
    """

    thread_id: str
    run_id: str
    limits: Limits
    run: Run | None = None
    answered: set[str] = field(factory=set[str])
    asked: float | None = None
    looks: int = 0
    observer: Callable[[AssistantStreamEvent], None] | None = None
    cut: bool = False
    on_poll: OnPoll | None = None
    on_event: OnEvent | None = None

    @property
    def known(self) -> Run:
        """The run as last seen, of which there must be one."""
        if self.run is None:
            raise RuntimeError("a run was read before the first reply")
        return self.run

    def start(self, call: Call, operation: Operation[Run], events: Events[AssistantStreamEvent] | None = None) -> Parts:
        """Carry out a call whose reply is the run. Raises as the call does, and RunError once there is a run."""
        with self.explaining():
            yield from self.carry_out(call, operation, events)

    def carry_out(
        self, call: Call, operation: Operation[Run], events: Events[AssistantStreamEvent] | None = None
    ) -> Parts:
        """Carry out a call whose reply is the run, or its events. Raises as the call does."""
        if events is None:
            reply: httpx.Response = yield Request(call, self.limits.waiting)
            yield from self.see(reply, operation)
            return
        try:
            yield Follow(call, self.limits.waiting, events, self._observe, self.on_event)
        except StreamError as cut:
            if not cut.received:
                raise
            self.cut = True
        if self.run is None:
            raise StreamInterruptedError("the event stream ended without telling of the run")
        # Where the stream was cut, looking at the run shows how it goes on.
        yield Tell(self.on_poll, self.run, self.limits.whole)

    def _observe(self, event: AssistantStreamEvent) -> None:
        if self.observer is not None:
            self.observer(event)
        data = carried(event)
        if isinstance(data, Run):
            self._take(data)

    def _take(self, run: Run) -> None:
        if self.run is None or run.status != self.run.status:
            self.looks = 0
        self.run = run
        self.thread_id = self.thread_id or text_or_none(run.thread_id) or ""
        self.run_id = self.run_id or text_or_none(run.id) or ""

    def see(self, reply: httpx.Response, operation: Operation[Run]) -> Parts:
        """Take in a reply that is the run. Raises MalformedReplyError."""
        run = operation.response(reply).parsed
        self._take(run)
        self.asked = asked_by(reply.headers)
        yield Tell(self.on_poll, run, self.limits.whole)

    def until_it_stops(self) -> Parts:
        """Look at the run until it has ended or waits for the caller. Raises RunError."""
        while not (is_over(self.known) or waits_for_caller(self.known, self.answered)):
            yield from self.pause()
            yield from self.look()

    def pause(self) -> Parts:
        """Wait as long as is right before the next look. Raises RunError."""
        left = self.limits.waiting.deadline.left or 0.0
        whole = self.limits.waiting.deadline.seconds or left
        with self.explaining():
            yield Pause(until_next(self.looks, self.asked, left=left, whole=whole), self.limits.waiting)
        self.looks += 1

    def look(self, watch: Watch | None = None) -> Parts:
        """Read the run once. Raises RunError, or as the call does when nothing is known of the run yet."""
        self.check_named()
        self.cut = True
        call = get_run.prepare(self.thread_id, self.run_id, **self.limits.options)
        with self.explaining():
            reply: httpx.Response = yield Request(call, watch or self.limits.waiting)
            yield from self.see(reply, get_run.OPERATION)

    def check_named(self) -> None:
        """Raise RunWaitInterruptedError when the server never said which run it is."""
        if not (self.thread_id and self.run_id):
            what = "the run" if self.thread_id else "the run, or its thread,"
            raise RunWaitInterruptedError(
                f"the server gave {what} no id, so that it cannot be looked at again", run=self.known
            )

    def giving_up(self, error: RunError) -> Steps[Run]:
        """Cancel the run if that was asked for; return it when it turns out to have ended, else raise the error."""
        if self.limits.cancels and self.thread_id and self.run_id:
            yield from self._cancel(error)
        if is_over(self.known) and status_of(self.known) != "cancelled":
            return self.known
        error.run = self.known
        raise error

    def _cancel(self, error: RunError) -> Parts:
        call = cancel_run.prepare(self.thread_id, self.run_id, **self.limits.options)
        try:
            reply: httpx.Response = yield Request(call, self.limits.whole)
            yield from self.see(reply, cancel_run.OPERATION)
            error.add_note(f"the server was asked to cancel it, and says that it is {status_of(self.known)}")
        except ApiError as failure:
            error.add_note(f"it could not be cancelled: {failure}")
            with suppress(ApiError):  # it may have ended a moment before
                yield from self.look(self.limits.whole)

    @contextmanager
    def explaining(self) -> Generator[None]:
        """Let errors of calls and pauses carry the run, once there is one."""
        try:
            yield
        except RunError:
            raise
        except ApiError as error:
            if self.run is None:
                raise
            raise _explained(error, self.run, self.limits.seconds) from error


def _explained(error: ApiError, run: Run, seconds: float) -> RunError:
    facts: dict[str, Any] = {"run": run}
    seen = f"run {text_or_none(run.id) or 'without an id'} was {status_of(run)} when last seen"
    over = is_over(run)
    what = "reading what it left" if over else "waiting for it"
    match error:
        case DeadlineExceededError():
            late = f"; {what} did" if over else ", and did"
            return RunDeadlineError(f"{seen}{late} not end within {seconds:g} s", **facts)
        case CallCancelledError():
            on = "" if over else ", and it goes on"
            return RunWaitCancelledError(f"{seen}; {what} was cancelled{on}", **facts)
        case _:
            return RunWaitInterruptedError(f"{seen}; {what} was interrupted: {error}", **facts)


def follow(following: Following, *, before: Parts | None = None) -> Steps[Run]:
    """Return the steps that end in the run when it has ended or waits for the caller; before: what comes first.

    Raises RunError, or as the first call does.
    """
    try:
        if before is not None:
            yield from before
        yield from following.until_it_stops()
    except RunDeadlineError as late:
        return (yield from following.giving_up(late))
    return following.known
