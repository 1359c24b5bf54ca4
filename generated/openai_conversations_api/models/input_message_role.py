"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

InputMessageRole: TypeAlias = Literal["developer", "system", "user"]
