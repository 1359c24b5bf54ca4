"""Copy a conversation up to an item, and clear one; as steps, without I/O."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from openai_conversations_api._runtime.errors import InvalidInputError
from openai_conversations_api._runtime.json_types import text_or_none
from openai_conversations_api._runtime.model import encode
from openai_conversations_api._runtime.types import UNSET
from openai_conversations_api.api.conversations import get_conversation
from openai_conversations_api.api.items import delete_conversation_item, list_conversation_items
from openai_conversations_api.models import Conversation, IncludeEnum, UnknownVariant

from .._steps.listing import everything
from .._steps.steps import Request, Steps
from .._transport.retry import leaves_open
from ..builders.inputs import to_input
from ..errors import ApiError, NotFoundError, PartlyDeletedError
from .plans import Terms, create

# What servers leave out of a list unless they are asked for it, and an item needs to be an input again.
WHOLE: tuple[IncludeEnum, ...] = (
    "message.input_image.image_url",
    "computer_call_output.output.image_url",
    "reasoning.encrypted_content",
)


def fork(conversation_id: str, upto: str | None, metadata: Any, include: Any, terms: Terms) -> Steps[Conversation]:
    """Return the steps of copying a conversation, up to an item and with it. Raises InvalidInputError."""
    call = get_conversation.prepare(conversation_id, **terms.kept)
    source: Conversation = get_conversation.OPERATION.response((yield Request(call, terms.watch))).parsed
    listing = list_conversation_items.prepare(conversation_id, order="asc", limit=100, include=include, **terms.kept)
    items = yield from everything(listing, terms.watch)
    copied = [_input(position, item) for position, item in enumerate(_up_to(items, upto, conversation_id))]
    kept = encode(source.metadata) if metadata is UNSET else metadata
    steps = create(copied, UNSET if kept is None else kept, terms)
    return (yield from steps)


def _up_to(items: list[Any], upto: str | None, conversation_id: str) -> list[Any]:
    if upto is None:
        return items
    position = next((number for number, item in enumerate(items) if getattr(item, "id", None) == upto), None)
    if position is None:
        raise InvalidInputError(f"fork: the conversation {conversation_id} has no item {upto!r}; nothing was created")
    return items[: position + 1]


_convert: Callable[[Any], Any] = to_input


def _input(position: int, item: Any) -> Any:
    # Of a kind that nobody here knows, all goes but the identifier, which is in use.
    unknown = isinstance(item, UnknownVariant)
    try:
        return _convert({key: value for key, value in item.items() if key != "id"} if unknown else item)
    except InvalidInputError as error:
        name = getattr(item, "id", None)
        raise InvalidInputError(
            f"fork: item {position} ({name}) cannot be copied; nothing was created: {error}"
        ) from error


def clear(conversation_id: str, terms: Terms) -> Steps[list[str]]:
    """Return the steps of deleting the items that a conversation holds; they end in the ids of those.

    Raises PartlyDeletedError when it fails half-way.
    """
    options = terms.kept
    listing = list_conversation_items.prepare(conversation_id, order="asc", limit=100, **options)
    items = yield from everything(listing, terms.watch)
    ids = [text_or_none(getattr(item, "id", None)) for item in items]
    named = list(dict.fromkeys(one for one in ids if one is not None))
    for position, item_id in enumerate(named):
        call = delete_conversation_item.prepare(conversation_id, item_id, **options)
        try:
            delete_conversation_item.OPERATION.response((yield Request(call, terms.watch)))
        except NotFoundError:
            pass  # somebody else was faster
        except ApiError as error:
            raise _partly(named, position, error) from error
    if None in ids:
        raise PartlyDeletedError(
            f"{ids.count(None)} items have no id, so that they cannot be deleted", deleted=named, uncertain=[], left=[]
        )
    return named


def _partly(named: list[str], position: int, error: ApiError) -> ApiError:
    open_ = leaves_open(error)
    if not position and not open_:
        return error
    uncertain, left = (named[position : position + 1], named[position + 1 :]) if open_ else ([], named[position:])
    unsure = f", {len(uncertain)} uncertain" if uncertain else ""
    message = f"{position} items deleted{unsure}, {len(left)} not: {error}"
    return PartlyDeletedError(message, deleted=named[:position], uncertain=uncertain, left=left)
