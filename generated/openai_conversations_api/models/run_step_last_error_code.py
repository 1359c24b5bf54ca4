"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

RunStepLastErrorCode: TypeAlias = Literal["rate_limit_exceeded", "server_error"]
