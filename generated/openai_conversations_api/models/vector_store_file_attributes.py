"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TypeAlias

VectorStoreFileAttributes: TypeAlias = dict[str, str | float | bool] | None
"""Attributes of a file in a vector store, at most 16; keys up to 64 characters, values numbers, booleans or
texts up to 512 characters; may be `null`."""
