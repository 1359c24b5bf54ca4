"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

EasyInputMessageRole: TypeAlias = Literal["assistant", "developer", "system", "user"]
