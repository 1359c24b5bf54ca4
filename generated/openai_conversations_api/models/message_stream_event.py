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
    "event",
    {
        "thread.message.created": "ThreadMessageCreatedEvent",
        "thread.message.in_progress": "ThreadMessageInProgressEvent",
        "thread.message.delta": "ThreadMessageDeltaEvent",
        "thread.message.completed": "ThreadMessageCompletedEvent",
        "thread.message.incomplete": "ThreadMessageIncompleteEvent",
    },
)

if TYPE_CHECKING:
    MessageStreamEvent: TypeAlias = (
        models.ThreadMessageCreatedEvent
        | models.ThreadMessageInProgressEvent
        | models.ThreadMessageDeltaEvent
        | models.ThreadMessageCompletedEvent
        | models.ThreadMessageIncompleteEvent
        | models.UnknownVariant
    )
    """A streamed event about a message."""
else:
    __getattr__ = lazily(globals(), "MessageStreamEvent", VARIANTS.union)
