"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ReasoningEffort: TypeAlias = Literal["high", "low", "max", "medium", "minimal", "none", "xhigh"]
