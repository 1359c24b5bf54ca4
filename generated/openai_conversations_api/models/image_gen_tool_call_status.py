"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ImageGenToolCallStatus: TypeAlias = Literal["completed", "failed", "generating", "in_progress"]
