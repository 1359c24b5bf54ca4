"""Recorded calls of runs, sent to the local server."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import httpx
import pytest

from tests.local.run_server import serving, thread_of
from tests.shared_data import Exchange, events, exchanges, needs_shared

pytestmark = needs_shared
Json = Any
_STARTING = ("createRun", "createThreadAndRun")
_OPERATIONS = (
    *_STARTING,
    "getRun",
    "listRuns",
    "modifyRun",
    "cancelRun",
    "submitToolOutputs",
    "listRunSteps",
    "getRunStep",
)
_RECORDED = [one for one in exchanges() if one.operation in _OPERATIONS]
_TEXT = "The answer is four."
_CALLED = {"call": [{"name": "f", "arguments": {"x": 1}, "id": "call_1"}]}


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    """A server that calls a function, is stuck, or ran some code, as the message wants, and then gives an answer."""
    code: Json = {"code_interpreter": {"input": "2 + 2", "outputs": []}}
    replies: Json = [
        {"match": {"text": "call"}, "actions": [_CALLED, {"text": _TEXT}]},
        {"match": {"text": "code"}, "actions": [code, {"text": _TEXT}]},
        {"match": {"text": "stuck"}, "actions": [{"wait": 60}]},
        {"actions": [{"text": _TEXT}]},
    ]
    with serving({"replies": replies}) as url, httpx.Client(base_url=url, timeout=60, trust_env=False) as opened:
        yield opened


def _kind(exchange: Exchange) -> str:
    """Return what the script must do for a run like the recorded one."""
    names = [one["event"] for one in exchange.events]
    if exchange.operation in ("submitToolOutputs",) or "thread.run.requires_action" in names:
        return "call"
    if exchange.operation == "cancelRun":
        return "stuck"
    deltas = str([one["data"] for one in exchange.events if one["event"] == "thread.run.step.delta"])
    return "code" if "code_interpreter" in deltas else "text"


def _send(client: httpx.Client, exchange: Exchange) -> httpx.Response:
    """Send a recorded request, with the ids that there are here in the place of the recorded ones."""
    body, kind = exchange.request, _kind(exchange)
    if exchange.operation == "createThreadAndRun":
        assert body is not None
        return client.post("/threads/runs", json=body | {"thread": {"messages": [{"role": "user", "content": kind}]}})
    thread = thread_of(client, kind)
    runs = f"/threads/{thread}/runs"
    if exchange.operation == "createRun":
        return client.post(runs, json=body)
    run = client.post(runs, json={"assistant_id": "asst_1"}).raise_for_status().json()
    path = f"{runs}/{run['id']}"
    if exchange.operation == "submitToolOutputs":
        assert body is not None
        outputs = [{"tool_call_id": "call_1", "output": body["tool_outputs"][0]["output"]}]
        return client.post(f"{path}/submit_tool_outputs", json=body | {"tool_outputs": outputs})
    if exchange.operation in ("modifyRun", "cancelRun"):
        return client.post(path if exchange.operation == "modifyRun" else f"{path}/cancel", json=body)
    return client.get(_place(client, exchange, runs, path), params=httpx.QueryParams(tuple(exchange.query)))


def _place(client: httpx.Client, exchange: Exchange, runs: str, path: str) -> str:
    if exchange.operation == "getRunStep":
        return f"{path}/steps/{client.get(f'{path}/steps').json()['data'][0]['id']}"
    return {"listRuns": runs, "listRunSteps": f"{path}/steps"}.get(exchange.operation, path)


def _missing(recorded: Json, ours: Json, place: str = "") -> Iterator[str]:
    """Yield the keys of a recorded reply that ours lacks, except in what the request or the model decided."""
    if isinstance(recorded, dict) and isinstance(ours, dict):
        theirs, here = cast("dict[str, Json]", recorded), cast("dict[str, Json]", ours)
        yield from (f"{place}.{name}" for name in theirs.keys() - here.keys())
        for name in theirs.keys() & here.keys() - {"metadata", "tools", "tool_resources"}:
            yield from _missing(theirs[name], here[name], f"{place}.{name}")
    if isinstance(recorded, list) and isinstance(ours, list):
        # Entries of one list are alike, so one of each tells.
        some, others = cast("tuple[Json]", (*recorded[:1],)), cast("tuple[Json]", (*ours[:1],))
        yield from (one for pair in zip(some, others, strict=False) for one in _missing(*pair, f"{place}[0]"))


def _names(stream: list[dict[str, Json]]) -> list[str]:
    """Return the names of events, repeated ones once: how many deltas there are is up to the text."""
    found = [one["event"] for one in stream]
    return [name for number, name in enumerate(found) if number == 0 or name != found[number - 1]]


@pytest.mark.parametrize("exchange", [one for one in _RECORDED if not one.events], ids=str)
def test_a_recorded_call_is_answered_alike(client: httpx.Client, exchange: Exchange) -> None:
    """A recorded request gets the recorded status and at least the recorded keys."""
    reply = _send(client, exchange)
    assert exchange.status == reply.status_code, reply.text
    assert [] == list(_missing(exchange.reply, reply.json()))


@pytest.mark.parametrize("exchange", [one for one in _RECORDED if one.events], ids=str)
def test_a_recorded_stream_is_sent_alike(client: httpx.Client, exchange: Exchange) -> None:
    """A recorded request that streams gets the recorded events in the recorded order, with at least their keys."""
    reply = _send(client, exchange)
    assert exchange.status == reply.status_code, reply.text
    ours = list(events(reply.text))
    remaining = iter(_names(ours))
    assert [] == [name for name in _names(exchange.events) if name not in remaining]
    last = {one["event"]: one["data"] for one in ours}
    recorded = {one["event"]: one["data"] for one in exchange.events}
    lacking = [place for name, data in recorded.items() for place in _missing(data, last[name], name)]
    assert [] == lacking


def test_recorded_calls_were_found() -> None:
    """The corpus has runs to compare with."""
    assert {"createRun", "getRun", "submitToolOutputs"} <= {one.operation for one in _RECORDED}
