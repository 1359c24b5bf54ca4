"""What is to be said once tool outputs are there, kept by the ids of the calls."""

from __future__ import annotations

from typing import Any

from attrs import asdict, define, evolve

from ..calls import Call
from ..replies import Reply, Timing
from .history import History
from .turn import Turn

_KIND = "waiting"


@define(frozen=True, kw_only=True)
class Waiting:
    """How a response goes on. prompt: the text that it answers; output: the tool outputs, one a line."""

    reply: Reply
    prompt: str
    output: str


def keep_waiting(call: Call, turn: Turn, reply: Reply) -> None:
    """Keep what is left of a reply for when the outputs of the turn's calls come."""
    left = evolve(reply, actions=tuple(turn.left))
    kept = {**asdict(left, recurse=False), "timing": asdict(left.timing)}
    for item in turn.made:
        if item["type"] == "function_call":
            # A replies file may give every call the same id: the last one counts.
            call.store.delete(_KIND, "", item["call_id"])
            document = {"id": item["call_id"], "of": turn.response["id"], "reply": kept, "prompt": turn.prompt}
            call.store.insert(_KIND, "", document)


def waiting_for(call: Call, history: History) -> Waiting | None:
    """Return what waits for the outputs that a request brings; None where it brings none that anything waits for."""
    found = {call_id: call.store.get(_KIND, "", call_id) for call_id in history.outputs}
    last = next((one for one in reversed(found.values()) if one is not None), None)
    if last is None:
        return None
    described: dict[str, Any] = {**last["reply"], "timing": Timing(**last["reply"]["timing"])}
    given = [history.outputs[call_id] for call_id, one in found.items() if one is not None and one["of"] == last["of"]]
    return Waiting(reply=Reply(**described), prompt=last["prompt"], output="\n".join(given))
