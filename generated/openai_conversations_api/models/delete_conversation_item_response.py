"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .. import models
from .._runtime.lazy import lazily
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

VARIANTS = Variants(
    _models,
    UnknownVariant,
    "object",
    {"conversation": "Conversation", "conversation.item.deleted": "DeletedConversationItem"},
)

if TYPE_CHECKING:
    DeleteConversationItemResponse: TypeAlias = (
        models.Conversation | models.DeletedConversationItem | models.UnknownVariant
    )
    """What delete_conversation_item answers."""
else:
    __getattr__ = lazily(globals(), "DeleteConversationItemResponse", VARIANTS.union)
