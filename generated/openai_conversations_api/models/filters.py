"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime.unions import Models, Variants
from .unknown_variant import UnknownVariant

_models = Models(__package__)
VARIANTS = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "eq": "comparison_filter.ComparisonFilter",
        "gt": "comparison_filter.ComparisonFilter",
        "gte": "comparison_filter.ComparisonFilter",
        "in": "comparison_filter.ComparisonFilter",
        "lt": "comparison_filter.ComparisonFilter",
        "lte": "comparison_filter.ComparisonFilter",
        "ne": "comparison_filter.ComparisonFilter",
        "nin": "comparison_filter.ComparisonFilter",
        "and": "compound_filter.CompoundFilter",
        "or": "compound_filter.CompoundFilter",
    },
)

if TYPE_CHECKING:
    from .comparison_filter import ComparisonFilter
    from .compound_filter import CompoundFilter

    Filters: TypeAlias = ComparisonFilter | CompoundFilter | UnknownVariant
    """Condition on attributes, a single comparison or several joined."""


def _imported() -> Any:
    from .comparison_filter import ComparisonFilter
    from .compound_filter import CompoundFilter

    return ComparisonFilter | CompoundFilter | UnknownVariant


def __getattr__(name: str) -> Any:
    if name != "Filters":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
