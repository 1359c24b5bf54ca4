"""Drive a run to its end, calling the functions that its model asks for."""

from __future__ import annotations

from attrs import define, field, frozen

from openai_conversations_api.api.runs import submit_tool_outputs
from openai_conversations_api.models import Run, RunToolCallObject
from openai_conversations_api.streams import streaming

from ..errors import (
    RunDeadlineError,
    RunError,
    ToolCallError,
    ToolResultError,
    ToolRoundsError,
    UnanswerableRunError,
)
from ..tools.results import text_of, told
from ..tools.toolbox import Toolbox, called
from .following import Following
from .states import is_over, pending
from .steps import Job, Outcome, Parts, Steps, Work
from .submission import submit


@frozen
class ToolAnswer:
    """What became of one call of a tool: the text for the model, and the error behind it, if there is one."""

    call_id: str
    name: str
    arguments: str = field(repr=False)
    output: str = field(repr=False)
    error: BaseException | None = None


@frozen
class ToolRun:
    """A run at its end, whichever that is (see `run.status`), with the calls that were answered on the way."""

    run: Run
    rounds: int
    answers: tuple[ToolAnswer, ...]


@define
class ToolLoop:
    """Follows a run and answers its calls, each once.

    raises: whether an error of a tool, or in its call, ends the loop instead of being told to the model; streamed:
    whether outputs are answered with events.
    """

    following: Following
    toolbox: Toolbox
    max_rounds: int
    parallel: bool = False
    raises: bool = False
    streamed: bool = False
    answers: dict[str, ToolAnswer] = field(factory=dict[str, ToolAnswer])
    rounds: int = 0

    def steps(self, before: Parts) -> Steps:
        """Return the steps that end in the run when it is over; before: what comes first.

        Raises RunError, and what tools raise where that is wanted.
        """
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

    def result(self, run: Run) -> ToolRun:
        """Return what the loop has come to."""
        return ToolRun(run, self.rounds, tuple(self.answers.values()))

    def _until_over(self) -> Parts:
        while True:
            yield from self.following.until_it_stops()
            run = self.following.known
            if is_over(run):
                return
            calls = {call.id: call for call in pending(run)}
            if not calls:
                raise UnanswerableRunError(f"run {run.id} waits for something other than function calls", run=run)
            if self.rounds >= self.max_rounds:
                raise ToolRoundsError(f"run {run.id} asked for tools after {self.max_rounds} rounds", run=run)
            yield from self._round(calls)

    def _round(self, calls: dict[str, RunToolCallObject]) -> Parts:
        yield from self._answer([call for call in calls.values() if self._is_new(call)])
        outputs = [_output(self.answers[call_id]) for call_id in calls]
        following, options = self.following, self.following.limits.options
        if self.streamed:
            options = streaming(options, "stream")
        call = submit_tool_outputs.prepare(following.thread_id, following.run_id, tool_outputs=outputs, **options)
        yield from submit(following, call, frozenset(calls), streamed=self.streamed)
        self.rounds += 1

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
            if undone and not self._failure(jobs):
                with self.following.explaining():
                    yield Work(undone, self.parallel, self.raises, self.following.limits.waiting)
        finally:
            for call, job in zip(calls, jobs, strict=True):
                self._note(call, job.outcome)
        failure = self._failure(jobs)
        if failure is not None:
            failure.add_note(f"in a tool that run {self.following.run_id} called")
            raise failure

    def _job(self, call: RunToolCallObject) -> Job:
        try:
            found, arguments = self.toolbox.find(call)
        except ToolCallError as error:
            return Job(self.toolbox.find, {}, Outcome(error=error))
        return Job(found.callee, arguments)

    def _failure(self, jobs: list[Job]) -> BaseException | None:
        """Return the first error that ends the loop."""
        errors = [job.outcome.error for job in jobs if job.outcome is not None and job.outcome.error is not None]
        return next((one for one in errors if self.raises or not isinstance(one, Exception)), None)

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


def _output(answer: ToolAnswer) -> dict[str, str]:
    return {"tool_call_id": answer.call_id, "output": answer.output}
