"""The resources that wait: what is generated, and what takes several calls; each method is written as its steps.

Everything here is bounded by `deadline`, seconds for everything together; 600 when left out, and never without end.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Unpack

from openai_conversations_api import models
from openai_conversations_api._runtime.json_types import text_or_none
from openai_conversations_api._runtime.operation import CallOptions
from openai_conversations_api._runtime.resource import LazyResource
from openai_conversations_api._runtime.streams import streaming
from openai_conversations_api._runtime.types import UNSET
from openai_conversations_api.api.runs import create_run, submit_tool_outputs
from openai_conversations_api.api.threads import create_thread_and_run

from .._steps.drivers import awaiting, blocking
from .._steps.limits import limits_of
from .._steps.steps import OnEvent, OnPoll, Plan
from ..errors import InvalidInputError
from ..following.approvals import Approval, approvals_body
from ..following.run import Following, follow
from ..following.states import ids_of
from ..streaming.resources import StreamingAsyncRuns, StreamingAsyncThreads, StreamingRuns, StreamingThreads
from ..tools.toolbox import Toolbox
from .answers import ToolRun
from .loop import OnApproval, ToolErrors, ToolLoop
from .submission import submit


class Runs(StreamingRuns):
    """Runs of an assistant on a thread, with waiting for them and answering their calls."""

    @blocking
    def wait(
        self,
        run: models.Run,
        *,
        on_poll: OnPoll | None = None,
        cancel_on_deadline: bool = False,
        **options: Unpack[CallOptions],
    ) -> Plan[models.Run]:
        """Return a run once it has ended or waits for tool outputs; which of these, `status` says.

        Parameters:
            run: The run, as `create` or another method returned it.
            on_poll: Told the run at every look; what it raises ends the waiting.
            cancel_on_deadline: Cancel the run when the deadline passes; up to 5 s of the deadline are kept for that.
            **options: `deadline` in seconds for everything together (600), `cancellation`, and options of each call.

        Between two looks it waits as long as the server asks (`openai-poll-after-ms`), else 0.5 s growing to 8 s.

        Raises RunDeadlineError, RunWaitCancelledError or RunWaitInterruptedError; each carries the run as last seen.

        Source: getRun, `GET /threads/{thread_id}/runs/{run_id}`, and cancelRun,
        `POST /threads/{thread_id}/runs/{run_id}/cancel`.
        """
        thread_id, run_id = _ids(run)
        limits = limits_of("wait", options, cancel_on_deadline=cancel_on_deadline)
        return follow(Following(thread_id, run_id, limits, run, on_poll=on_poll))

    @blocking
    def create_and_wait(
        self,
        thread_id: str,
        *,
        on_poll: OnPoll | None = None,
        cancel_on_deadline: bool = False,
        **arguments: Unpack[create_run.Arguments],
    ) -> Plan[models.Run]:
        """Create a run and return it once it has ended or waits for tool outputs.

        Parameters:
            thread_id, **arguments: As for `create`, with `deadline` in seconds for everything together (600). The rest:
                as for `wait`.

        Raises what `create` raises while there is no run yet, and what `wait` raises afterwards.

        Source: createRun, `POST /threads/{thread_id}/runs`, and what `wait` calls.
        """
        following = _following("create_and_wait", arguments, cancel_on_deadline, on_poll, thread_id)
        call = create_run.prepare(thread_id, **arguments)
        return follow(following, before=following.start(call, create_run.OPERATION))

    @blocking
    def submit_tool_outputs_and_wait(
        self,
        thread_id: str,
        run_id: str,
        *,
        on_poll: OnPoll | None = None,
        cancel_on_deadline: bool = False,
        **arguments: Unpack[submit_tool_outputs.Arguments],
    ) -> Plan[models.Run]:
        """Submit tool outputs and return the run once it has ended or waits again; takes what `wait` takes, too.

        Where it is unclear whether the outputs have arrived, it looks before sending them again.

        Parameters:
            **arguments: What `submit_tool_outputs` takes. The rest: as for `wait`.

        Raises what `submit_tool_outputs` raises while nothing is known of the run, and what `wait` raises afterwards.

        Source: submitToolOutputs, `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`, and what `wait`
        calls.
        """
        name = "submit_tool_outputs_and_wait"
        following = _following(name, arguments, cancel_on_deadline, on_poll, thread_id, run_id)
        call = submit_tool_outputs.prepare(thread_id, run_id, **arguments)
        return follow(following, before=submit(following, call, ids_of(call.body)))

    @blocking
    def submit_approvals(
        self, thread_id: str, run_id: str, approvals: Mapping[str, bool | Approval], **options: Unpack[CallOptions]
    ) -> Plan[models.Run]:
        """Answer calls of MCP tools that wait for approval, and return the run, which then goes on.

        Parameters:
            thread_id, run_id: Identifiers of the thread and of its run.
            approvals: True, False or an Approval for each call, by the ids that `unapproved(run)` gives. An Approval
                can say why not, and hold headers for the MCP server.
            **options: As for every call.

        Raises InvalidInputError without an answer, and what `submit_tool_outputs` raises.

        Source: submitToolOutputs, `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`, with the tool
        approvals of Azure AI Foundry's agents, which OpenAI's own specification does not have.
        """
        return submit_tool_outputs.prepare(thread_id, run_id, body=approvals_body(approvals), **options)

    @blocking
    def run_tools(  # noqa: PLR0913  each is a choice of the caller
        self,
        thread_id: str,
        *,
        max_rounds: int = 10,
        parallel: bool = False,
        tool_errors: ToolErrors = "tell",
        send_tools: bool = True,
        on_poll: OnPoll | None = None,
        on_event: OnEvent | None = None,
        on_approval: OnApproval | None = None,
        cancel_on_deadline: bool = False,
        **arguments: Unpack[create_run.Arguments],
    ) -> Plan[ToolRun]:
        """Create a run and return it once it is over, answering its calls with functions.

        Parameters:
            max_rounds: How often calls are answered; a model that asks again gets no answer.
            parallel: Call the functions of a round at the same time, instead of one after the other.
            tool_errors: "tell" the model what went wrong in a function or its arguments, or "raise" it.
            send_tools: False keeps the assistant's own tools; `tools` then only says what answers them.
            on_event: Told every event as it comes; with it the run is streamed instead of polled.
            on_approval: Asked about each call of an MCP tool that waits for approval, an McpCall; returns True, False
                or an Approval, which can say why not. What it raises ends the loop; without it, such a run does.
            on_poll, cancel_on_deadline: As for `wait`; the run is also cancelled after too many rounds.
            thread_id, **arguments: What `create` takes. Functions in `tools` are made with `@tool`, plain or async.

        Raises what `create` and `wait` raise, ToolRoundsError and UnanswerableRunError; their `tool_outputs` is what
        functions returned and the server has not taken. A function is called once for each call id.

        Source: createRun, `POST /threads/{thread_id}/runs`, submitToolOutputs,
        `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`, and what `wait` calls.
        """
        following = _following("run_tools", arguments, cancel_on_deadline, on_poll, thread_id)
        following.on_event = on_event
        tools = arguments.get("tools")
        toolbox = Toolbox.of(tools if isinstance(tools, Sequence) else ())
        loop = ToolLoop(following, toolbox, max_rounds, parallel, tool_errors, on_event is not None, on_approval)
        if not toolbox.tools and on_approval is None:
            raise InvalidInputError("run_tools: tools holds no function; make one with `@tool`")
        if not send_tools:
            arguments = {**arguments, "tools": UNSET}
        if loop.streamed:
            arguments = {**arguments, **streaming(arguments, "stream")}
        call = create_run.prepare(thread_id, **arguments)
        return loop.steps(following.start(call, create_run.OPERATION, create_run.EVENTS if loop.streamed else None))


class AsyncRuns(StreamingAsyncRuns):
    """Runs of an assistant on a thread; every method is that of Runs, awaited."""

    wait = awaiting(Runs.wait)
    create_and_wait = awaiting(Runs.create_and_wait)
    submit_tool_outputs_and_wait = awaiting(Runs.submit_tool_outputs_and_wait)
    submit_approvals = awaiting(Runs.submit_approvals)
    run_tools = awaiting(Runs.run_tools)


class Threads(StreamingThreads):
    """Threads, with waiting for the runs on them."""

    @LazyResource
    def runs(self) -> Runs:
        """Runs of an assistant on a thread."""
        return Runs(self._client)

    @blocking
    def create_and_run_and_wait(
        self,
        *,
        on_poll: OnPoll | None = None,
        cancel_on_deadline: bool = False,
        **arguments: Unpack[create_thread_and_run.Arguments],
    ) -> Plan[models.Run]:
        """Create a thread and a run on it, and return the run once it has ended or waits for tool outputs.

        Parameters:
            on_poll, cancel_on_deadline: As for `runs.wait`.
            **arguments: What `create_and_run` takes, `deadline` in seconds for everything together (600).

        Raises what `create_and_run` raises while there is no run yet, and what `runs.wait` raises afterwards.

        Source: createThreadAndRun, `POST /threads/runs`, and what `runs.wait` calls.
        """
        following = _following("create_and_run_and_wait", arguments, cancel_on_deadline, on_poll)
        call = create_thread_and_run.prepare(**arguments)
        return follow(following, before=following.start(call, create_thread_and_run.OPERATION))


class AsyncThreads(StreamingAsyncThreads):
    """Threads; every method is that of Threads, awaited."""

    @LazyResource
    def runs(self) -> AsyncRuns:
        """Runs of an assistant on a thread."""
        return AsyncRuns(self._client)

    create_and_run_and_wait = awaiting(Threads.create_and_run_and_wait)


def _following(  # noqa: PLR0917  what all of them have
    name: str, options: CallOptions, cancel: bool, on_poll: OnPoll | None, thread_id: str = "", run_id: str = ""
) -> Following:
    if options.get("stream"):
        hint = "give on_event to get events" if name == "run_tools" else "the methods that end in `stream` do"
        raise InvalidInputError(f"{name} takes no `stream`; {hint}")
    return Following(thread_id, run_id, limits_of(name, options, cancel_on_deadline=cancel), on_poll=on_poll)


def _ids(run: object) -> tuple[str, str]:
    if not isinstance(run, models.Run):
        raise InvalidInputError(f"wait: give the run itself, not {type(run).__name__}; retrieve it by its ids first")
    thread_id, run_id = text_or_none(run.thread_id), text_or_none(run.id)
    if thread_id is None or run_id is None:
        raise InvalidInputError("wait: the run does not say its id and that of its thread; retrieve it by them first")
    return thread_id, run_id
