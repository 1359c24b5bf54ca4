"""Returned items as input: what a list or a get gave, in the form that the API takes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, overload

from openai_conversations_api import models
from openai_conversations_api._runtime.errors import InvalidInputError
from openai_conversations_api._runtime.model import Model, encode
from openai_conversations_api.models import conversation_item, input_item

from .conversion import Copy, best_copy
from .shapes import Shape, shape_of, shapes


@overload
def to_input(
    item: models.ThreadMessage | models.CreateMessageRequest, *, keep_ids: bool = ...
) -> models.CreateMessageRequest: ...
@overload
def to_input(item: models.ConversationItem | models.InputItem, *, keep_ids: bool = ...) -> models.InputItem: ...
@overload
def to_input(item: Mapping[str, Any], *, keep_ids: bool = ...) -> models.InputItem | models.CreateMessageRequest: ...
def to_input(
    item: models.ConversationItem
    | models.InputItem
    | models.ThreadMessage
    | models.CreateMessageRequest
    | Mapping[str, Any],
    *,
    keep_ids: bool = False,
) -> models.InputItem | models.CreateMessageRequest:
    """Return a returned item, or a thread's message, in the form that the API takes as input.

    The result has only keys that the input declares, nulls only where the input needs them, and in place of parts
    that the input does not take those that say the same. A role that no message is sent with becomes `assistant`
    where the model wrote the message, else `user`. Kinds that the specification does not know stay as they are.
    What the server left out stays out, unless the input needs it and it can only mean one thing.

    A thread's message becomes input for a thread: conversations refuse it, and `items.create` says so; a message of a
    conversation is made of its text, with `user_message` or `assistant_message`.

    Parameters:
        item: An item, a thread's message, or the JSON of one; it is not changed.
        keep_ids: Keep the identifiers that the input may have. Without it only items that the input does not take
            without an identifier have one. Servers refuse an item whose identifier is in the conversation already.

    Raises InvalidInputError when it is neither an item nor a message.
    """
    try:
        source = _decoded(item)
        return source if isinstance(source, models.UnknownVariant) else _converted(source, keep_ids=keep_ids)
    except RecursionError:
        raise InvalidInputError("to_input: the item holds itself, or is nested too deeply") from None


def _converted(source: Any, *, keep_ids: bool) -> Any:
    if isinstance(source, models.ThreadMessage | models.CreateMessageRequest):
        return _thread_message(source)
    return _item(source, keep_ids=keep_ids)


def _decoded(item: Any) -> Any:
    """Return an item as a model of its own, with models in it wherever the specification knows them."""
    if isinstance(item, models.UnknownVariant):
        return item
    if isinstance(item, Mapping):
        return _from_json({**item})
    if isinstance(item, Model) and type(item) in _known():
        return type(item).from_dict(item.to_dict())
    raise InvalidInputError(f"to_input: needs an item or a thread's message, not {type(item).__name__}")


def _from_json(raw: dict[str, Any]) -> Any:
    data = encode(raw)
    if data.get("object") in shapes(models.ThreadMessage)["object"].choices:
        return models.ThreadMessage.from_dict(data)
    found = conversation_item.VARIANTS.decode(data)
    if isinstance(found, models.UnknownVariant):
        found = input_item.VARIANTS.decode(data)
    if isinstance(found, models.UnknownVariant) and not isinstance(data.get("type"), str):
        raise InvalidInputError("to_input: needs an item or a thread's message, not JSON without a type")
    return found


@cache
def _known() -> frozenset[type[Model]]:
    returned = shape_of(models.ConversationItem).models
    return frozenset({*returned, *_sent().models, models.ThreadMessage, models.CreateMessageRequest})


@cache
def _sent() -> Shape:
    return shape_of(models.InputItem)


def _thread_message(source: models.ThreadMessage | models.CreateMessageRequest) -> models.CreateMessageRequest:
    copy = Copy(source, models.CreateMessageRequest)
    copy.data.setdefault("role", "user")
    # A message may have come to nothing, and a list needs at least one part.
    copy.data["content"] = copy.data["content"] or ""
    return models.CreateMessageRequest.from_dict(copy.data)


def _item(source: Model, *, keep_ids: bool) -> Model:
    wanted = _sent()
    if isinstance(source, models.Message):
        _settle_role(source)
        # What an assistant said is made of its own kinds of parts, whatever the server had them as.
        said: Any = source.content
        if source.role == "assistant" and not isinstance(said, str):
            wanted = shape_of(models.OutputMessage)
    copy = best_copy(source, wanted)
    if copy is None:
        raise InvalidInputError(f"to_input: the API takes no {type(source).__name__} as input")
    return copy.cls.from_dict(copy.data) if keep_ids else _without_id(copy)


def _settle_role(message: models.Message) -> None:
    if message.role in shapes(models.EasyInputMessage)["role"].choices:
        return
    content: Any = message.content
    written = shapes(models.OutputMessage)["content"].item or Shape()
    parts = content if content.__class__ is list else ()
    message.role = "assistant" if any(isinstance(part, written.models) for part in parts) else "user"


def _without_id(copy: Copy) -> Model:
    identifier = shapes(copy.cls).get("id")
    # Reasoning goes without one only where its encrypted form is carried along.
    needed = copy.cls is models.ReasoningItemParam and not copy.data.get("encrypted_content")
    if identifier and not identifier.required and not needed:
        copy.data.pop("id", None)
    if copy.cls is models.OutputMessage and (text := _only_text(copy.data)) is not None:
        kept = {key: value for key, value in copy.data.items() if key in shapes(models.EasyInputMessage)}
        return models.EasyInputMessage.from_dict({**kept, "content": text})
    return copy.cls.from_dict(copy.data)


def _only_text(message: dict[str, Any]) -> str | None:
    """Return the text of a finished answer that is nothing but one; None for any other message."""
    match {"status": "completed", **message}:
        case {"status": "completed", "content": [{"type": "output_text", "text": str(text), **rest}]}:
            return None if any(rest.values()) else text
        case _:
            return None
