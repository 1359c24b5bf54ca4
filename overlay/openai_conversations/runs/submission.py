"""Hand in tool outputs so that they arrive once, whatever becomes of the reply."""

from __future__ import annotations

from typing import Never

from openai_conversations_api._runtime.operation import Call
from openai_conversations_api.api.runs import submit_tool_outputs

from .._steps.steps import Parts
from .._transport.retry import leaves_open
from ..errors import (
    ApiError,
    CallCancelledError,
    DeadlineExceededError,
    StatusError,
)
from ..following.run import Following
from ..following.states import status_of, waiting, waits_for_caller

_MOST_RETRIES = 2
_REFUSED = frozenset({400, 409, 422})


def submit(following: Following, call: Call, ids: frozenset[str], *, streamed: bool = False) -> Parts:
    """Carry out a call that answers tool calls; when it is unclear whether that worked, look before doing it again.

    Raises RunError, or as the call does when nothing is known of the run.
    """
    left = following.limits.options.get("max_retries", _MOST_RETRIES)
    in_doubt, followed = False, following.run is not None
    events = submit_tool_outputs.EVENTS if streamed else None
    while True:
        try:
            yield from following.carry_out(call, submit_tool_outputs.OPERATION, events)
            break
        except ApiError as error:
            failure = error
        in_doubt |= _leaves_open(failure)
        if not in_doubt and not (followed and _is_refused(failure)):
            _give_up(following, failure)
        yield from _look_until_clear(following)
        if not _waits_for(following, ids):
            break
        if left <= 0 or not in_doubt:
            _give_up(following, failure)
        left -= 1
        yield from following.pause()
    following.answered |= ids


def _look_until_clear(following: Following) -> Parts:
    """Look at the run until it does not show calls any more that were answered before these."""
    yield from following.look()
    while status_of(following.known) == "requires_action" and not waits_for_caller(following.known, following.answered):
        yield from following.pause()
        yield from following.look()


def _is_refused(failure: ApiError) -> bool:
    """Say whether the server does not take outputs of the run, which may have ended since it was seen."""
    return isinstance(failure, StatusError) and failure.status_code in _REFUSED


def _give_up(following: Following, failure: ApiError) -> Never:
    with following.explaining():
        raise failure
    raise AssertionError  # the line above is where this ends


def _leaves_open(failure: ApiError) -> bool:
    """Say whether to look if the server took the outputs; what ends everything leaves no time for that."""
    return leaves_open(failure) and not isinstance(failure, DeadlineExceededError | CallCancelledError)


def _waits_for(following: Following, ids: frozenset[str]) -> bool:
    run = following.known
    return waits_for_caller(run) and not ids.isdisjoint(waiting(run))
