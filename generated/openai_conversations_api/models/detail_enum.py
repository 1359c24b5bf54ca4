"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

DetailEnum: TypeAlias = Literal["auto", "high", "low", "original"]
