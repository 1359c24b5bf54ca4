"""What something that takes several calls asks of its driver, one step at a time."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import Any, TypeAlias, TypeVar

from attrs import define, field, frozen

from openai_conversations_api import models
from openai_conversations_api._runtime.deadline import Watch
from openai_conversations_api._runtime.events import Events
from openai_conversations_api._runtime.operation import Call

T = TypeVar("T")
# What an AsyncClient is given may be a coroutine function.
OnPoll: TypeAlias = Callable[["models.Run"], object]
OnEvent: TypeAlias = Callable[["models.AssistantStreamEvent"], object]


@frozen(eq=False, repr=False)
class Request:
    """Carry out a call within its watch and give back the reply; ApiError when that fails."""

    call: Call
    watch: Watch


@frozen(eq=False, repr=False)
class Follow:
    """Carry out a call within its watch; each event of its stream goes to observe, then to the caller's function."""

    call: Call
    watch: Watch
    events: Events[models.AssistantStreamEvent]
    observe: Callable[[models.AssistantStreamEvent], None]
    on_event: OnEvent | None


@frozen(eq=False, repr=False)
class Pause:
    """Wait some seconds, at most as long as the watch allows."""

    seconds: float
    watch: Watch


@frozen(eq=False, repr=False)
class Tell:
    """Tell the caller's function, where there is one, how far the run has come."""

    on_poll: OnPoll | None
    run: models.Run
    watch: Watch


@frozen
class Outcome:
    """What a function returned or raised."""

    value: Any = field(default=None, repr=False)
    error: BaseException | None = None


@define
class Job:
    """A function to call with arguments; it may be a coroutine function. outcome: None until it is done."""

    function: Callable[..., Any]
    arguments: Mapping[str, Any] = field(repr=False)
    outcome: Outcome | None = None


@frozen(eq=False, repr=False)
class Work:
    """Do jobs within a watch, and note in each what became of it.

    together: all at once, instead of one after the other; careful: do not start a job after one that failed.
    """

    jobs: list[Job]
    together: bool
    careful: bool
    watch: Watch


Step: TypeAlias = Request | Follow | Pause | Tell | Work
Steps: TypeAlias = Generator[Step, Any, T]
Parts: TypeAlias = Generator[Step, Any, None]
Plan: TypeAlias = Generator[Step, Any, T] | Call  # what a method does, where one call may be all of it
