"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ApplyPatchCallStatus: TypeAlias = Literal["completed", "in_progress"]
