"""The resources of the clients for `async` code that wait: what is generated, and what takes several calls.

Everything here is bounded by `deadline`, seconds for everything together; 600 when left out, and never without end.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Unpack

from openai_conversations_api._runtime.operation import CallOptions
from openai_conversations_api._runtime.resource import LazyResource
from openai_conversations_api.api.runs import create_run, submit_tool_outputs
from openai_conversations_api.api.threads import create_thread_and_run
from openai_conversations_api.models import Run

from .._steps.drivers import OnEventAsync, OnPollAsync, drive_async
from ..following.approvals import Approval
from ..streaming.resources import StreamingAsyncRuns, StreamingAsyncThreads
from . import plans
from .answers import ToolRun
from .loop import OnApproval
from .plans import LoopOptions, ToolErrors


class AsyncRuns(StreamingAsyncRuns):
    """Runs of an assistant on a thread, with waiting for them and answering their calls."""

    async def wait(
        self,
        run: Run,
        *,
        on_poll: OnPollAsync | None = None,
        cancel_on_deadline: bool = False,
        **options: Unpack[CallOptions],
    ) -> Run:
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
        return await drive_async(plans.wait(run, options, cancel=cancel_on_deadline), self._client, on_poll)

    async def create_and_wait(
        self,
        thread_id: str,
        *,
        on_poll: OnPollAsync | None = None,
        cancel_on_deadline: bool = False,
        **arguments: Unpack[create_run.Arguments],
    ) -> Run:
        """Create a run and return it once it has ended or waits for tool outputs.

        Parameters:
            thread_id, **arguments: As for `create`, with `deadline` in seconds for everything together (600). The rest:
                as for `wait`.

        Raises what `create` raises while there is no run yet, and what `wait` raises afterwards.

        Source: createRun, `POST /threads/{thread_id}/runs`, and what `wait` calls.
        """
        steps = plans.create(thread_id, arguments, cancel=cancel_on_deadline)
        return await drive_async(steps, self._client, on_poll)

    async def submit_tool_outputs_and_wait(
        self,
        thread_id: str,
        run_id: str,
        *,
        on_poll: OnPollAsync | None = None,
        cancel_on_deadline: bool = False,
        **arguments: Unpack[submit_tool_outputs.Arguments],
    ) -> Run:
        """Submit tool outputs and return the run once it has ended or waits again; takes what `wait` takes, too.

        Where it is unclear whether the outputs have arrived, it looks before sending them again.

        Parameters:
            **arguments: What `submit_tool_outputs` takes. The rest: as for `wait`.

        Raises what `submit_tool_outputs` raises while nothing is known of the run, and what `wait` raises afterwards.

        Source: submitToolOutputs, `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`, and what `wait`
        calls.
        """
        steps = plans.hand_in(thread_id, run_id, arguments, cancel=cancel_on_deadline)
        return await drive_async(steps, self._client, on_poll)

    async def submit_approvals(
        self, thread_id: str, run_id: str, approvals: Mapping[str, bool | Approval], **options: Unpack[CallOptions]
    ) -> Run:
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
        call = plans.approve(thread_id, run_id, approvals, options)
        return submit_tool_outputs.OPERATION.response(await self._client.__execute_async__(call)).parsed

    async def run_tools(  # noqa: PLR0913  each is a choice of the caller
        self,
        thread_id: str,
        *,
        max_rounds: int = 10,
        parallel: bool = False,
        tool_errors: ToolErrors = "tell",
        send_tools: bool = True,
        on_poll: OnPollAsync | None = None,
        on_event: OnEventAsync | None = None,
        on_approval: OnApproval | None = None,
        cancel_on_deadline: bool = False,
        **arguments: Unpack[create_run.Arguments],
    ) -> ToolRun:
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
        streamed = on_event is not None
        options = LoopOptions(max_rounds, parallel, tool_errors, send_tools, cancel_on_deadline, streamed, on_approval)
        return await drive_async(plans.run_tools(thread_id, arguments, options), self._client, on_poll, on_event)


class AsyncThreads(StreamingAsyncThreads):
    """Threads, with waiting for the runs on them."""

    @LazyResource
    def runs(self) -> AsyncRuns:
        """Runs of an assistant on a thread."""
        return AsyncRuns(self._client)

    async def create_and_run_and_wait(
        self,
        *,
        on_poll: OnPollAsync | None = None,
        cancel_on_deadline: bool = False,
        **arguments: Unpack[create_thread_and_run.Arguments],
    ) -> Run:
        """Create a thread and a run on it, and return the run once it has ended or waits for tool outputs.

        Parameters:
            on_poll, cancel_on_deadline: As for `runs.wait`.
            **arguments: What `create_and_run` takes, `deadline` in seconds for everything together (600).

        Raises what `create_and_run` raises while there is no run yet, and what `runs.wait` raises afterwards.

        Source: createThreadAndRun, `POST /threads/runs`, and what `runs.wait` calls.
        """
        steps = plans.create_thread(arguments, cancel=cancel_on_deadline)
        return await drive_async(steps, self._client, on_poll)
