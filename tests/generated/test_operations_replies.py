"""What an operation makes of replies: models of successes, errors of everything else."""

from __future__ import annotations

import json

import httpx
import pytest

from openai_conversations_api import ApiError, InvalidInputError, MalformedReplyError, ReplyError, StatusError
from openai_conversations_api.api.conversations import create_conversation, delete_conversation, get_conversation
from openai_conversations_api.api.items import delete_conversation_item, get_conversation_item, list_conversation_items
from openai_conversations_api.api.runs import create_run
from openai_conversations_api.models import (
    Conversation,
    ConversationItemList,
    DeletedConversationItem,
    Message,
    UnknownVariant,
)
from tests.servers.calling import Call
from tests.servers.scripted import Reply, ScriptedServer, json_reply

pytest_plugins = ["tests.servers.fixtures"]
CONVERSATION = {"id": "conv_1", "object": "conversation", "created_at": 1, "metadata": {"topic": "tea"}}
MESSAGE = {
    "type": "message",
    "id": "msg_1",
    "role": "user",
    "status": "completed",
    "content": [{"type": "input_text", "text": "hi"}],
}


def test_a_success_becomes_a_model(server: ScriptedServer, call: Call) -> None:
    """A conversation comes back as Conversation, with status, headers and content beside it."""
    server.will_reply(json_reply(CONVERSATION, x_request_id="req_1"))

    reply = call(get_conversation, "conv_1")

    assert Conversation(id="conv_1", created_at=1, metadata={"topic": "tea"}) == reply.parsed
    assert (200, "req_1") == (reply.status_code, reply.headers["X-Request-Id"])
    assert CONVERSATION == json.loads(reply.content)


@pytest.mark.parametrize("status", [200, 201, 202, 299])
def test_every_2xx_status_is_a_success(status: int, server: ScriptedServer, call: Call) -> None:
    """Some servers answer creates with 201; its body is read like any other."""
    server.will_reply(json_reply(CONVERSATION, status))

    reply = call(create_conversation)

    assert status == reply.status_code
    assert "conv_1" == reply.parsed.id


def test_items_of_a_page_have_their_own_classes(server: ScriptedServer, call: Call) -> None:
    """Known kinds of items become their models, and unknown ones are kept as they came."""
    unknown = {"type": "telepathy", "strength": 3}
    server.will_reply(json_reply({"object": "list", "data": [MESSAGE, unknown], "has_more": False}))

    page = call(list_conversation_items, "conv_1").parsed

    assert isinstance(page, ConversationItemList)
    assert [Message, UnknownVariant] == [type(item) for item in page.data]
    assert [MESSAGE, unknown] == page.to_dict()["data"]


def test_one_item_has_its_own_class(server: ScriptedServer, call: Call) -> None:
    """An operation that replies with a union gives the variant that came."""
    server.will_reply(json_reply(MESSAGE))

    assert isinstance(call(get_conversation_item, "conv_1", "msg_1").parsed, Message)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (CONVERSATION, Conversation),
        ({"id": "msg_1", "object": "conversation.item.deleted", "deleted": True}, DeletedConversationItem),
    ],
    ids=["conversation", "confirmation"],
)
def test_deleting_an_item_accepts_both_known_answers(
    body: dict[str, object], expected: type, server: ScriptedServer, call: Call
) -> None:
    """The published answer is the conversation; some servers confirm the deletion instead."""
    server.will_reply(json_reply(body))

    reply = call(delete_conversation_item, "conv_1", "msg_1")

    assert expected is type(reply.parsed)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_json_is_read_in_any_unicode_encoding(encoding: str, server: ScriptedServer, call: Call) -> None:
    """The encoding is told by the bytes, not by the content type."""
    server.will_reply(Reply(body=json.dumps(CONVERSATION, ensure_ascii=False).encode(encoding)))

    assert "conv_1" == call(get_conversation, "conv_1").parsed.id


@pytest.mark.parametrize("content_type", ["text/plain", "application/json; charset=latin-1", "", None])
def test_the_content_type_of_json_does_not_matter(content_type: str | None, server: ScriptedServer, call: Call) -> None:
    """A success is read whatever its content type says, even when it says nothing."""
    headers = {} if content_type is None else {"Content-Type": content_type}
    server.will_reply(Reply(body=json.dumps(CONVERSATION).encode(), headers=headers))

    assert "conv_1" == call(get_conversation, "conv_1").parsed.id


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"OK", id="text"),
        pytest.param(b"<html>Welcome</html>", id="html"),
        pytest.param(b'{"id": "conv_1"', id="cut"),
        pytest.param(b'{"id": "conv_1"}{', id="trailing"),
        pytest.param(b"\xff\xfe\x00{", id="garbage"),
        pytest.param(b'{"id": "\xff"}', id="bad UTF-8"),
        pytest.param(b"[" * 100_000, id="nested"),
        pytest.param(b'{"created_at": ' + b"9" * 5_000 + b"}", id="huge number"),
    ],
)
def test_a_success_without_json_is_malformed(body: bytes, server: ScriptedServer, call: Call) -> None:
    """A 200 whose body is not JSON raises MalformedReplyError, which holds what came."""
    server.will_reply(Reply(body=body, headers={"X-Request-Id": "req_1"}))

    with pytest.raises(MalformedReplyError, match="GET /v1/conversations/conv_1 answered 200 with a body") as caught:
        call(get_conversation, "conv_1")

    assert (200, body, "req_1") == (caught.value.status_code, caught.value.content, caught.value.request_id)


@pytest.mark.parametrize("body", [b"[]", b"null", b'"text"', b"7", b"true"])
def test_a_success_of_another_json_type_is_malformed(body: bytes, server: ScriptedServer, call: Call) -> None:
    """JSON that is no object where the specification has one raises MalformedReplyError."""
    server.will_reply(Reply(body=body))

    with pytest.raises(MalformedReplyError, match="where the specification has another type"):
        call(get_conversation, "conv_1")


def test_a_204_is_malformed_where_a_body_is_promised(server: ScriptedServer, call: Call) -> None:
    """No operation of the API replies without content, so a success without it is told apart from a model."""
    server.will_reply(Reply(204))

    with pytest.raises(MalformedReplyError) as caught:
        call(delete_conversation, "conv_1")

    assert 204 == caught.value.status_code


def test_an_event_stream_is_malformed_and_hints_at_streaming(server: ScriptedServer, call: Call) -> None:
    """A run created with `stream=True` answers with events, which a plain call cannot read, and says so."""
    server.will_reply(Reply(body=b"event: done\ndata: [DONE]\n\n", headers={"Content-Type": "text/event-stream"}))

    with pytest.raises(MalformedReplyError, match="event stream, use a streaming call"):
        call(create_run, "thread_1", assistant_id="asst_1", stream=True)

    assert {"assistant_id": "asst_1", "stream": True} == server.only.json


def test_no_reply_is_an_error_of_httpx(server: ScriptedServer, call: Call) -> None:
    """A server that hangs up has sent nothing to judge: httpx.TransportError, as documented."""
    server.will_reply(Reply(silent=True))

    with pytest.raises(httpx.RemoteProtocolError):
        call(get_conversation, "conv_1")


def test_errors_have_one_base_and_tell_sent_from_unsent() -> None:
    """ApiError covers all; ReplyError what a server answered; InvalidInputError is a ValueError too."""
    assert issubclass(ReplyError, ApiError)
    assert issubclass(StatusError, ReplyError)
    assert issubclass(MalformedReplyError, ReplyError)
    assert issubclass(InvalidInputError, ApiError)
    assert issubclass(InvalidInputError, ValueError)
    assert not issubclass(InvalidInputError, ReplyError)
