"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

FileSearchRanker: TypeAlias = Literal["auto", "default-2024-08-21", "default_2024_08_21"]
