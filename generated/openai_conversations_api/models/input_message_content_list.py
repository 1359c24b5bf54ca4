"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .. import models
from .._runtime.lazy import lazily

if TYPE_CHECKING:
    InputMessageContentList: TypeAlias = list[models.InputContent]
    """The parts of a message to the model, of one kind or of several."""
else:
    __getattr__ = lazily(globals(), "InputMessageContentList", lambda: list[models.InputContent])
