"""OpenAI's own library against the local server: conversations, items, threads and messages, strictly checked."""

# pyright: reportDeprecated=false, reportUnknownMemberType=false
# The library calls every method of threads deprecated.

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import openai
import pytest

from openai_conversations.local import LocalServer

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


class Sdk(NamedTuple):
    """The library's client, and a function that waits for what it returns."""

    client: Any
    get: Callable[[Any], Any]


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    """Give the base URL of a server for all tests."""
    with LocalServer() as server:
        yield server.base_url


def _as_it_is(value: Any) -> Any:
    return value


@pytest.fixture(params=["sync", "asyncio"])
def sdk(request: pytest.FixtureRequest, base_url: str) -> Iterator[Sdk]:
    """Give the library in each of both ways; it raises on any reply that is not as it should be."""
    options: dict[str, Any] = {
        "api_key": "k",
        "base_url": base_url,
        "_strict_response_validation": True,
        "max_retries": 0,
    }
    if request.param == "sync":
        with openai.OpenAI(**options) as client:
            yield Sdk(client, _as_it_is)
        return
    with asyncio.Runner() as runner:
        client_async = openai.AsyncOpenAI(**options)

        async def wait(value: Any) -> Any:
            return await value

        def get(value: Any) -> Any:
            return runner.run(wait(value)) if inspect.isawaitable(value) else value

        yield Sdk(client_async, get)
        runner.run(client_async.close())


def every(sdk: Sdk, pager: Any) -> list[Any]:
    """Return all entries of a list, page after page."""
    if not inspect.isawaitable(pager):
        return list(pager)

    async def collect() -> list[Any]:
        return [one async for one in pager]  # type: ignore[attr-defined]

    return list(sdk.get(collect()))


def test_all_operations_of_conversations(sdk: Sdk) -> None:
    """create, retrieve, update and delete; items are created, listed over pages, retrieved and deleted."""
    conversations = sdk.client.conversations
    made = sdk.get(conversations.create(metadata={"a": "b"}, items=[{"role": "user", "content": "0"}]))
    assert made == sdk.get(conversations.retrieve(made.id))
    assert {"c": "d"} == sdk.get(conversations.update(made.id, metadata={"c": "d"})).metadata

    texts = [{"role": "user", "content": str(number)} for number in range(1, 6)]
    call = {"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"}
    added = sdk.get(conversations.items.create(made.id, items=[*texts, call]))
    listed = every(sdk, conversations.items.list(made.id, limit=2, order="asc"))
    assert 7 == len(listed)
    assert added.data == listed[1:]
    assert listed[3] == sdk.get(conversations.items.retrieve(listed[3].id, conversation_id=made.id))
    assert made.id == sdk.get(conversations.items.delete(listed[3].id, conversation_id=made.id)).id

    assert sdk.get(conversations.delete(made.id)).deleted
    with pytest.raises(openai.NotFoundError) as caught:
        sdk.get(conversations.retrieve(made.id))
    assert ("invalid_request_error", True) == (caught.value.type, (caught.value.request_id or "").startswith("req_"))


def test_all_operations_of_threads_and_messages(sdk: Sdk) -> None:
    """create, retrieve, update and delete of both; messages are listed over pages."""
    threads = sdk.client.beta.threads
    made = sdk.get(threads.create(messages=[{"role": "user", "content": "0"}]))
    assert made == sdk.get(threads.retrieve(made.id))
    assert {"a": "b"} == sdk.get(threads.update(made.id, metadata={"a": "b"})).metadata

    added = [sdk.get(threads.messages.create(made.id, role="user", content=str(number))) for number in range(1, 5)]
    listed = every(sdk, threads.messages.list(made.id, limit=2, order="asc"))
    assert (5, added) == (len(listed), listed[1:])
    one = sdk.get(threads.messages.update(added[0].id, thread_id=made.id, metadata={"c": "d"}))
    assert one == sdk.get(threads.messages.retrieve(added[0].id, thread_id=made.id))
    assert sdk.get(threads.messages.delete(added[0].id, thread_id=made.id)).deleted
    assert sdk.get(threads.delete(made.id)).deleted
    with pytest.raises(openai.NotFoundError):
        sdk.get(threads.retrieve(made.id))


def test_refusals_become_its_errors(sdk: Sdk) -> None:
    """A bad request has the place and the code that the server tells."""
    with pytest.raises(openai.BadRequestError) as caught:
        sdk.get(sdk.client.conversations.create(items=[{"role": "user"}]))

    assert ("items[0].content", "missing_required_parameter") == (caught.value.param, caught.value.code)
