"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    VectorStoreFileAttributes: TypeAlias = dict[str, str | float | bool] | None
    """Attributes of a file in a vector store, at most 16; keys up to 64 characters, values numbers, booleans or
texts up to 512 characters; may be `null`."""


def _imported() -> Any:

    return dict[str, str | float | bool] | None


def __getattr__(name: str) -> Any:
    if name != "VectorStoreFileAttributes":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
