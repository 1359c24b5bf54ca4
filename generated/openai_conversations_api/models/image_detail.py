"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ImageDetail: TypeAlias = Literal["auto", "high", "low", "original"]
