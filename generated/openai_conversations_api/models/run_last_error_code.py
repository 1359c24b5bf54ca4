"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

RunLastErrorCode: TypeAlias = Literal["invalid_prompt", "rate_limit_exceeded", "server_error"]
