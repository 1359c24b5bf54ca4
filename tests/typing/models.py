"""How models are made, and what their attributes are."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from typing import Any, Literal, assert_type

from openai_conversations_api import UNSET, Unset
from openai_conversations_api.models import (
    Conversation,
    CreateMessageRequest,
    EasyInputMessage,
    InputItem,
    InputTextContent,
    Message,
    Metadata,
    Run,
    Thread,
    ThreadMessage,
)


def attributes(conversation: Conversation, run: Run) -> None:
    """Attributes have the types of the specification; what may be left out may be Unset."""
    assert_type(conversation.id, str)
    assert_type(conversation.created_at, int)
    assert_type(conversation.metadata, Metadata)
    assert_type(conversation.to_dict(), dict[str, Any])
    assert_type(conversation.additional_properties, dict[str, Any])
    assert_type(Conversation.from_dict({}), Conversation)
    if run.incomplete_details:
        assert_type(run.incomplete_details.additional_properties, dict[str, Any])


def left_out(message: EasyInputMessage) -> str:
    """UNSET is false, so that a test for truth leaves the value alone."""
    if not message.phase:
        return "none"
    assert_type(message.phase, Literal["commentary", "final_answer"])
    return message.phase


def unset(value: str | Unset) -> None:
    """`isinstance` and truth tell UNSET apart."""
    if isinstance(value, Unset):
        assert_type(value, Unset)
    else:
        assert_type(value, str)
    assert_type(value or "default", str)


def making() -> list[InputItem]:
    """Models are made by keyword; constants need not be given."""
    EasyInputMessage(role="user", content="hi", phase=UNSET)
    EasyInputMessage(role="user", content=[InputTextContent(text="hi")])
    CreateMessageRequest(role="user", content="hi", metadata=None)
    Thread(id="thread_1", created_at=1, tool_resources=None, metadata=None)
    Message(id="msg_1", role="user", status="completed", content=[])
    return [EasyInputMessage(role="user", content="hi")]


def mistakes(message: ThreadMessage) -> None:
    """What is missing, misspelt or of another type is an error before it is run."""
    EasyInputMessage("user", "hi")  # type: ignore[arg-type, call-arg]
    EasyInputMessage(role="user")  # type: ignore[call-arg]
    EasyInputMessage(role="robot", content="hi")  # type: ignore[arg-type]
    EasyInputMessage(role="user", content=5)  # type: ignore[arg-type]
    EasyInputMessage(role="user", content="hi", text="hi")  # type: ignore[call-arg]
    Message(type_="reasoning", id="msg_1", role="user", status=None, content=[])  # type: ignore[arg-type]
    _ = message.conversation_id  # type: ignore[attr-defined]
