"""Drive a run to its end, calling the functions that its model asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Literal, TypeAlias

from attrs import define, field

from openai_conversations_api._runtime.streams import streaming
from openai_conversations_api.api.messages import list_messages
from openai_conversations_api.api.runs import submit_tool_outputs
from openai_conversations_api.models import Run, RunToolCallObject, ThreadMessage

from .._steps.listing import everything
from .._steps.steps import Job, Outcome, Parts, Steps, Work
from ..errors import (
    InvalidInputError,
    RunDeadlineError,
    RunError,
    ToolCallError,
    ToolError,
    ToolResultError,
    ToolRoundsError,
    UnanswerableRunError,
)
from ..following.approvals import Approval, McpCall, approvals_body
from ..following.run import Following
from ..following.states import is_over, pending, unapproved
from ..streaming.accumulator import Accumulator
from ..tools.results import text_of, told
from ..tools.toolbox import Toolbox, called
from .answers import ApprovalAnswer, ToolAnswer, ToolRun
from .submission import submit

OnApproval: TypeAlias = Callable[[McpCall], object]
ToolErrors: TypeAlias = Literal["tell", "raise"]


def _check_rounds(_: object, __: object, value: int) -> None:
    if type(value) is not int or value < 1:
        raise InvalidInputError("run_tools: max_rounds must be a whole number, 1 or more")


def _check_errors(_: object, __: object, value: object) -> None:
    if value not in ("tell", "raise"):
        raise InvalidInputError(f'run_tools: tool_errors must be "tell" or "raise", not {value!r}')


def _check_function(_: object, __: object, value: Any) -> None:
    if value is not None and not callable(value):
        raise InvalidInputError(f"run_tools: on_approval must be a function, not {type(value).__name__}")


@define
class ToolLoop:
    """Follows a run and answers its calls, each once.

    tool_errors: whether an error of a tool, or in its call, ends the loop or is told to the model; streamed: whether
    outputs are answered with events; on_approval: what decides about calls of MCP tools.
    """

    following: Following
    toolbox: Toolbox
    max_rounds: int = field(validator=_check_rounds)
    parallel: bool
    tool_errors: ToolErrors = field(validator=_check_errors)
    streamed: bool
    on_approval: OnApproval | None = field(validator=_check_function)
    answers: dict[str, ToolAnswer] = field(factory=dict[str, ToolAnswer])
    approvals: dict[str, ApprovalAnswer] = field(factory=dict[str, ApprovalAnswer])
    rounds: int = 0
    accumulator: Accumulator = field(factory=Accumulator)

    @property
    def raises(self) -> bool:
        """Whether an error of a tool ends the loop."""
        return self.tool_errors == "raise"

    def steps(self, before: Parts) -> Steps[ToolRun]:
        """Return the steps that end when the run is over; before: what comes first.

        Raises RunError, and what tools raise where that is wanted.
        """
        self.following.observer = self.accumulator.add
        run = yield from self._followed(before)
        messages, unread = yield from self._messages(run)
        answers, approvals = tuple(self.answers.values()), tuple(self.approvals.values())
        return ToolRun(run, self.rounds, answers, approvals, unread, messages)

    def _followed(self, before: Parts) -> Steps[Run]:
        try:
            yield from before
            yield from self._until_over()
        except (RunDeadlineError, ToolRoundsError) as error:
            error.tool_outputs = self._unsent()
            return (yield from self.following.giving_up(error))
        except RunError as error:
            error.tool_outputs = self._unsent()
            raise
        return self.following.known

    def _messages(self, run: Run) -> Steps[tuple[tuple[ThreadMessage, ...], RunError | None]]:
        """Return what the run wrote; that it cannot be read does not make the run worthless."""
        following = self.following
        if self.streamed and not following.cut:
            return self.accumulator.messages, None
        try:
            following.check_named()
            options = following.limits.options
            call = list_messages.prepare(following.thread_id, run_id=following.run_id, order="asc", **options)
            with following.explaining():
                found = yield from everything(call, following.limits.whole)
        except RunError as error:
            return (), error
        return tuple(one for one in found if isinstance(one, ThreadMessage)), None

    def _until_over(self) -> Parts:
        while True:
            yield from self.following.until_it_stops()
            run = self.following.known
            if is_over(run):
                return
            calls = {call.id: call for call in pending(run)}
            asked = {call.id: call for call in unapproved(run)}
            if not calls and not asked:
                raise UnanswerableRunError("the run waits for other than function calls and approvals", run=run)
            if asked and self.on_approval is None:
                raise UnanswerableRunError("the run waits for approvals; give `on_approval`", run=run)
            if self.rounds >= self.max_rounds:
                raise ToolRoundsError(f"run {run.id} asked for tools after {self.max_rounds} rounds", run=run)
            yield from self._round(calls, asked)

    def _round(self, calls: dict[str, RunToolCallObject], asked: dict[str, McpCall]) -> Parts:
        yield from self._decide([call for call in asked.values() if call.id not in self.approvals])
        yield from self._answer([call for call in calls.values() if self._is_new(call)])
        body: dict[str, Any] = {"tool_outputs": [_output(self.answers[call_id]) for call_id in calls]}
        if asked:
            given = {call_id: self.approvals[call_id].approval for call_id in asked}
            body = {key: value for key, value in {**body, **approvals_body(given)}.items() if value}
        following, options = self.following, self.following.limits.options
        if self.streamed:
            options = streaming(options, "stream")
        call = submit_tool_outputs.prepare(following.thread_id, following.run_id, body=body, **options)
        yield from submit(following, call, frozenset([*calls, *asked]), streamed=self.streamed)
        self.rounds += 1

    def _decide(self, asked: list[McpCall]) -> Parts:
        """Ask the caller about calls, one after the other; nothing is approved that was not."""
        for call in asked:
            job = Job(partial(self.on_approval or _deny, call), {})
            with self.following.explaining():
                yield Work([job], together=False, careful=True, watch=self.following.limits.waiting)
            outcome = job.outcome or Outcome()
            if outcome.error is not None:
                outcome.error.add_note(f"in `on_approval` for run {self.following.run_id}")
                raise outcome.error
            try:
                self.approvals[call.id] = ApprovalAnswer(call, Approval.of(outcome.value))
            except InvalidInputError as error:
                raise UnanswerableRunError(f"on_approval: {error}", run=self.following.known) from error

    def _is_new(self, call: RunToolCallObject) -> bool:
        answer = self.answers.get(call.id)
        if answer is not None and (answer.name, answer.arguments) != called(call):
            message = f"the server uses the id {call.id} for two different calls; a call is never answered twice"
            raise UnanswerableRunError(message, run=self.following.known)
        return answer is None

    def _answer(self, calls: list[RunToolCallObject]) -> Parts:
        jobs = [self._job(call) for call in calls]
        undone = [job for job in jobs if job.outcome is None]
        try:
            if undone and not self._failure(job.outcome.error for job in jobs if job.outcome is not None):
                with self.following.explaining():
                    yield Work(undone, self.parallel, self.raises, self.following.limits.waiting)
        finally:
            for call, job in zip(calls, jobs, strict=True):
                self._note(call, job.outcome)
        failure = self._failure(self.answers[call.id].error for call in calls if call.id in self.answers)
        if failure is not None:
            if isinstance(failure, ToolError):
                failure.run, failure.tool_outputs = self.following.known, self._unsent()
            failure.add_note(f"in a tool that run {self.following.run_id} called")
            raise failure

    def _job(self, call: RunToolCallObject) -> Job:
        try:
            found, arguments = self.toolbox.find(call)
        except ToolCallError as error:
            return Job(self.toolbox.find, {}, Outcome(error=error))
        return Job(found.callee, arguments)

    def _failure(self, errors: Iterable[BaseException | None]) -> BaseException | None:
        ending = (one for one in errors if one is not None and (self.raises or not isinstance(one, Exception)))
        return next(ending, None)

    def _note(self, call: RunToolCallObject, outcome: Outcome | None) -> None:
        if outcome is None:
            return
        name, arguments = called(call)
        error, output = outcome.error, ""
        if error is None:
            try:
                output = text_of(name, outcome.value)
            except ToolResultError as failure:
                error = failure
        self.answers[call.id] = ToolAnswer(call.id, name, arguments, told(error) if error else output, error)

    def _unsent(self) -> list[dict[str, str]]:
        taken = self.following.answered
        return [_output(answer) for answer in self.answers.values() if answer.call_id not in taken]


def _deny(_: McpCall) -> bool:
    return False


def _output(answer: ToolAnswer) -> dict[str, str]:
    return {"tool_call_id": answer.call_id, "output": answer.output}
