"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ImageGenToolQuality: TypeAlias = Literal["auto", "high", "low", "medium"]
