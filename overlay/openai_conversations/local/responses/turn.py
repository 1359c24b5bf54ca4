"""Play the actions of a reply into a response: what it says, and the events that tell of it with their times."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from attrs import define, field

from ..details import without_details
from ..errors import ApiProblem
from ..replies import Action, Reply, kind_of
from ..runs import moments as names
from ..runs.deltas import count
from ..runs.moments import Moment
from ..store import Document
from .documents import usage
from .events import events_of
from .items import items_of

_REASONS = {"max_completion_tokens": "max_output_tokens", "max_prompt_tokens": "max_output_tokens"}


@define(kw_only=True)
class Turn:
    """A response in the making.

    response: as it is now; clock: now, in seconds since the epoch; prompt: the text that it answers; streamed: whether
    events are read; include: the details that are shown; made: its items in full; left: the actions that wait for tool
    outputs.
    """

    response: Document
    clock: float
    prompt: str
    streamed: bool
    include: Sequence[str] = ()
    made: list[Document] = field(factory=list[Document])
    moments: list[Moment] = field(factory=list[Moment])
    left: Sequence[Action] = ()
    counted: list[tuple[int, int]] = field(factory=list[tuple[int, int]])
    _sent: int = 0

    def happens(self, event: str, data: Document) -> None:
        """Let an event happen now."""
        self.does(event, {"type": event, "sequence_number": self._sent, **data})
        self._sent += 1

    def does(self, name: str, data: Document) -> None:
        """Let the stream do something besides sending an event."""
        self.moments.append(Moment(at=self.clock, event=name, data=data))

    def says(self, item: Document, pace: float) -> None:
        """Add an item to the output. pace: seconds between two pieces of it."""
        for event, data in events_of(without_details(item, self.include), len(self.made)):
            self.clock += pace if event.endswith(".delta") else 0.0
            self.happens(event, data)
        self.made.append(item)

    def ends(self, status: str, **changes: Any) -> None:
        """End the response."""
        given, said = (sum(pair[side] for pair in self.counted) for side in (0, 1))
        shown = [without_details(item, self.include) for item in self.made]
        stamp = int(self.clock) if status == "completed" else None
        ended = {"status": status, "completed_at": stamp, "output": shown, "usage": usage(given, said)}
        self.response = {**self.response, **ended, **changes}
        self.happens(f"response.{status}", {"response": self.response})

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return bool(self.response["status"] != "in_progress")


def play(turn: Turn, reply: Reply, actions: Sequence[Action]) -> None:
    """Let actions happen until the response ends or waits for tool outputs."""
    cuts = {names.CUT_AFTER_EVENTS: reply.cut_after_events, names.CUT_AFTER_BYTES: reply.cut_after_bytes}
    for name, many in cuts.items():
        if many is not None:
            turn.does(name, {"count": many})
    turn.happens("response.created", {"response": turn.response})
    turn.happens("response.in_progress", {"response": turn.response})
    turn.clock += reply.timing.queued_for
    for number, action in enumerate(actions):
        turn.clock += action.get("delay", 0.0)
        _says(turn, action, action.get("pace", reply.timing.pace))
        if kind_of(action) in _BESIDES:
            _BESIDES[kind_of(action)](turn, action)
        if turn.over:
            return
        if "call" in action:
            turn.left = actions[number + 1 :]
            break
    turn.ends("completed")


def _says(turn: Turn, action: Action, pace: float) -> None:
    items = list(items_of(action, turn.prompt))
    for item in items:
        turn.says(item, pace)
    if items:
        turn.counted.append(_used(turn, action, items))


def _breaks(turn: Turn, error: Document) -> None:
    if not turn.streamed:
        kind = error.get("type") or "server_error"
        raise ApiProblem(500, error["message"], type=kind, code=error.get("code"), param=error.get("param"))
    turn.happens("error", {"code": error.get("code"), "message": error["message"], "param": error.get("param")})
    turn.response = {
        **turn.response,
        "status": "failed",
        "error": {"code": "server_error", "message": error["message"]},
    }


def _used(turn: Turn, action: Action, items: Sequence[Document]) -> tuple[int, int]:
    given = action.get("usage")
    if given is not None:
        return given["prompt_tokens"], given["completion_tokens"]
    said = " ".join(text for item in items for text in _texts(item))
    return count(turn.prompt), count(said)


def _texts(item: Document) -> Iterator[str]:
    for part in (*item.get("content", ()), *item.get("summary", ())):
        yield part.get("text") or part.get("refusal") or ""
    yield from (item.get(key) or "" for key in ("arguments", "code"))


def _waits(turn: Turn, action: Action) -> None:
    turn.clock += action["wait"]


def _fails(turn: Turn, action: Action) -> None:
    told = action.get("fail") or {"message": "The replies file ends it here."}
    turn.ends("failed", error={"code": "server_error", **told})


def _stops_short(turn: Turn, action: Action) -> None:
    turn.ends("incomplete", incomplete_details={"reason": _REASONS[action["incomplete"]]})


_BESIDES: dict[str, Callable[[Turn, Action], None]] = {
    "wait": _waits,
    "complete": lambda turn, _: turn.ends("completed"),
    "fail": _fails,
    "expire": _fails,
    "cancel": _fails,
    "incomplete": _stops_short,
    "error": lambda turn, action: _breaks(turn, action["error"]),
    "raw": lambda turn, action: turn.does(names.RAW, {"text": action["raw"]}),
    "cut": lambda turn, _: turn.does(names.CUT, {}),
}
