"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .. import models
from .._runtime.lazy import lazily

if TYPE_CHECKING:
    AssistantsApiToolChoiceOption: TypeAlias = (
        models.AssistantsApiToolChoiceOptionValue | models.AssistantsNamedToolChoice
    )
    """Which tools the model may call. With `none` it only writes a message, with `auto` (assumed when left out)
    it decides itself, with `required` it has to call at least one; naming a tool forces that one."""
else:
    __getattr__ = lazily(
        globals(),
        "AssistantsApiToolChoiceOption",
        lambda: models.AssistantsApiToolChoiceOptionValue | models.AssistantsNamedToolChoice,
    )
