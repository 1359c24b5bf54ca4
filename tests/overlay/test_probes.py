"""What the official SDK was found to do badly (openai 3.52, seventeen probes), and what this client does instead.

Waiting for runs is not part of this client yet: the eleventh probe is held against the deadline of a call.
"""

from __future__ import annotations

import asyncio
import gc
import json
import time
import warnings
from typing import Any

import httpx
import pytest

from openai_conversations import UNSET, AsyncClient, Client, errors, to_input, user_message
from openai_conversations_api import models
from tests.overlay.calling import KEY, QUICK, REAL_WAYS, WAYS, calling, mocking
from tests.overlay.unreliable import Unreliable
from tests.overlay.walking import Pages, entry, walked
from tests.servers import faults
from tests.servers.fault_server import FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]
CREATE = "conversations.items.create"
HI = {"items": [user_message("hi")]}


class Once:
    """A server that always gives one and the same answer, and remembers what it was asked."""

    def __init__(self, status: int = 200, body: Any = None, **more: Any) -> None:
        self.requests: list[httpx.Request] = []
        self._reply: dict[str, Any] = {
            "status_code": status,
            **(more or {"json": body or {"object": "any", "type": "any"}}),
        }

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer."""
        self.requests.append(request)
        return httpx.Response(**self._reply)


def refusal(code: str) -> dict[str, Any]:
    """Return an error's body."""
    return {"error": {"message": "no", "type": code, "code": code, "param": None}}


def held(body: dict[str, Any]) -> dict[str, Any]:
    """Return a list with one entry."""
    return {"object": "list", "data": [body], "has_more": False, "first_id": "a", "last_id": "a"}


@pytest.mark.parametrize("way", WAYS)
def test_1_an_empty_page_with_more_behind_it(way: str) -> None:
    """Theirs stops at an empty page that says has_more, and the third page is lost; ours goes on to the end."""
    assert ["a", "b"] == walked(way, Pages([["a"], [], ["b"]]))


@pytest.mark.parametrize("way", WAYS)
def test_1b_a_cursor_that_comes_back(way: str) -> None:
    """Theirs goes round for ever on a repeated cursor; ours raises an error that names it."""
    server = Once(body={**held(entry("a")), "has_more": True})
    with pytest.raises(errors.PagingLoopError, match="'a'"):
        walked(way, server)
    assert 2 == len(server.requests)


@pytest.mark.parametrize("way", WAYS)
def test_2_a_new_kind_of_item(way: str) -> None:
    """Theirs makes an unknown item a Message and warns; ours keeps it as what it is, to the last key, in silence."""
    hologram = {"id": "h_1", "type": "hologram_call", "beams": [1, 2]}
    with mocking(way, Once(body=held(hologram))) as call:
        (item,) = call("conversations.items.list", "c").data
    assert isinstance(item, models.UnknownVariant)
    assert hologram == item.to_dict()


@pytest.mark.parametrize("way", WAYS)
def test_3_a_post_that_fails(way: str) -> None:
    """Theirs sends failing items three times without an idempotency key; ours once, and more only with a key."""
    plain, keyed = Unreliable([(True, "500")] * 3), Unreliable([(False, "500")] * 3)
    for server, options in ((plain, {}), (keyed, {"idempotency_key": "k"})):
        with mocking(way, server) as call, pytest.raises(errors.ServerError):
            call(CREATE, "c", **HI, **options)

    assert (1, 3) == (len(plain.posts), len(keyed.posts))
    assert {"k"} == {request.headers["idempotency-key"] for request in keyed.posts}


@pytest.mark.parametrize("way", WAYS)
def test_3b_a_used_up_quota(way: str) -> None:
    """Theirs sends insufficient_quota three times; ours once."""
    server = Once(429, refusal("insufficient_quota"))
    with mocking(way, server) as call, pytest.raises(errors.QuotaExceededError):
        call(CREATE, "c", **HI)

    assert 1 == len(server.requests)


@pytest.mark.parametrize("way", WAYS)
def test_3c_a_locked_conversation(way: str) -> None:
    """Theirs gives up on conversation_locked at once; ours tries again, for the lock is soon gone."""
    server = Unreliable([(False, "locked")])
    with mocking(way, server) as call:
        call(CREATE, "c", **HI)

    assert (2, ["hi"]) == (len(server.posts), server.store.texts)


@pytest.mark.parametrize("way", WAYS)
def test_4_more_items_than_a_call_takes(way: str) -> None:
    """Theirs sends 25 items in one request, which servers refuse; ours in two, and returns one list."""
    server = Unreliable()
    with mocking(way, server) as call:
        added = call(CREATE, "c", items=[user_message(str(number)) for number in range(25)])

    assert (2, 25, 25) == (len(server.posts), len(added.data), len(server.store.items))


@pytest.mark.parametrize("way", WAYS)
def test_5_ids_that_are_paths(way: str) -> None:
    """Theirs refuses empty ids and escapes the others; so does ours, with an error of its own."""
    server = Once()
    with mocking(way, server) as call:
        call("conversations.retrieve", "a/b?c#d")
        with pytest.raises(errors.InvalidInputError, match="conversation_id is empty"):
            call("conversations.retrieve", "")

    assert [b"/v1/conversations/a%2Fb%3Fc%23d"] == [request.url.raw_path for request in server.requests]


@pytest.mark.parametrize("way", WAYS)
def test_6_none_and_nothing(way: str) -> None:
    """As theirs, what is left out is not sent, and None is null; ours has one word for what is left out."""
    server = Once()
    with mocking(way, server) as call:
        call("conversations.create", metadata=None)
        call("conversations.create", metadata={})
        call("conversations.create")

    assert [b'{"metadata":null}', b'{"metadata":{}}', b"{}"] == [request.content for request in server.requests]


@pytest.mark.parametrize("way", REAL_WAYS)
def test_7_timeouts_that_add_up(way: str, faulty: FaultServer) -> None:
    """Theirs took 2.04 s with a timeout of 0.3 s; a deadline of ours covers all attempts and sleeps."""
    faulty.will(*[faults.stall()] * 9)
    started = time.monotonic()
    with calling(way, faulty.url, max_retries=8) as call, pytest.raises(errors.DeadlineExceededError):
        call("conversations.retrieve", "c", timeout=0.2, deadline=0.3)

    assert 0.29 < time.monotonic() - started < 1.5


@pytest.mark.parametrize("way", WAYS)
def test_8_the_request_id_of_an_error(way: str) -> None:
    """As theirs, errors carry the server's id of the request; ours shows it in the message, Azure's included."""
    for name in ("x-request-id", "apim-request-id", "x-ms-request-id"):
        server = Once(404, json=refusal("x"), headers={name: "req_9"})
        with mocking(way, server) as call, pytest.raises(errors.NotFoundError, match="req_9") as caught:
            call("conversations.retrieve", "c")

        assert "req_9" == caught.value.request_id


@pytest.mark.parametrize("way", WAYS)
def test_9_a_web_page_in_place_of_an_answer(way: str) -> None:
    """Theirs returns the HTML of a proxy as if it were a conversation; ours is an error that shows what came."""
    server = Once(html="<html>Sign in</html>")
    with mocking(way, server) as call, pytest.raises(errors.MalformedReplyError, match="text/html") as caught:
        call("conversations.retrieve", "c")

    assert b"<html>Sign in</html>" == caught.value.content


@pytest.mark.parametrize("way", WAYS)
def test_10_fields_that_are_missing(way: str) -> None:
    """Theirs fills missing fields with None, in silence; ours tells left out from null, and gives back what came."""
    with mocking(way, Once(body={"id": "conv_1", "metadata": None})) as call:
        conversation = call("conversations.retrieve", "conv_1")

    assert (None, UNSET) == (conversation.metadata, conversation.created_at)
    assert {"id": "conv_1", "metadata": None} == conversation.to_dict()


@pytest.mark.parametrize("way", REAL_WAYS)
def test_11_waiting_without_an_end(way: str, faulty: FaultServer) -> None:
    """Theirs polls a run for ever in spite of a timeout; no wait of ours outlasts its deadline, whatever comes."""
    faulty.answer = lambda _: faults.drip(b" " * 9000, first=faults.head(200, {"Content-Length": "9000"}), pause=0.01)
    started = time.monotonic()
    with calling(way, faulty.url) as call, pytest.raises(errors.DeadlineExceededError):
        call("threads.runs.retrieve", "thread_1", "run_1", deadline=0.2)

    assert time.monotonic() - started < 1.5


@pytest.mark.parametrize("way", WAYS)
def test_12_what_a_list_returned_as_input(way: str) -> None:
    """Theirs adds nulls that the API refuses as input; ours makes a listed item input again, without ids and nulls."""
    server = Once(body=held({**entry("a"), "content": [{"type": "output_text", "text": "hi", "annotations": []}]}))
    with mocking(way, server) as call:
        (item,) = call("conversations.items.list", "c").data
        call(CREATE, "other", items=[to_input(item)])

    (sent,) = json.loads(server.requests[-1].content)["items"]
    assert not [name for name, value in sent.items() if value is None]
    assert "id" not in sent


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("method", "arguments", "named"),
    [
        ("conversations.items.list", {"limit": 500}, "limit"),
        ("conversations.items.list", {"limit": 0}, "limit"),
        ("conversations.update", {"metadata": {"a": "b" * 513}}, "512"),
        ("conversations.update", {"metadata": {"a": 1}}, "metadata\\['a'\\] must be a text, not int"),
        ("conversations.update", {"metadata": {"a" * 65: "b"}}, "64"),
        ("conversations.update", {"metadata": {str(number): "" for number in range(17)}}, "16"),
    ],
)
def test_13_what_is_beyond_the_limits(way: str, method: str, arguments: dict[str, Any], named: str) -> None:
    """Theirs sends limit=500 and metadata that is too long; ours refuses both before anything is sent."""
    server = Once()
    with mocking(way, server) as call, pytest.raises(errors.InvalidInputError, match=named):
        call(method, "c", **arguments)

    assert [] == server.requests


@pytest.mark.parametrize("way", WAYS)
def test_13b_servers_with_other_limits(way: str) -> None:
    """What is within the limits goes through, and so does what a caller insists on."""
    server = Once()
    metadata = {str(number).rjust(64): "x" * 512 for number in range(16)}
    with mocking(way, server) as call:
        call("conversations.update", "c", metadata=metadata)
        call("conversations.update", "c", metadata={}, extra_body={"metadata": {"a": "b" * 999}})
        call("conversations.items.list", "c", limit=100)
        call("conversations.items.list", "c", extra_query={"limit": 500})

    assert 4 == len(server.requests)


def test_14_use_after_close() -> None:
    """Theirs raises a bare RuntimeError; ours an error of its own, which is also an ApiError, in both clients."""
    client = Client(api_key=KEY)
    client.close()
    with pytest.raises(errors.ClientClosedError, match="this client was closed"):
        client.conversations.retrieve("c")

    async def run() -> None:
        async with AsyncClient(api_key=KEY) as a_client:
            pass
        with pytest.raises(errors.ClientClosedError, match="this client was closed"):
            await a_client.conversations.retrieve("c")

    asyncio.run(run())


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # asyncio's own, for the connections of ended loops
def test_15_a_second_event_loop(faulty: FaultServer) -> None:
    """Theirs fails in the second asyncio.run, retries or not; ours opens new connections, and needs no retry."""

    async def use(client: AsyncClient) -> None:
        await client.conversations.retrieve("c")

    client = AsyncClient(base_url=faulty.url, api_key=KEY, policy=QUICK, max_retries=0)
    for _ in range(3):
        asyncio.run(use(client))
    asyncio.run(client.aclose())
    del client
    gc.collect()

    assert 3 == faulty.seen


def test_16_the_address_of_azure() -> None:
    """Theirs asks Azure for /openai/conversations?api-version=…; ours for the v1 path, with the key in `api-key`."""
    server = Once()
    client = Client.azure("https://res.openai.azure.com", api_key=KEY, transport=httpx.MockTransport(server))
    client.conversations.retrieve("conv_1")
    (request,) = server.requests

    assert "https://res.openai.azure.com/openai/v1/conversations/conv_1" == str(request.url)
    assert (KEY, False) == (request.headers["api-key"], "authorization" in request.headers)


@pytest.mark.parametrize("way", WAYS)
def test_17_warnings_at_every_call(way: str) -> None:
    """Theirs warns at every call of threads that they are deprecated; ours is silent where a server offers them."""
    with warnings.catch_warnings(record=True) as caught, mocking(way, Once()) as call:
        warnings.simplefilter("always")
        call("threads.create")
        call("threads.messages.list", "t")
        call("threads.runs.create", "t", assistant_id="a")
    assert [] == [warning for warning in caught if issubclass(warning.category, DeprecationWarning)]
