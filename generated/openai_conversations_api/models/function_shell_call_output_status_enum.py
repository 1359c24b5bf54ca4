"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

FunctionShellCallOutputStatusEnum: TypeAlias = Literal["completed", "in_progress", "incomplete"]
