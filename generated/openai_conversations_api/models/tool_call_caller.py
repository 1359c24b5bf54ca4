"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .. import models
from .._runtime.lazy import lazily
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

VARIANTS = Variants(
    _models, UnknownVariant, "type", {"direct": "DirectToolCallCaller", "program": "ProgramToolCallCaller"}
)

if TYPE_CHECKING:
    ToolCallCaller: TypeAlias = models.DirectToolCallCaller | models.ProgramToolCallCaller | models.UnknownVariant
    """Who made a tool call, the model itself or a program; told apart by `type`; as returned."""
else:
    __getattr__ = lazily(globals(), "ToolCallCaller", VARIANTS.union)
