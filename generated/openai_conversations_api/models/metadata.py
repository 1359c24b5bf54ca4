"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TypeAlias

Metadata: TypeAlias = dict[str, str] | None
"""Key-value pairs of your own, kept with an object. At most 16, with keys up to 64 and values up to 512
characters; may be `null`."""
