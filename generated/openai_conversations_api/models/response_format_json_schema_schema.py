"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import Any, TypeAlias

ResponseFormatJsonSchemaSchema: TypeAlias = dict[str, Any]
"""JSON Schema object for the output of the model."""
