"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

CreateMessageRequestRole: TypeAlias = Literal["assistant", "user"]
