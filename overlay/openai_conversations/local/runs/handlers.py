"""The operations of runs and run steps."""

from __future__ import annotations

from typing import Any

from .. import messages, metadata, threads
from ..calls import Call, EventStream, Reply
from ..errors import bad_request, not_found
from ..lists import page_reply
from ..routing import operation
from ..store import Document
from . import engine
from .moments import Moment, is_run
from .plans import ENDED, active_run, catch_up, plan_of
from .streaming import Feed, events_of, redirect, without_content

CONTENT = "step_details.tool_calls[*].file_search.results[*].content"
_CANCELLABLE = ("queued", "in_progress", "requires_action")
_SHORTEST, _LONGEST = 10, 1000  # milliseconds


def prepare(call: Call) -> None:
    """Carry out what is due in the thread that a call is about.

    Raises ApiProblem, 400, for a new message while a run is under way.
    """
    thread_id = call.ids.get("thread_id")
    if thread_id is None:
        return
    catch_up(call.server, thread_id)
    active = active_run(call.store, thread_id)
    if active is not None and call.operation.id == "createMessage":
        raise bad_request(f"Can't add messages to {thread_id} while a run {active} is active.")


def poll_after(call: Call, reply: Reply) -> dict[str, str]:
    """Return the headers that tell when to look again: those of a reply with a run that is not over."""
    if not isinstance(reply, dict) or reply.get("object") != "thread.run" or reply["status"] in ENDED:
        return {}
    plan = plan_of(call.store, reply["thread_id"], reply["id"])
    ahead = [one.at for one in plan.moments if is_run(one)] if plan else []
    wait = min(ahead, default=0.0) - call.server.clock()
    return {"openai-poll-after-ms": str(min(max(int(wait * 1000) + 1, _SHORTEST), _LONGEST))}


@operation("createRun")
def create_run(call: Call) -> Reply:
    """Start a run on a thread."""
    thread = threads.find(call)
    active = active_run(call.store, thread["id"])
    if active is not None:
        raise bad_request(f"Thread {thread['id']} already has an active run {active}.")
    for message in call.body.get("additional_messages") or ():
        messages.add(call, thread["id"], message)
    return _started(call, thread, created=False)


@operation("createThreadAndRun")
def create_thread_and_run(call: Call) -> Reply:
    """Create a thread and start a run on it."""
    described: Document = dict(call.body.get("thread") or {})
    if call.body.get("tool_resources") is not None:
        described["tool_resources"] = call.body["tool_resources"]
    return _started(call, threads.make(call, described), created=True)


def _started(call: Call, thread: Document, *, created: bool) -> Reply:
    prompt = _last_words(call, thread["id"])
    happening = engine.start(call.server, call.server.script, thread, call.body, prompt=prompt, created=created)
    return _answer(call, thread["id"], happening)


@operation("submitToolOutputs")
def submit_tool_outputs(call: Call) -> Reply:
    """Give a run the outputs that it waits for."""
    run = _find(call)
    plan = plan_of(call.store, run["thread_id"], run["id"])
    if plan is None or run["status"] != "requires_action":
        raise bad_request(f'Runs in status "{run["status"]}" do not accept tool outputs.')
    outputs = _outputs(call, run)
    return _answer(call, run["thread_id"], engine.go_on(call.server, plan, run, outputs))


def _outputs(call: Call, run: Document) -> dict[str, str]:
    asked = [one["id"] for one in run["required_action"]["submit_tool_outputs"]["tool_calls"]]
    given: list[dict[str, Any]] = call.body["tool_outputs"]
    for number, one in enumerate(given):
        if one.get("tool_call_id") is None:
            place = f"tool_outputs[{number}].tool_call_id"
            raise bad_request(f"Missing required parameter: '{place}'.", param=place, code="missing_required_parameter")
    ids = [one["tool_call_id"] for one in given]
    if sorted(ids) != sorted(asked):
        raise bad_request(f"Expected tool outputs for call_ids {asked}, got {ids}", param="tool_outputs")
    return {one["tool_call_id"]: one.get("output") or "" for one in given}


def _answer(call: Call, thread_id: str, happening: list[Moment]) -> Reply:
    run = next(one.data for one in happening if is_run(one))
    if not call.body.get("stream"):
        return run
    shows = CONTENT in call.query.get("include[]", ())
    feed = Feed(thread_id=thread_id, run_id=run["id"], moments=happening, shows_content=shows)
    return EventStream(events_of(call.server, feed))


@operation("listRuns")
def list_runs(call: Call) -> Reply:
    """List the runs of a thread."""
    return page_reply(call, "run", threads.find(call)["id"])


@operation("getRun")
def get_run(call: Call) -> Reply:
    """Return a run."""
    return _find(call)


@operation("modifyRun")
def modify_run(call: Call) -> Reply:
    """Replace the metadata of a run."""
    run = _find(call)
    changed = metadata.modify(run, call.body)
    call.store.replace("run", run["thread_id"], changed)
    return changed


@operation("deleteRun")
def delete_run(call: Call) -> Reply:
    """Delete a run with its steps; its messages stay."""
    run = _find(call)
    call.store.delete("run", run["thread_id"], run["id"])
    call.store.delete("plan", run["thread_id"], run["id"])
    call.store.delete_all("run_step", run["id"])
    redirect(call.server, run["id"], [])
    return {"id": run["id"], "object": "thread.run.deleted", "deleted": True}


@operation("cancelRun")
def cancel_run(call: Call) -> Reply:
    """Stop a run."""
    run = _find(call)
    if run["status"] not in _CANCELLABLE:
        raise bad_request(f"Cannot cancel run with status '{run['status']}'.")
    happening = engine.cancel(call.server, run)
    redirect(call.server, run["id"], happening)
    return happening[0].data


@operation("listRunSteps")
def list_run_steps(call: Call) -> Reply:
    """List the steps of a run."""
    listed = page_reply(call, "run_step", _find(call)["id"])
    return {**listed, "data": [_shown(call, one) for one in listed["data"]]}


@operation("getRunStep")
def get_run_step(call: Call) -> Reply:
    """Return a step of a run."""
    run, step_id = _find(call), call.ids["step_id"]
    step = call.store.get("run_step", run["id"], step_id)
    if step is None:
        raise not_found("run step", step_id)
    return _shown(call, step)


def _shown(call: Call, step: Document) -> Document:
    return step if CONTENT in call.query.get("include[]", ()) else without_content(step)


def _find(call: Call) -> Document:
    run = call.store.get("run", threads.find(call)["id"], call.ids["run_id"])
    if run is None:
        raise not_found("run", call.ids["run_id"])
    return run


def _last_words(call: Call, thread_id: str) -> str:
    """Return the text of the user's last message, an empty one where there is none."""
    last = call.store.page("message", thread_id, limit=1, order="desc", where={"role": "user"}).data
    parts: list[Document] = last[0]["content"] if last else []
    return "\n".join(part["text"]["value"] for part in parts if part["type"] == "text")
