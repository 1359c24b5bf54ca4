"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

MessageRole: TypeAlias = Literal[
    "assistant", "critic", "developer", "discriminator", "system", "tool", "unknown", "user"
]
