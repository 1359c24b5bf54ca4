"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

RankerVersionType: TypeAlias = Literal["auto", "default-2024-11-15"]
