"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ApplyPatchCallStatusParam: TypeAlias = Literal["completed", "in_progress"]
