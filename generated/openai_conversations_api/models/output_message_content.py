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
    {"output_text": "output_text_content.OutputTextContent", "refusal": "refusal_content.RefusalContent"},
)

if TYPE_CHECKING:
    from .output_text_content import OutputTextContent
    from .refusal_content import RefusalContent

    OutputMessageContent: TypeAlias = OutputTextContent | RefusalContent | UnknownVariant
    """One part of the model's message, either text or a refusal; told apart by `type`."""


def _imported() -> Any:
    from .output_text_content import OutputTextContent
    from .refusal_content import RefusalContent

    return OutputTextContent | RefusalContent | UnknownVariant


def __getattr__(name: str) -> Any:
    if name != "OutputMessageContent":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
