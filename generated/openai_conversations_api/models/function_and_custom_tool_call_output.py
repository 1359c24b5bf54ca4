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
        "input_text": "input_text_content.InputTextContent",
        "input_image": "input_image_content.InputImageContent",
        "input_file": "input_file_content.InputFileContent",
    },
)

if TYPE_CHECKING:
    from .input_file_content import InputFileContent
    from .input_image_content import InputImageContent
    from .input_text_content import InputTextContent

    FunctionAndCustomToolCallOutput: TypeAlias = (
        InputTextContent | InputImageContent | InputFileContent | UnknownVariant
    )
    """One part of a tool's answer, a text, an image or a file; told apart by `type`."""


def _imported() -> Any:
    from .input_file_content import InputFileContent
    from .input_image_content import InputImageContent
    from .input_text_content import InputTextContent

    return InputTextContent | InputImageContent | InputFileContent | UnknownVariant


def __getattr__(name: str) -> Any:
    if name != "FunctionAndCustomToolCallOutput":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
