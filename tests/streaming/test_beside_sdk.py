"""The official package's streaming helper reaches the same final messages on the same scripts."""

from __future__ import annotations

import warnings
from typing import Any

import openai
import pytest

from openai_conversations import Client
from tests.servers import faults
from tests.servers.fault_server import FaultServer
from tests.streaming.reading import KEY
from tests.streaming.scripts import ANSWER, EVERY, Event, encoded, message_delta, recorded, text_delta

pytest_plugins = ["tests.overlay.fault_fixtures"]
KIND = {"Content-Type": "text/event-stream"}
# Cut before the server repeats the whole message, so that what counts are the deltas.
DELTAS: list[Event] = [
    *ANSWER[:8],
    message_delta({"index": 1, "type": "image_file", "image_file": {"file_id": "file_1"}}),
    message_delta({"index": 2, "type": "refusal", "refusal": "I can"}),
    message_delta(
        {"index": 2, "type": "refusal", "refusal": "not"}, {"index": 0, "type": "text", "text": {"value": "!"}}
    ),
    text_delta("more"),
    *ANSWER[9:],
]
SCRIPTS = {
    "an answer": b"".join(encoded(ANSWER)),
    "every event": b"".join(encoded(EVERY)),
    "deltas alone": b"".join(encoded(DELTAS)),
    **{source: data for source, data in recorded() if source.startswith("recorded")},
}


@pytest.mark.parametrize("script", SCRIPTS)
def test_both_reach_the_same_messages(script: str, faulty: FaultServer) -> None:
    """Both make the same messages of the same events; the package leaves the `index` of parts in, we do not."""
    faulty.will(*[faults.reply(200, SCRIPTS[script], KIND)] * 2)
    with Client(base_url=faulty.url, api_key=KEY) as client:
        ours = client.threads.runs.stream("thread_1", assistant_id="asst_1").final_messages()
    with (
        warnings.catch_warnings(action="ignore"),
        openai.OpenAI(base_url=faulty.url, api_key=KEY) as sdk,
        _runs(sdk).stream(thread_id="thread_1", assistant_id="asst_1") as stream,
    ):
        theirs = stream.get_final_messages()

    assert [_without_index(one.to_dict()) for one in theirs] == [one.to_dict() for one in ours]


def _runs(sdk: openai.OpenAI) -> Any:
    """Return what streams; every method of it is marked as deprecated."""
    return sdk.beta.threads.runs


def _without_index(message: dict[str, Any]) -> dict[str, Any]:
    parts = [{key: value for key, value in part.items() if key != "index"} for part in message["content"]]
    return {**message, "content": parts}
