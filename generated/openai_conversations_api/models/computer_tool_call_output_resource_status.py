"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ComputerToolCallOutputResourceStatus: TypeAlias = Literal["completed", "failed", "in_progress", "incomplete"]
