"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    FunctionParameters: TypeAlias = dict[str, Any]
    """JSON Schema object for the arguments of a function."""


def _imported() -> Any:

    return dict[str, Any]


def __getattr__(name: str) -> Any:
    if name != "FunctionParameters":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
