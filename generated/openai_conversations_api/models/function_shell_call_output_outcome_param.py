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
    {"timeout": "FunctionShellCallOutputTimeoutOutcomeParam", "exit": "FunctionShellCallOutputExitOutcomeParam"},
)

if TYPE_CHECKING:
    FunctionShellCallOutputOutcomeParam: TypeAlias = (
        models.FunctionShellCallOutputTimeoutOutcomeParam
        | models.FunctionShellCallOutputExitOutcomeParam
        | models.UnknownVariant
    )
    """How a shell call ended, by itself or by running out of time, as sent; told apart by `type`."""
else:
    __getattr__ = lazily(globals(), "FunctionShellCallOutputOutcomeParam", VARIANTS.union)
