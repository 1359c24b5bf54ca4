"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from .._runtime.unions import Models, Variants
from .unknown_variant import UnknownVariant

_models = Models(__package__)
VARIANTS = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "text": "response_format_text.ResponseFormatText",
        "json_object": "response_format_json_object.ResponseFormatJsonObject",
        "json_schema": "response_format_json_schema.ResponseFormatJsonSchema",
    },
)

if TYPE_CHECKING:
    from .response_format_json_object import ResponseFormatJsonObject
    from .response_format_json_schema import ResponseFormatJsonSchema
    from .response_format_text import ResponseFormatText

    AssistantsApiResponseFormatOption: TypeAlias = (
        Literal["auto"] | ResponseFormatText | ResponseFormatJsonObject | ResponseFormatJsonSchema | UnknownVariant
    )
    """Output format demanded of the model: `auto` (assumed when left out), plain text, any valid JSON, or JSON that
follows a schema. With plain JSON mode the messages must also ask for JSON, or the model may emit whitespace
until it runs out of tokens."""


def _imported() -> Any:
    from .response_format_json_object import ResponseFormatJsonObject
    from .response_format_json_schema import ResponseFormatJsonSchema
    from .response_format_text import ResponseFormatText

    return Literal["auto"] | ResponseFormatText | ResponseFormatJsonObject | ResponseFormatJsonSchema | UnknownVariant


def __getattr__(name: str) -> Any:
    if name != "AssistantsApiResponseFormatOption":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
