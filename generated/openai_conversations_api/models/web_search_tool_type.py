"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

WebSearchToolType: TypeAlias = Literal["web_search", "web_search_2025_08_26"]
