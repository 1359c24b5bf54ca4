"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ToolSearchExecutionType: TypeAlias = Literal["client", "server"]
