"""A POST is sent again only where it cannot have been carried out, and only exact transports can tell."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from openai_conversations import Client, errors
from tests.overlay.calling import KEY, QUICK, REAL_WAYS, calling
from tests.servers import faults
from tests.servers.fault_server import FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]

LOST = {"hung up": faults.hang_up, "reset": faults.reset, "hung up unread": faults.hang_up_unread}


class Inexact(httpx.BaseTransport):
    """Calls every lost connection a failed connect, as some adapters of other libraries do."""

    def __init__(self, name: type[httpx.TransportError]) -> None:
        self._inner = httpx.HTTPTransport()
        self._name = name

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        try:
            return self._inner.handle_request(request)
        except httpx.TransportError as error:
            raise self._name(str(error), request=request) from error

    def close(self) -> None:
        self._inner.close()


@pytest.mark.parametrize("lost", LOST)
@pytest.mark.parametrize("name", [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError])
def test_what_a_callers_transport_says_is_no_proof(name: Any, lost: str, faulty: FaultServer) -> None:
    """Whatever it calls the loss, the server gets one POST, and the error leaves open what became of it."""
    faulty.will(*(LOST[lost]() for _ in range(5)))
    transport = Inexact(name)
    with (
        Client(base_url=faulty.url, api_key=KEY, policy=QUICK, transport=transport) as client,
        pytest.raises(errors.ConnectionFailedError) as caught,
    ):
        client.conversations.create(metadata={"a": "b"})
    transport.close()

    assert (1, True) == (faulty.seen, caught.value.may_have_been_carried_out)


@pytest.mark.parametrize("lost", LOST)
@pytest.mark.parametrize("way", REAL_WAYS)
def test_a_lost_connection_with_transports_of_ours(way: str, lost: str, faulty: FaultServer) -> None:
    """The server gets one POST, and a GET as often as the policy says."""
    for method, arguments, expected in (
        ("conversations.create", {"metadata": {"a": "b"}}, 1),
        ("conversations.retrieve", {"conversation_id": "conv_1"}, 3),
    ):
        faulty.reset()
        faulty.will(*(LOST[lost]() for _ in range(5)))
        with calling(way, faulty.url) as call, pytest.raises(errors.ConnectionFailedError):
            call(method, **arguments)
        assert expected == faulty.seen


@pytest.mark.parametrize("way", REAL_WAYS)
def test_a_kept_connection_that_the_server_has_closed(way: str, faulty: FaultServer) -> None:
    """A POST that meets it is never sent twice."""
    faulty.will(faults.good(), faults.hang_up_unread(), faults.good())
    with calling(way, faulty.url) as call:
        call("conversations.retrieve", "conv_1")
        with pytest.raises(errors.ConnectionFailedError):
            call("conversations.create", metadata={"a": "b"})

    assert 2 == faulty.seen


@pytest.mark.parametrize("way", REAL_WAYS)
def test_a_refused_connection_is_tried_again(way: str, free_port: int) -> None:
    """Nothing was sent: each attempt counts, nothing is in doubt, and the error names host and port."""
    with (
        calling(way, f"http://127.0.0.1:{free_port}/v1") as call,
        pytest.raises(errors.ConnectionFailedError) as caught,
    ):
        call("conversations.create", metadata={"a": "b"})

    assert (3, False) == (caught.value.attempts, caught.value.may_have_been_carried_out)
    assert f"could not reach http://127.0.0.1:{free_port} after 3 attempts" in str(caught.value)


def test_a_traceback_of_a_refused_connection_is_short(free_port: int) -> None:
    """No more than eight frames of it are ours."""
    import traceback  # noqa: PLC0415

    with (
        Client(base_url=f"http://127.0.0.1:{free_port}/v1", api_key=KEY, max_retries=0) as client,
        pytest.raises(errors.ConnectionFailedError) as caught,
    ):
        client.conversations.retrieve("conv_1")
    link: BaseException | None = caught.value
    frames: list[str] = []
    while link is not None:
        frames += [frame.filename for frame in traceback.extract_tb(link.__traceback__)]
        link = link.__cause__
    ours = [name for name in frames if "openai_conversations" in name]

    assert len(ours) <= 8
