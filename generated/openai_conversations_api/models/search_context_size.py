"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

SearchContextSize: TypeAlias = Literal["high", "low", "medium"]
