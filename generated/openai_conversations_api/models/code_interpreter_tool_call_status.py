"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

CodeInterpreterToolCallStatus: TypeAlias = Literal["completed", "failed", "in_progress", "incomplete", "interpreting"]
