"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import Any, TypeAlias

FunctionParameters: TypeAlias = dict[str, Any]
"""JSON Schema object for the arguments of a function."""
