"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from .input_content import InputContent

    InputMessageContentList: TypeAlias = list[InputContent]
    """The parts of a message to the model, of one kind or of several."""


def _imported() -> Any:
    from .input_content import InputContent

    return list[InputContent]


def __getattr__(name: str) -> Any:
    if name != "InputMessageContentList":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
