"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    Metadata: TypeAlias = dict[str, str] | None
    """Key-value pairs of your own, kept with an object. At most 16, with keys up to 64 and values up to 512
characters; may be `null`."""


def _imported() -> Any:

    return dict[str, str] | None


def __getattr__(name: str) -> Any:
    if name != "Metadata":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
