"""Models of the API as fields, bodies and replies: pydantic and FastAPI take and give them."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from pydantic import BaseModel, TypeAdapter, ValidationError

from examples import typed_chat_backend
from openai_conversations import (
    AsyncClient,
    Conversation,
    ConversationItem,
    EasyInputMessage,
    FunctionToolCallResource,
    InputItem,
    Message,
    UnknownVariant,
    pydantic_types,
    user_message,
)
from tests.overlay.calling import KEY
from tests.servers.item_store import ItemStore

pydantic_types.enable()
MESSAGE: dict[str, Any] = {
    "id": "msg_1",
    "type": "message",
    "role": "user",
    "status": "completed",
    "content": [{"type": "input_text", "text": "hi"}],
    "new": {"key": [1, None]},
}
CALL: dict[str, Any] = {"id": "fc_1", "type": "function_call", "call_id": "c", "name": "n", "arguments": "{}"}
HOLOGRAM: dict[str, Any] = {"id": "h_1", "type": "hologram", "beam": 1}


class Answer(BaseModel):
    """What a program keeps of a conversation."""

    last: Message
    items: list[ConversationItem]
    conversation: Conversation | None = None


def test_models_are_fields() -> None:
    """Made of JSON as their class, whichever of a union it is, and written as they came."""
    data = {"last": MESSAGE, "items": [MESSAGE, CALL, HOLOGRAM], "conversation": None}
    answer = Answer.model_validate(data)

    assert [Message, FunctionToolCallResource, UnknownVariant] == [type(one) for one in answer.items]
    assert data == answer.model_dump()
    assert data == json.loads(answer.model_dump_json())
    assert answer == Answer.model_validate_json(answer.model_dump_json())
    assert answer.last is Answer(last=answer.last, items=[]).last


WRONG: list[Any] = [5, "text", None, [], {}, {"type": "reasoning", "id": "r"}, {"new": 1}]


@pytest.mark.parametrize("value", WRONG, ids=repr)
def test_what_is_no_such_model_is_a_validation_error(value: Any) -> None:
    """Another kind of JSON, another tag, or nothing that the model needs."""
    with pytest.raises(ValidationError):
        TypeAdapter(Message).validate_python(value)


def test_schemas_can_be_made() -> None:
    """Documents that are made of annotations have an object in the place of a model."""
    schema = TypeAdapter(list[InputItem]).json_schema()

    assert {"object"} == {one["type"] for one in schema["items"]["anyOf"]}
    assert "EasyInputMessage" in {one["title"] for one in schema["items"]["anyOf"]}


class Server:
    """A server of one conversation."""

    def __init__(self) -> None:
        self.store = ItemStore(longest_page=2)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer a request."""
        if "conv_9" in request.url.path:
            return httpx.Response(404)
        if request.method == "GET":
            return httpx.Response(200, json=self.store.page(dict(request.url.params)))
        if request.url.path.endswith("items"):
            return httpx.Response(200, json=self.store.add(request.content))
        about = {"id": "conv_1", "object": "conversation", "created_at": 1, "metadata": {"app": "chat"}}
        return httpx.Response(200, json=about)


@pytest.fixture
def app() -> FastAPI:
    """Give the example over a server."""
    transport = httpx.MockTransport(Server())
    return typed_chat_backend.make_app(AsyncClient(base_url="https://host.test/v1", api_key=KEY, transport=transport))


async def asked(app: FastAPI, method: str, path: str, **more: Any) -> httpx.Response:
    """Return the reply of an app."""
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://app.test") as client:
        return await client.request(method, path, **more)


def reply(app: FastAPI, method: str, path: str, **more: Any) -> Any:
    """Return the status and the JSON of a reply."""
    import asyncio  # noqa: PLC0415  for this alone

    got = asyncio.run(asked(app, method, path, **more))
    return got.status_code, got.json()


def test_a_chat_backend(app: FastAPI) -> None:
    """Items go in as bodies and come out as replies, page by page, by a cursor that may be left out."""
    status, started = reply(app, "POST", "/conversations", json={"text": "Hello"})
    assert (200, "conv_1", "Hello") == (
        status,
        started["conversation"]["id"],
        started["greeting"]["content"][0]["text"],
    )
    items = [user_message("one").to_dict(), {"role": "user", "content": "two"}]
    status, added = reply(app, "POST", "/conversations/conv_1/items", json=items)
    assert (200, ["msg_2", "msg_3"]) == (status, [one["id"] for one in added])
    first = reply(app, "GET", "/conversations/conv_1/items")[1]
    second = reply(app, "GET", "/conversations/conv_1/items", params={"after": first["next"]})[1]
    assert (["msg_3", "msg_2"], ["msg_1"], None) == (
        [one["id"] for one in first["items"]],
        [one["id"] for one in second["items"]],
        second["next"],
    )


def test_a_chat_backend_refuses(app: FastAPI) -> None:
    """What is no item is a 422 of FastAPI's, what is not there the backend's own 404."""
    assert 422 == reply(app, "POST", "/conversations/conv_1/items", json=[5])[0]
    assert (404, {"detail": "there is no such conversation"}) == reply(app, "GET", "/conversations/conv_9/items")
    assert 200 == reply(app, "GET", "/openapi.json")[0]


def test_it_costs_nothing_where_it_is_not_imported() -> None:
    """The package loads no pydantic by itself."""
    code = (
        "import sys, openai_conversations as o; o.Client; o.user_message('hi'); o.Message; o.EasyInputMessage;"
        "assert 'pydantic' not in sys.modules and 'pydantic_core' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    assert EasyInputMessage is type(user_message("hi"))
