"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .. import models
from .._runtime.lazy import lazily
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

VARIANTS = Variants(_models, UnknownVariant, "type", {"output_text": "OutputTextContent", "refusal": "RefusalContent"})

if TYPE_CHECKING:
    OutputMessageContent: TypeAlias = models.OutputTextContent | models.RefusalContent | models.UnknownVariant
    """One part of the model's message, either text or a refusal; told apart by `type`."""
else:
    __getattr__ = lazily(globals(), "OutputMessageContent", VARIANTS.union)
