"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

MCPToolCallStatus: TypeAlias = Literal["calling", "completed", "failed", "in_progress", "incomplete"]
