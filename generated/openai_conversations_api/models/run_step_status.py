"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

RunStepStatus: TypeAlias = Literal["cancelled", "completed", "expired", "failed", "in_progress"]
