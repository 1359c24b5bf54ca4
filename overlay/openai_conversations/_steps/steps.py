"""What something that takes several calls asks of its driver, one step at a time."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import Any, TypeAlias, TypeVar

from attrs import define, field, frozen

from openai_conversations_api._runtime.deadline import Watch
from openai_conversations_api._runtime.events import Events
from openai_conversations_api._runtime.operation import Call
from openai_conversations_api.models import AssistantStreamEvent, Run

T = TypeVar("T")


@frozen
class Request:
    """Carry out a call within its watch and give back the reply; ApiError when that fails."""

    call: Call
    watch: Watch


@frozen
class Follow:
    """Carry out a call within its watch and give every event of its stream to the caller, and to observe first."""

    call: Call
    watch: Watch
    events: Events[AssistantStreamEvent]
    observe: Callable[[AssistantStreamEvent], None]


@frozen
class Pause:
    """Wait some seconds, at most as long as the watch allows."""

    seconds: float
    watch: Watch


@frozen
class Tell:
    """Tell the caller how far the run has come."""

    run: Run
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


@frozen
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
