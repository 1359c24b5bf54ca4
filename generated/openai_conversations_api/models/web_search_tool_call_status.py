"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

WebSearchToolCallStatus: TypeAlias = Literal["completed", "failed", "in_progress", "searching"]
