"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

WebSearchToolSearchContextSize: TypeAlias = Literal["high", "low", "medium"]
