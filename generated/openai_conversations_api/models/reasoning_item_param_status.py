"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ReasoningItemParamStatus: TypeAlias = Literal["completed", "in_progress", "incomplete"]
