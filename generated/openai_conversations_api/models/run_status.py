"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

RunStatus: TypeAlias = Literal[
    "cancelled",
    "cancelling",
    "completed",
    "expired",
    "failed",
    "in_progress",
    "incomplete",
    "queued",
    "requires_action",
]
