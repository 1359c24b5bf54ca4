"""The course of a run: planned when it starts or goes on, kept in the store, and carried out by the clock.

A run needs nobody to drive it. Its plan holds what happens when; whoever looks at the thread first carries out what is
due. So a run goes on whatever becomes of the process, and one that was due while no server ran is as far along
afterwards as it would have been.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import asdict, define, evolve, field

from ..calls import Server
from ..replies import Action, Reply, Timing
from ..store import Document, Store
from .moments import Moment, State

ENDED = frozenset({"completed", "failed", "incomplete", "cancelled", "expired"})
_ALL = 1_000_000


@define(kw_only=True)
class Plan:
    """What is still to happen in a run.

    reply: how it goes on once tool outputs are there; prompt: the text that the run answers; expires: when it does, in
    seconds since the epoch; moments: what happens without further ado.
    """

    run_id: str
    reply: Reply
    prompt: str
    expires: float
    moments: list[Moment] = field(factory=list[Moment])

    def as_document(self) -> Document:
        """Return it as JSON that the store can keep."""
        moments = [asdict(one, recurse=False) for one in self.moments]
        reply = {**asdict(self.reply, recurse=False), "timing": asdict(self.reply.timing)}
        return {"id": self.run_id, "reply": reply, "prompt": self.prompt, "expires": self.expires, "moments": moments}

    def left(self, actions: Sequence[Action]) -> Plan:
        """Return the plan with other actions ahead."""
        return evolve(self, reply=evolve(self.reply, actions=tuple(actions)))


def _plan(document: Document) -> Plan:
    reply: dict[str, Any] = {**document["reply"], "timing": Timing(**document["reply"]["timing"])}
    moments = [Moment(**one) for one in document["moments"]]
    return Plan(
        run_id=document["id"],
        reply=Reply(**reply),
        prompt=document["prompt"],
        expires=document["expires"],
        moments=moments,
    )


def plan_of(store: Store, thread_id: str, run_id: str) -> Plan | None:
    """Return the plan of a run; None when the run is over."""
    document = store.get("plan", thread_id, run_id)
    return _plan(document) if document else None


def active_run(store: Store, thread_id: str) -> str | None:
    """Return the id of the run that is not over in a thread."""
    plans = store.page("plan", thread_id, limit=1).data
    return plans[0]["id"] if plans else None


def catch_up(server: Server, thread_id: str) -> None:
    """Carry out what is due in a thread."""
    for document in server.store.page("plan", thread_id, limit=_ALL).data:
        carry_out(server, thread_id, _plan(document))


def carry_out(server: Server, thread_id: str, plan: Plan) -> None:
    """Carry out what is due in a plan, and keep the rest of it."""
    now = server.clock()
    due = [moment for moment in plan.moments if moment.at <= now]
    state = load_state(server.store, thread_id, plan.run_id)
    known = {*state.steps, *state.messages}
    state.take_all(due)
    _save(server.store, state, known)
    rest = evolve(plan, moments=plan.moments[len(due) :])
    server.store.delete("plan", thread_id, plan.run_id)
    if state.run["status"] not in ENDED:
        server.store.insert("plan", thread_id, rest.as_document())


def load_state(store: Store, thread_id: str, run_id: str) -> State:
    """Return a run that exists, its steps, and the message it is at."""
    run = store.get("run", thread_id, run_id)
    if run is None:
        raise LookupError(f"run {run_id} has a plan and does not exist")
    steps = {one["id"]: one for one in store.page("run_step", run_id, limit=_ALL).data}
    state = State(run, steps)
    created: dict[str, Any] = (state.open_step or {}).get("step_details", {}).get("message_creation", {})
    message = store.get("message", thread_id, created["message_id"]) if created else None
    if message is not None:
        state.messages[message["id"]] = message
    return state


def _save(store: Store, state: State, known: set[str]) -> None:
    run = state.run
    store.replace("run", run["thread_id"], run)
    for touched in state.touched:
        for kind, parent, documents in (
            ("run_step", run["id"], state.steps),
            ("message", run["thread_id"], state.messages),
        ):
            if touched in documents:
                (store.replace if touched in known else store.insert)(kind, parent, documents[touched])
