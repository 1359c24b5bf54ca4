"""Turn the arguments of the methods of `runs` into the steps that carry them out; nothing is sent here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from openai_conversations_api._runtime.json_types import text_or_none
from openai_conversations_api._runtime.operation import Call, CallOptions
from openai_conversations_api._runtime.streams import streaming
from openai_conversations_api._runtime.types import UNSET
from openai_conversations_api.api.runs import create_run, submit_tool_outputs
from openai_conversations_api.api.threads import create_thread_and_run
from openai_conversations_api.models import Run

from .._steps.limits import limits_of
from .._steps.steps import Steps
from ..errors import InvalidInputError
from ..following.approvals import Approval, approvals_body
from ..following.run import Following, follow
from ..following.states import ids_of
from ..tools.toolbox import Toolbox
from .answers import ToolRun
from .loop import OnApproval, ToolLoop
from .submission import submit

ToolErrors: TypeAlias = Literal["tell", "raise"]


def wait(run: object, options: CallOptions, *, cancel: bool) -> Steps[Run]:
    """Return the steps of waiting for a run. Raises InvalidInputError."""
    if not isinstance(run, Run):
        raise InvalidInputError(f"wait: give the run itself, not {type(run).__name__}; retrieve it by its ids first")
    limits = limits_of("wait", options, cancel_on_deadline=cancel)
    thread_id, run_id = text_or_none(run.thread_id), text_or_none(run.id)
    if thread_id is None or run_id is None:
        raise InvalidInputError("wait: the run does not say its id and that of its thread; retrieve it by them first")
    return follow(Following(thread_id, run_id, limits, run))


def create(thread_id: str, arguments: create_run.Arguments, *, cancel: bool) -> Steps[Run]:
    """Return the steps of creating a run and waiting for it. Raises InvalidInputError."""
    _refuse_stream("create_and_wait", arguments)
    limits = limits_of("create_and_wait", arguments, cancel_on_deadline=cancel)
    following = Following(thread_id, "", limits)
    return follow(following, before=following.start(create_run.prepare(thread_id, **arguments), create_run.OPERATION))


def create_thread(arguments: create_thread_and_run.Arguments, *, cancel: bool) -> Steps[Run]:
    """Return the steps of creating a thread with a run and waiting for it. Raises InvalidInputError."""
    _refuse_stream("create_and_run_and_wait", arguments)
    limits = limits_of("create_and_run_and_wait", arguments, cancel_on_deadline=cancel)
    following = Following("", "", limits)
    call = create_thread_and_run.prepare(**arguments)
    return follow(following, before=following.start(call, create_thread_and_run.OPERATION))


def hand_in(thread_id: str, run_id: str, arguments: submit_tool_outputs.Arguments, *, cancel: bool) -> Steps[Run]:
    """Return the steps of submitting tool outputs and waiting for the run. Raises InvalidInputError."""
    _refuse_stream("submit_tool_outputs_and_wait", arguments)
    limits = limits_of("submit_tool_outputs_and_wait", arguments, cancel_on_deadline=cancel)
    following = Following(thread_id, run_id, limits)
    call = submit_tool_outputs.prepare(thread_id, run_id, **arguments)
    return follow(following, before=submit(following, call, ids_of(call.body)))


def approve(thread_id: str, run_id: str, approvals: Mapping[str, bool | Approval], options: CallOptions) -> Call:
    """Return the call that answers calls which wait for approval. Raises InvalidInputError."""
    return submit_tool_outputs.prepare(thread_id, run_id, body=approvals_body(approvals), **options)


def _check_rounds(_: object, __: object, value: int) -> None:
    if type(value) is not int or value < 1:
        raise InvalidInputError("run_tools: max_rounds must be a whole number, 1 or more")


def _check_errors(_: object, __: object, value: object) -> None:
    if value not in ("tell", "raise"):
        raise InvalidInputError(f'run_tools: tool_errors must be "tell" or "raise", not {value!r}')


def _check_function(_: object, __: object, value: Any) -> None:
    if value is not None and not callable(value):
        raise InvalidInputError(f"run_tools: on_approval must be a function, not {type(value).__name__}")


@frozen
class LoopOptions:
    """How the calls of a run are answered; see run_tools."""

    max_rounds: int = field(validator=_check_rounds)
    parallel: bool
    tool_errors: ToolErrors = field(validator=_check_errors)
    send_tools: bool
    cancel: bool
    streamed: bool
    on_approval: OnApproval | None = field(default=None, validator=_check_function)


def run_tools(thread_id: str, arguments: create_run.Arguments, options: LoopOptions) -> Steps[ToolRun]:
    """Return the steps of creating a run and answering its calls. Raises InvalidInputError."""
    _refuse_stream("run_tools", arguments)
    tools = arguments.get("tools")
    toolbox = Toolbox.of(tools if isinstance(tools, Sequence) else ())
    if not toolbox.tools and options.on_approval is None:
        raise InvalidInputError("run_tools: tools holds no function; make one with `@tool`")
    if not options.send_tools:
        arguments = {**arguments, "tools": UNSET}
    limits = limits_of("run_tools", arguments, cancel_on_deadline=options.cancel)
    if options.streamed:
        arguments = {**arguments, **streaming(arguments, "stream")}
    following = Following(thread_id, "", limits)
    loop = ToolLoop(
        following,
        toolbox,
        options.max_rounds,
        parallel=options.parallel,
        raises=options.tool_errors == "raise",
        streamed=options.streamed,
        on_approval=options.on_approval,
    )
    call = create_run.prepare(thread_id, **arguments)
    events = create_run.EVENTS if options.streamed else None
    return loop.steps(following.start(call, create_run.OPERATION, events))


def _refuse_stream(name: str, arguments: Mapping[str, Any]) -> None:
    if arguments.get("stream"):
        hint = "give on_event to get events" if name == "run_tools" else "the methods that end in `stream` do"
        raise InvalidInputError(f"{name} takes no `stream`; {hint}")
