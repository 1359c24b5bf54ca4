"""The plain client keeps to every option of a call that CallOptions lists."""

from __future__ import annotations

import asyncio
import pickle
import time
from collections.abc import AsyncIterator, Iterator
from threading import Timer
from typing import Any

import httpx
import pytest

from openai_conversations_api import (
    ApiError,
    AuthenticatedClient,
    Cancellation,
    Client,
    InvalidInputError,
    NoReplyError,
)
from openai_conversations_api._runtime.operation import CallOptions
from openai_conversations_api.api.conversations import get_conversation
from openai_conversations_api.api.runs import create_run
from tests.servers import faults
from tests.servers.calling import WAYS, Call, calling, quick_client
from tests.servers.fault_server import FaultServer
from tests.servers.scripted import Reply, ScriptedServer

pytest_plugins = ["tests.servers.fixtures", "tests.overlay.fault_fixtures"]
SECRET = "opaque-0123456789"
SLACK = 1.5


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "fault",
    [faults.stall, lambda: faults.drip(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200)],
    ids=["silence", "a dripping head"],
)
@pytest.mark.parametrize("kind", ["deadline", "cancellation"])
def test_a_call_ends_when_it_should(way: str, fault: Any, kind: str, faulty: FaultServer) -> None:
    """Whatever the server does, a deadline or a cancellation ends the call; the error says that it was on its way."""
    faulty.will(fault())
    cancellation = Cancellation()
    options: dict[str, Any] = {"deadline": 0.2} if kind == "deadline" else {"cancellation": cancellation}
    started = time.monotonic()
    with quick_client(faulty.url) as client, calling(way, client) as call:
        Timer(0.2, cancellation.cancel).start()
        with pytest.raises(NoReplyError) as caught:
            call(get_conversation, "conv_1", **options)

    assert time.monotonic() - started < SLACK
    assert (1, True) == (caught.value.attempts, caught.value.may_have_been_carried_out)
    assert "getConversation" in str(caught.value)


@pytest.mark.parametrize("way", WAYS)
def test_a_stream_ends_when_it_should(way: str, faulty: FaultServer) -> None:
    """A deadline ends the reading of events, however often something comes."""
    faulty.will(faults.drip(b": nothing\n\n" * 40, first=faults.head(200, {"Content-Type": "text/event-stream"})))
    started = time.monotonic()
    with quick_client(faulty.url) as client, pytest.raises(NoReplyError):
        _read_run(client, way)

    assert time.monotonic() - started < SLACK


def _read_run(client: AuthenticatedClient, way: str) -> None:
    if way == "sync":
        list(create_run.sync_stream("t", client=client, assistant_id="a", deadline=0.3))
    else:
        asyncio.run(_read(create_run.asyncio_stream("t", client=client, assistant_id="a", deadline=0.3)))


async def _read(stream: AsyncIterator[Any]) -> list[Any]:
    return [event async for event in stream]


def test_what_has_ended_before_is_not_sent(call: Call, server: ScriptedServer) -> None:
    """A cancellation that came first is no request."""
    cancellation = Cancellation()
    cancellation.cancel()
    with pytest.raises(NoReplyError) as caught:
        call(get_conversation, "conv_1", cancellation=cancellation)

    assert ([], False) == (server.received, caught.value.may_have_been_carried_out)


def test_in_time_nothing_changes(call: Call, server: ScriptedServer) -> None:
    """A call that ends in time gives what it gives without a deadline; errors are the same, too."""
    options: CallOptions = {"deadline": 20, "cancellation": Cancellation(), "max_retries": 3, "idempotency_key": "k-1"}
    server.will_reply(Reply(), Reply(500, b"no"))

    assert 200 == call(get_conversation, "conv_1", **options).status_code
    with pytest.raises(ApiError, match="500"):
        call(get_conversation, "conv_1", **options)
    assert [["k-1"], ["k-1"]] == [one.header("Idempotency-Key") for one in server.received]


@pytest.mark.parametrize(
    "options",
    [{"deadline": 0}, {"deadline": "soon"}, {"cancellation": "now"}, {"idempotency_key": "a\nb"}, {"look_first": True}],
    ids=str,
)
def test_what_makes_no_sense_is_refused(options: dict[str, Any], call: Call, server: ScriptedServer) -> None:
    """An option that is none, or cannot be, is refused before anything is sent."""
    with pytest.raises(InvalidInputError):
        call(get_conversation, "conv_1", **options)

    assert [] == server.received


class Echo(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport whose failure quotes what it was given."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Fail."""
        raise httpx.RemoteProtocolError(f"what is {SECRET}?", request=request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Fail."""
        return self.handle_request(request)


@pytest.fixture(params=["Authorization", "X-Access"])
def quoting(request: pytest.FixtureRequest) -> Iterator[Any]:
    """Give a client whose failures quote its token, in a header whose name tells that it is one, or does not."""
    with httpx.Client(transport=Echo()) as own:
        yield AuthenticatedClient(
            base_url="https://host/v1",
            token=SECRET,
            auth_header_name=request.param,
            httpx_client=own,
            httpx_async_client=httpx.AsyncClient(transport=Echo()),
        )


@pytest.mark.parametrize("way", WAYS)
def test_a_failure_of_httpx_is_told_and_pickled_without_the_token(way: str, quoting: Client) -> None:
    """Neither its message nor its pickle, which holds the request, has the token."""
    with calling(way, quoting) as call, pytest.raises(httpx.TransportError) as caught:
        call(get_conversation, "conv_1")

    assert SECRET not in f"{caught.value}{caught.value!r}"
    assert SECRET.encode() not in pickle.dumps(caught.value) + pickle.dumps(caught.value.request)
    assert SECRET in str(caught.value.request.headers.values())
