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
        "eq": "ComparisonFilter",
        "gt": "ComparisonFilter",
        "gte": "ComparisonFilter",
        "in": "ComparisonFilter",
        "lt": "ComparisonFilter",
        "lte": "ComparisonFilter",
        "ne": "ComparisonFilter",
        "nin": "ComparisonFilter",
        "and": "CompoundFilter",
        "or": "CompoundFilter",
    },
)

if TYPE_CHECKING:
    Filters: TypeAlias = models.ComparisonFilter | models.CompoundFilter | models.UnknownVariant
    """Condition on attributes, a single comparison or several joined."""
else:
    __getattr__ = lazily(globals(), "Filters", VARIANTS.union)
