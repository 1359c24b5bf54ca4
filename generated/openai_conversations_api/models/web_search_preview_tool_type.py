"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

WebSearchPreviewToolType: TypeAlias = Literal["web_search_preview", "web_search_preview_2025_03_11"]
