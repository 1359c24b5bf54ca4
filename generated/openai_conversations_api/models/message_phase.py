"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

MessagePhase: TypeAlias = Literal["commentary", "final_answer"]
