"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

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
        "text": "ResponseFormatText",
        "json_object": "ResponseFormatJsonObject",
        "json_schema": "ResponseFormatJsonSchema",
    },
)

if TYPE_CHECKING:
    AssistantsApiResponseFormatOption: TypeAlias = (
        Literal["auto"]
        | models.ResponseFormatText
        | models.ResponseFormatJsonObject
        | models.ResponseFormatJsonSchema
        | models.UnknownVariant
    )
    """Output format demanded of the model: `auto` (assumed when left out), plain text, any valid JSON, or JSON
    that follows a schema. With plain JSON mode the messages must also ask for JSON, or the model may emit
    whitespace until it runs out of tokens."""
else:
    __getattr__ = lazily(globals(), "AssistantsApiResponseFormatOption", lambda: Literal["auto"] | VARIANTS.union())
