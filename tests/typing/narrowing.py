"""Comparing a tag narrows a union to the one class that carries it."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from typing import Any, assert_type

from openai_conversations_api.models import (
    AssistantStreamEvent,
    AssistantToolsCode,
    AssistantToolsFileSearch,
    AssistantToolsFunction,
    ConversationItem,
    CreateRunRequest,
    DeletedConversationItem,
    FunctionToolCallResource,
    InputTextContent,
    Message,
    MessageDeltaObject,
    OutputTextContent,
    ReasoningItem,
    Run,
    RunToolsItem,
    ThreadMessageDeltaEvent,
    ThreadRunCompletedEvent,
    UnknownVariant,
)
from openai_conversations_api.models import Conversation as ConversationModel


def by_type(item: ConversationItem) -> None:
    """`type_` tells conversation items apart."""
    if item.type_ == "message":
        assert_type(item, Message)
        assert_type(item.id, str)
    elif item.type_ == "function_call":
        assert_type(item, FunctionToolCallResource)
        assert_type(item.arguments, str)
    elif item.type_ == "reasoning":
        assert_type(item, ReasoningItem)


def by_type_left_early(item: ConversationItem) -> None:
    """Leaving where the tag is another narrows what follows."""
    if item.type_ != "message":
        return
    assert_type(item, Message)


def by_type_matched(item: ConversationItem) -> None:
    """`match` on classes narrows too."""
    match item:
        case Message(role="user"):
            assert_type(item, Message)
        case UnknownVariant():
            assert_type(item, UnknownVariant)
            assert_type(item["anything"], Any)
        case _:
            pass


def by_class(item: ConversationItem) -> None:
    """`isinstance` with a union of classes gives that union."""
    if isinstance(item, Message | ReasoningItem):
        assert_type(item, Message | ReasoningItem)


def in_comprehensions(items: list[ConversationItem]) -> None:
    """A condition of a comprehension narrows its element."""
    assert_type([item.id for item in items if item.type_ == "message"], list[str])


def parts(message: Message) -> None:
    """Parts of a message narrow by their own `type_`."""
    for part in message.content:
        if part.type_ == "input_text":
            assert_type(part, InputTextContent)
        if part.type_ == "output_text":
            assert_type(part, OutputTextContent)
            assert_type(part.text, str)


def by_event(event: AssistantStreamEvent) -> None:
    """`event` tells the events of a run apart, and with them their data."""
    if event.event == "thread.message.delta":
        assert_type(event, ThreadMessageDeltaEvent)
        assert_type(event.data, MessageDeltaObject)
    elif event.event == "thread.run.completed":
        assert_type(event, ThreadRunCompletedEvent)
        assert_type(event.data, Run)


def by_object(deleted: ConversationModel | DeletedConversationItem | UnknownVariant) -> None:
    """`object_` tells the answers to a deletion apart."""
    if deleted.object_ == "conversation":
        assert_type(deleted, ConversationModel)
    elif deleted.object_ == "conversation.item.deleted":
        assert_type(deleted, DeletedConversationItem)


def tools(request: CreateRunRequest) -> None:
    """Tools narrow by `type_` once it is settled that there are any."""
    if request.tools:
        for tool in request.tools:
            if tool.type_ == "function":
                assert_type(tool, AssistantToolsFunction)


def named_for_several_places(run: Run, tool: RunToolsItem) -> None:
    """The name of a union that stands in several places is its members."""
    assert_type(run.tools, list[RunToolsItem])
    assert_type(tool, AssistantToolsCode | AssistantToolsFileSearch | AssistantToolsFunction | UnknownVariant)
    if tool.type_ == "file_search":
        assert_type(tool, AssistantToolsFileSearch)


def unknown_tags(item: ConversationItem) -> None:
    """A tag that no item has is an error to compare with, so that a misspelling is found."""
    _ = item.type_ == "mesage"  # type: ignore[comparison-overlap]


def unknown_attributes(item: Message) -> None:
    """A model has the attributes that the specification declares, and no others."""
    _ = item.contents  # type: ignore[attr-defined]
    item.role = "robot"  # type: ignore[assignment]
