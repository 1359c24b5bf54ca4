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
    {"input_text": "InputTextContent", "input_image": "InputImageContent", "input_file": "InputFileContent"},
)

if TYPE_CHECKING:
    InputContent: TypeAlias = (
        models.InputTextContent | models.InputImageContent | models.InputFileContent | models.UnknownVariant
    )
    """One part of a message to the model, either text, an image or a file; told apart by `type`."""
else:
    __getattr__ = lazily(globals(), "InputContent", VARIANTS.union)
