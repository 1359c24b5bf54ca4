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
    "type",
    {
        "image_file": "MessageContentImageFileObject",
        "image_url": "MessageContentImageUrlObject",
        "text": "MessageRequestContentTextObject",
    },
)

if TYPE_CHECKING:
    CreateMessageRequestContentItem: TypeAlias = (
        models.MessageContentImageFileObject
        | models.MessageContentImageUrlObject
        | models.MessageRequestContentTextObject
        | models.UnknownVariant
    )
    """What `content` of CreateMessageRequest holds."""
else:
    __getattr__ = lazily(globals(), "CreateMessageRequestContentItem", VARIANTS.union)
