"""A run on a server that follows a script, and goes wrong where a test wants it to."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from tests.servers.fault_server import Fault, Wire
from tests.servers.scripted import Received

THREAD = "thread_1"
RUN = "run_1"
QUICKLY = {"openai-poll-after-ms": "1"}


def tool_call(call_id: str, name: str, /, **arguments: Any) -> dict[str, Any]:
    """Return a call as the server shows it."""
    return raw_call(call_id, name, json.dumps(arguments))


def raw_call(call_id: str, name: str, arguments: str) -> dict[str, Any]:
    """Return a call whose arguments are whatever text the model wrote."""
    return {"id": call_id, "type": "function", "function": {"name": name, "arguments": arguments}}


def run_json(status: str, calls: Sequence[Mapping[str, Any]] = (), run_id: str = RUN) -> dict[str, Any]:
    """Return a run as the server shows it."""
    run: dict[str, Any] = {"id": run_id, "object": "thread.run", "thread_id": THREAD, "status": status}
    if calls:
        run["required_action"] = {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": [*calls]}}
    return run


@dataclass
class Trouble:
    """What the server does instead of answering well.

    status: what it answers, 0 to hang up; commits: whether it does what was asked for all the same.
    """

    status: int = 0
    commits: bool = False
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass
class RunScript:
    """The phases of a run: each is the statuses that looks find, the last one for ever; outputs begin the next phase.

    cuts: how many events of each stream arrive before the connection breaks, None for all.
    calls: what each phase waits for, by its number; looks and submissions: the troubles to come, None for none.
    """

    phases: list[list[str]]
    calls: dict[int, list[dict[str, Any]]] = field(default_factory=dict[int, list[dict[str, Any]]])
    headers: Mapping[str, str] = field(default_factory=lambda: QUICKLY)
    looks: deque[Trouble | None] = field(default_factory=deque[Trouble | None])
    submissions: deque[Trouble | None] = field(default_factory=deque[Trouble | None])
    cuts: deque[int | None] = field(default_factory=deque[int | None])
    taken: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    asked: list[str] = field(default_factory=list[str])
    created: dict[str, Any] = field(default_factory=dict[str, Any])
    phase: int = 0
    seen: int = 0
    cancel_refused: bool = False
    lock: Lock = field(default_factory=Lock)

    def answer(self, request: Received) -> Fault:
        """Carry out a request."""
        with self.lock:
            tail = request.path.removeprefix("/v1").removeprefix(f"/threads/{THREAD}/runs").removeprefix(f"/{RUN}")
            self.asked.append(f"{request.method} {tail}".strip())
            if tail == "/submit_tool_outputs":
                return self._submit(request.json["tool_outputs"], streamed=bool(request.json.get("stream")))
            if tail == "/cancel":
                return self._cancel()
            if request.method == "POST":
                self.created = request.json
                if request.json.get("stream"):
                    return self._stream()
                return _reply(200, run_json("queued"), self.headers)
            return self._look()

    def _look(self) -> Fault:
        trouble = self.looks.popleft() if self.looks else None
        if trouble is not None:
            return _trouble(trouble)
        statuses = self.phases[self.phase]
        status = statuses[min(self.seen, len(statuses) - 1)]
        self.seen += 1
        calls = self.calls.get(self.phase, []) if status == "requires_action" else []
        return _reply(200, run_json(status, calls), self.headers)

    def _stream(self) -> Fault:
        statuses = ["queued", *self.phases[self.phase]]
        calls = self.calls.get(self.phase, [])
        events = [(status, run_json(status, calls if status == "requires_action" else [])) for status in statuses]
        lines = [f"event: thread.run.{status}\ndata: {json.dumps(run)}\n\n" for status, run in events]
        lines.append("event: done\ndata: [DONE]\n\n")
        count = self.cuts.popleft() if self.cuts else None
        head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
        content = (head + "".join(lines[:count])).encode()

        def act(wire: Wire) -> None:
            wire.say(content)
            wire.close()

        return Fault(act)

    def _submit(self, outputs: list[dict[str, str]], *, streamed: bool) -> Fault:
        trouble = self.submissions.popleft() if self.submissions else None
        if trouble is not None and not trouble.commits:
            return _trouble(trouble)
        waits = self.phases[self.phase][-1] == "requires_action"
        if not waits:
            return _reply(400, {"error": {"message": "Runs in this status do not accept tool outputs."}}, {})
        self.taken += outputs
        self.phase, self.seen = self.phase + 1, 0
        if streamed and trouble is None:
            return self._stream()
        return _reply(200, run_json("queued"), self.headers) if trouble is None else _trouble(trouble)

    def _cancel(self) -> Fault:
        if self.cancel_refused:
            self.phases.append(["completed"])
            self.phase, self.seen = len(self.phases) - 1, 0
            return _reply(400, {"error": {"message": "Cannot cancel run with status 'completed'."}}, {})
        self.phases.append(["cancelling", "cancelled"])
        self.phase, self.seen = len(self.phases) - 1, 0
        return _reply(200, run_json("cancelling"), self.headers)


def _trouble(trouble: Trouble) -> Fault:
    if not trouble.status:
        return Fault(Wire.close)
    return _reply(trouble.status, {"error": {"message": "trouble"}}, trouble.headers)


def _reply(status: int, body: Any, headers: Mapping[str, str]) -> Fault:
    content = json.dumps(body).encode()
    named = {"Content-Type": "application/json", "Content-Length": str(len(content)), **headers}
    head = f"HTTP/1.1 {status} Said\r\n" + "".join(f"{name}: {value}\r\n" for name, value in named.items()) + "\r\n"
    return Fault(lambda wire: wire.say(head.encode() + content))
