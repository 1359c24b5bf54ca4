"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import Any, TypeAlias

EmptyModelParam: TypeAlias = dict[str, Any]
"""A JSON object without declared properties."""
