"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ImageGenToolModeration: TypeAlias = Literal["auto", "low"]
