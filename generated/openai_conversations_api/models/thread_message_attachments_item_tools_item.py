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
    {"code_interpreter": "AssistantToolsCode", "file_search": "AssistantToolsFileSearchTypeOnly"},
)

if TYPE_CHECKING:
    ThreadMessageAttachmentsItemToolsItem: TypeAlias = (
        models.AssistantToolsCode | models.AssistantToolsFileSearchTypeOnly | models.UnknownVariant
    )
    """What `tools` of ThreadMessageAttachmentsItem holds."""
else:
    __getattr__ = lazily(globals(), "ThreadMessageAttachmentsItemToolsItem", VARIANTS.union)
