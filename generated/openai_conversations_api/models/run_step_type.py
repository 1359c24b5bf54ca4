"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

RunStepType: TypeAlias = Literal["message_creation", "tool_calls"]
