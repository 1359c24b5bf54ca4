"""Redirects are not followed, so that credentials and contents stay where they belong."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openai_conversations import AsyncClient, Client, errors, user_message
from openai_conversations.providers import compatible_provider
from tests.overlay.calling import KEY, QUICK, REAL_WAYS, WAYS, Call, call_with, calling, mocking
from tests.servers import faults
from tests.servers.fault_server import FaultServer, fault_server

pytest_plugins = ["tests.overlay.fault_fixtures"]
LOCATIONS = ["", "/v1/other", "//other/v1", "other", "ftp://host/", "?a=b", "http://[", "http://a b/"]


@pytest.fixture(scope="module")
def running_elsewhere() -> Iterator[FaultServer]:
    """Run a second server for all tests of this module."""
    with fault_server() as server:
        yield server


@pytest.fixture
def elsewhere(running_elsewhere: FaultServer) -> FaultServer:
    """Give another server, which remembers what reaches it."""
    running_elsewhere.reset()
    return running_elsewhere


def refused(call: Call, method: str) -> errors.RedirectError:
    """Make a call and return its error."""
    arguments = {"items": [user_message("hi")]} if method.endswith("create") else {}
    with pytest.raises(errors.RedirectError, match="set the base URL") as caught:
        call(method, "conv_1", **arguments)
    return caught.value


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("method", ["conversations.retrieve", "conversations.items.create", "conversations.delete"])
@pytest.mark.parametrize("way", REAL_WAYS)
def test_nothing_reaches_another_host(
    way: str, method: str, status: int, faulty: FaultServer, elsewhere: FaultServer
) -> None:
    """A redirect to another host is an error that says what to set, after one request, and the other host sees none."""
    faulty.will(faults.redirect(status, f"{elsewhere.url}/conversations/conv_1"))
    with calling(way, faulty.url) as call:
        error = refused(call, method)

    assert (status, 1, 0) == (error.status_code, faulty.seen, elsewhere.opened)


@pytest.mark.parametrize("way", WAYS)
def test_an_own_client_that_follows_redirects_does_not_for_us(
    way: str, faulty: FaultServer, elsewhere: FaultServer
) -> None:
    """Even with an httpx client that follows redirects, and with a key in its own header, none is followed."""
    faulty.will(faults.redirect(307, elsewhere.url))
    provider = compatible_provider(faulty.url, key_header="api-key")
    if way == "sync":
        with httpx.Client(follow_redirects=True, trust_env=False) as own:
            refused(call_with(Client(provider=provider, api_key=KEY, httpx_client=own)), "conversations.retrieve")
    else:
        with asyncio.Runner() as runner:
            own_async = httpx.AsyncClient(follow_redirects=True, trust_env=False)
            client = AsyncClient(provider=provider, api_key=KEY, httpx_client=own_async)
            refused(call_with(client, runner), "conversations.retrieve")
            runner.run(own_async.aclose())

    assert (1, 0) == (faulty.seen, elsewhere.opened)
    assert [KEY] == faulty.received[0].header("api-key")


@pytest.mark.parametrize("location", LOCATIONS)
@pytest.mark.parametrize("way", REAL_WAYS)
def test_locations_of_every_kind(way: str, location: str, faulty: FaultServer) -> None:
    """Wherever a redirect leads, it is the same error."""
    faulty.will(faults.redirect(302, location))
    with calling(way, faulty.url) as call:
        error = refused(call, "conversations.retrieve")

    assert (1, location) == (faulty.seen, error.headers["location"])


@pytest.mark.parametrize("location", ["javascript:x", "http://host:port/", "https://\x7f/"])
@pytest.mark.parametrize("way", REAL_WAYS)
def test_locations_that_are_none(way: str, location: str, faulty: FaultServer) -> None:
    """A location that is no URL is reported as it came."""
    faulty.will(faults.redirect(302, location))
    with calling(way, faulty.url) as call:
        error = refused(call, "conversations.retrieve")

    assert (1, location) == (faulty.seen, error.headers["location"])


@pytest.mark.parametrize("location", ["javascript:x", "http://host:port/", "https://\x7f/"])
def test_locations_that_are_none_behind_an_own_client(location: str, faulty: FaultServer) -> None:
    """An httpx client reads the location even if it follows none; the reply is unusable, and nothing worse."""
    faulty.will(*[faults.redirect(302, location)] * 3)
    with httpx.Client(trust_env=False) as own:
        client = Client(base_url=faulty.url, api_key=KEY, httpx_client=own, policy=QUICK)
        with pytest.raises(errors.ConnectionFailedError, match="URL"):
            client.conversations.retrieve("conv_1")

    assert 3 == faulty.seen


_EITHER = (errors.ConnectionFailedError, errors.RedirectError)


@settings(max_examples=100)
@given(location=st.text(st.characters(min_codepoint=32, max_codepoint=255)) | st.from_regex(r"(https?:)?//[^/]{0,9}/?"))
def test_no_location_makes_a_call_fail_in_any_other_way(location: str) -> None:
    """Whatever a location says, the outcome is an error of ours."""
    headers = httpx.Headers([(b"location", location.encode("latin-1", "replace"))])
    with mocking("sync", lambda _: httpx.Response(302, headers=headers), max_retries=0) as call, pytest.raises(_EITHER):
        call("conversations.retrieve", "conv_1")
