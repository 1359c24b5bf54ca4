"""Streams of the local server: every event, beside what the server answers later, cut streams, and the SDK's helper."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

import openai
import pytest

from openai_conversations import Client, RunStreamFailedError, StreamInterrupted
from tests.local.run_examples import EXAMPLES
from tests.local.run_server import serving
from tests.streaming.reading import KEY, WAYS, Outcome, Reading, reading

FOUND = ["step_details.tool_calls[*].file_search.results[*].content"]
WHOLE = sorted(EXAMPLES.keys() - {"error", "late"})
SAYING = [name for name in WHOLE if "message.created" in EXAMPLES[name].events]
CUTS = range(1, 12)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """The base URL of a server that answers a question by the name of an example, and cuts streams when asked."""
    rules = [{"match": {"text": name}, **example.rule} for name, example in EXAMPLES.items()]
    said = {"actions": [{"text": "one two three"}]}
    cut = [{"match": {"text": f"cut {count}"}, **said, "cut_after_events": count} for count in CUTS]
    with serving({"replies": rules + cut}) as base_url:
        yield base_url


@pytest.fixture
def client(url: str) -> Iterator[Client]:
    """A client to ask and look with."""
    with Client(base_url=url, api_key=KEY) as opened:
        yield opened


def asked(client: Client, question: str) -> str:
    """Return the id of a thread that asks something."""
    return client.threads.create(messages=[{"role": "user", "content": question}]).id


def stored(client: Client, thread_id: str, run_id: str) -> list[Any]:
    """Return the run, messages and steps as the server answers them, oldest first."""
    messages = client.threads.messages.list(thread_id, run_id=run_id, order="asc")
    steps = client.threads.runs.steps.list(thread_id, run_id, order="asc", extra_query={"include[]": FOUND})
    run = client.threads.runs.retrieve(thread_id, run_id)
    return [run.to_dict(), [one.to_dict() for one in messages], [one.to_dict() for one in steps]]


def put_together(snapshot: Any) -> list[Any]:
    """Return the same of a snapshot."""
    messages, steps = ([one.to_dict() for one in entries] for entries in (snapshot.messages, snapshot.steps))
    return [snapshot.run.to_dict(), messages, steps]


def once_each(outcome: Outcome) -> str:
    """Return the names of the events as the examples have them: shortened, repeated ones once."""
    short = [name.removeprefix("thread.") for name in outcome.names]
    return " ".join(name for number, name in enumerate(short) if number == 0 or name != short[number - 1])


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", WHOLE)
def test_snapshots_are_what_the_server_answers_later(name: str, way: str, url: str, client: Client) -> None:
    """All events arrive, and together they make the run, messages and steps that reading them later gives."""
    thread_id = asked(client, name)
    outcome = reading(way, url, Reading(ids=(thread_id,)), include=FOUND)
    snapshot = outcome.stream.accumulator.snapshot()

    assert outcome.error is None
    assert EXAMPLES[name].events.startswith(once_each(outcome))
    assert stored(client, thread_id, snapshot.run.id) == put_together(snapshot)


@pytest.mark.parametrize("way", WAYS)
def test_an_error_event_is_raised_with_what_came(way: str, url: str, client: Client) -> None:
    """The error says what the server said; following the run completes the snapshot."""
    thread_id = asked(client, "error")
    outcome = reading(way, url, Reading(ids=(thread_id,), resume=True))

    assert isinstance(outcome.error, RunStreamFailedError)
    assert "The server fell over." in str(outcome.error)
    assert stored(client, thread_id, outcome.resumed.run.id) == put_together(outcome.resumed)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("count", CUTS)
def test_cut_streams_say_so_and_can_be_resumed(count: int, way: str, url: str, client: Client) -> None:
    """Wherever the connection breaks, the stream is interrupted, and following the run completes the snapshot."""
    thread_id = asked(client, f"cut {count}")
    outcome = reading(way, url, Reading(ids=(thread_id,), resume=True))

    assert isinstance(outcome.error, StreamInterrupted)
    assert count == len(outcome.events)
    assert stored(client, thread_id, outcome.resumed.run.id) == put_together(outcome.resumed)
    assert "one two three" == outcome.resumed.text


@pytest.mark.parametrize("name", SAYING)
def test_the_official_helper_reaches_the_same_messages(name: str, url: str, client: Client) -> None:
    """Of two runs of one script, both clients put together messages of the same contents."""
    ours = client.threads.runs.stream(asked(client, name), assistant_id="asst_1").final_messages()
    with (
        warnings.catch_warnings(action="ignore"),
        openai.OpenAI(base_url=url, api_key=KEY) as sdk,
        _runs(sdk).stream(thread_id=asked(client, name), assistant_id="asst_1") as stream,
    ):
        theirs = stream.get_final_messages()

    assert [_content(one.to_dict()) for one in theirs] == [_content(one.to_dict()) for one in ours]


def _runs(sdk: openai.OpenAI) -> Any:
    """Return what streams; every method of it is marked as deprecated."""
    return sdk.beta.threads.runs


def _content(message: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the parts of a message without the `index` that the package leaves in."""
    return [{key: value for key, value in part.items() if key != "index"} for part in message["content"]]
