"""How a run ends before its time, and what becomes of the step and the message it was at."""

from __future__ import annotations

from typing import Any, Literal

from attrs import define

from .documents import total_usage
from .moments import DONE, Moment, State

Document = dict[str, Any]
RunEnd = Literal["completed", "failed", "incomplete", "cancelled", "expired"]
StepEnd = Literal["completed", "failed", "cancelled", "expired"]


@define(frozen=True, kw_only=True)
class Ending:
    """The end of a run.

    run: the run's last status; step: that of its open step; message_reason: why its open message is incomplete, None
    where nothing was interrupted; detail: `last_error` of a failed run, the reason of an incomplete one.
    """

    run: RunEnd
    step: StepEnd
    message_reason: str | None = None
    detail: Document | None = None


COMPLETED = Ending(run="completed", step="completed")
CANCELLED = Ending(run="cancelled", step="cancelled", message_reason="run_cancelled")
EXPIRED = Ending(run="expired", step="expired", message_reason="run_expired")


def failed(code: str, message: str) -> Ending:
    """Return the end of a run that failed. code: as in `last_error` of a run."""
    return Ending(run="failed", step="failed", message_reason="run_failed", detail={"code": code, "message": message})


def incomplete(reason: str) -> Ending:
    """Return the end of a run that hit a limit. reason: as in `incomplete_details` of a run."""
    return Ending(run="incomplete", step="completed", message_reason="max_tokens", detail={"reason": reason})


def close(state: State, ending: Ending, at: float) -> list[Moment]:
    """Let what is open end, then the run, and return how. state: is changed; at: seconds since the epoch."""
    moments: list[Moment] = []

    def happens(event: str, data: Document) -> None:
        moments.append(Moment(at=at, event=event, data=data))
        state.take(moments[-1])

    message, step, stamp = state.open_message, state.open_step, int(at)
    if message is not None:
        happens(*_message_end(message, ending, stamp))
    if step is not None:
        stamped = {"status": ending.step, f"{ending.step}_at": stamp, "last_error": _step_error(ending)}
        happens(f"thread.run.step.{ending.step}", {**step, **stamped})
    happens(f"thread.run.{ending.run}", {**state.run, **_run_end(state, ending, stamp)})
    happens(DONE, {})
    return moments


def _message_end(message: Document, ending: Ending, stamp: int) -> tuple[str, Document]:
    if ending.message_reason is None:
        return "thread.message.completed", {**message, "status": "completed", "completed_at": stamp}
    cut_off = {"status": "incomplete", "incomplete_at": stamp, "incomplete_details": {"reason": ending.message_reason}}
    return "thread.message.incomplete", {**message, **cut_off}


def _step_error(ending: Ending) -> Document | None:
    if ending.run != "failed" or ending.detail is None:
        return None
    # A step's error has no code for a prompt that was refused.
    code = "server_error" if ending.detail["code"] == "invalid_prompt" else ending.detail["code"]
    return {"code": code, "message": ending.detail["message"]}


def _run_end(state: State, ending: Ending, stamp: int) -> Document:
    end: Document = {"status": ending.run, "required_action": None, "usage": total_usage(list(state.steps.values()))}
    if ending.run in ("completed", "failed", "cancelled"):
        end[f"{ending.run}_at"] = stamp
    if ending.run == "failed":
        end["last_error"] = ending.detail
    if ending.run == "incomplete":
        end["incomplete_details"] = ending.detail
    # A run that is over cannot expire any more; one that has expired says when that was.
    return end if ending.run == "expired" else {**end, "expires_at": None}
