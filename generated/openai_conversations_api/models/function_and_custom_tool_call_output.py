"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .. import models
from .._runtime.lazy import lazily
from .input_content import VARIANTS as VARIANTS

if TYPE_CHECKING:
    FunctionAndCustomToolCallOutput: TypeAlias = models.InputContent
    """One part of a tool's answer, a text, an image or a file; told apart by `type`."""
else:
    __getattr__ = lazily(globals(), "FunctionAndCustomToolCallOutput", lambda: models.InputContent)
