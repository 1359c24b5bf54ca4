"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

FileSearchToolCallStatus: TypeAlias = Literal["completed", "failed", "in_progress", "incomplete", "searching"]
