"""The pages that are decoded, and how: with the generated models, and with the `openai` package."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from openai.pagination import SyncCursorPage
from openai.types.beta.threads import Message
from openai.types.conversations import ConversationItemList as SdkItemList

from openai_conversations_api._runtime.model import Model
from openai_conversations_api.models import ConversationItemList, ListMessagesResponse

from .pages import item_page, message_page

Page = dict[str, Any]


@dataclass(frozen=True)
class Subject:
    """A page and its decoders.

    page: makes the page, as JSON data.
    ours: the generated model's decoder.
    sdk: the `openai` package's, as it decodes replies: without checks, and unions by trial.
    sdk_checked: the same classes with pydantic's full checks.
    """

    page: Callable[[], Page]
    ours: Callable[[Page], Model]
    sdk: Callable[[Page], object]
    sdk_checked: Callable[[Page], object]


def _items(hundreds: int) -> Subject:
    return Subject(
        page=lambda: item_page(hundreds),
        ours=ConversationItemList.from_dict,
        sdk=lambda page: SdkItemList.construct(**page),
        sdk_checked=SdkItemList.model_validate,
    )


SUBJECTS = {
    "items": _items(1),
    "messages": Subject(
        page=message_page,
        ours=ListMessagesResponse.from_dict,
        sdk=lambda page: SyncCursorPage[Message].construct(**page),
        sdk_checked=SyncCursorPage[Message].model_validate,
    ),
    "10,000 items": _items(100),
}
