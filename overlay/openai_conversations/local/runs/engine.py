"""Start runs, let them go on, and stop them."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from attrs import evolve

from ..assistants import assistant_of
from ..calls import Server
from ..replies import Prompt, Reply, Script, filled
from ..store import Document
from . import moments as names
from .documents import new_run
from .endings import CANCELLED, EXPIRED, close
from .moments import Moment, State
from .plans import ENDED, Plan, carry_out, load_state, plan_of
from .turn import Turn, play


def start(
    server: Server, script: Script, thread: Document, request: Mapping[str, Any], *, prompt: str, created: bool
) -> list[Moment]:
    """Create a run and return what happens in it, the first being its creation.

    request: the body of the call; prompt: the text of the user's last message; created: whether the same call created
    the thread.
    """
    now, assistant_id = server.clock(), request["assistant_id"]
    assistant = assistant_of(server, script, assistant_id)
    model = request.get("model") or assistant.model
    reply = script.reply_to(Prompt(text=prompt, assistant_id=assistant_id, model=model))
    expires = now + reply.timing.expires_after
    run = new_run(thread["id"], request, assistant, now=now, expires=expires)
    plan = Plan(run_id=run["id"], reply=reply, prompt=prompt, expires=expires)
    server.store.insert("run", thread["id"], run)
    turn = _turn(server, State(run), plan)
    if created:
        turn.happens("thread.created", thread)
    turn.happens("thread.run.created", run)
    return _go(server, turn, plan, output="")


def go_on(server: Server, plan: Plan, run: Document, outputs: Mapping[str, str]) -> list[Moment]:
    """Give a waiting run its tool outputs, and return what happens then. outputs: by the ids of the calls."""
    state = load_state(server.store, run["thread_id"], run["id"])
    turn = _turn(server, state, plan)
    step = deepcopy(state.open_step) or {}
    for call in step["step_details"]["tool_calls"]:
        call["function"]["output"] = outputs[call["id"]]
    done = {"status": "completed", "completed_at": int(turn.clock)}
    turn.happens("thread.run.step.completed", {**step, **done})
    turn.run_is("queued", required_action=None)
    return _go(server, turn, plan, output="\n".join(outputs.values()))


def cancel(server: Server, run: Document) -> list[Moment]:
    """Stop a run, and return what happens in it from now on."""
    thread_id = run["thread_id"]
    plan = _known_plan(server, run)
    turn = _turn(server, load_state(server.store, thread_id, run["id"]), plan)
    turn.run_is("cancelling", required_action=None)
    turn.clock += plan.reply.timing.cancelling_for
    turn.ends(CANCELLED)
    carry_out(server, thread_id, evolve(plan, moments=turn.moments))
    return turn.moments


def _known_plan(server: Server, run: Document) -> Plan:
    plan = plan_of(server.store, run["thread_id"], run["id"])
    if plan is None:
        raise LookupError(f"run {run['id']} is not over and has no plan")
    return plan


def _turn(server: Server, state: State, plan: Plan) -> Turn:
    return Turn(state=deepcopy(state), clock=server.clock(), prompt=plan.prompt, pace=plan.reply.timing.pace)


def _go(server: Server, turn: Turn, plan: Plan, *, output: str) -> list[Moment]:
    """Play the actions ahead from a run's creation or return to the queue on; plan and begin what follows."""
    thread_id = turn.state.run["thread_id"]
    before = load_state(server.store, thread_id, plan.run_id)
    if turn.moments[-1].event == "thread.run.created":
        turn.run_is("queued")
    turn.starts(plan.reply.timing.queued_for)
    left = play(turn, filled(plan.reply.actions, message=plan.prompt, output=output))
    happening = _expiring(before, turn.moments, plan.expires)
    carry_out(server, thread_id, evolve(plan.left(left), moments=happening))
    return [*_cuts(plan.reply, turn.moments[0].at), *happening]


def _cuts(reply: Reply, at: float) -> list[Moment]:
    """Return when the stream of a turn breaks."""
    cuts = {names.CUT_AFTER_EVENTS: reply.cut_after_events, names.CUT_AFTER_BYTES: reply.cut_after_bytes}
    return [Moment(at=at, event=name, data={"count": many}) for name, many in cuts.items() if many is not None]


def _expiring(before: State, happening: list[Moment], expires: float) -> list[Moment]:
    """Return what happens until a run expires, and its expiry if it is not over by then."""
    kept = [moment for moment in happening if moment.at <= expires]
    after = deepcopy(before)
    after.take_all(kept)
    return kept if after.run["status"] in ENDED else [*kept, *close(after, EXPIRED, expires)]
