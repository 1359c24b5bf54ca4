"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

TruncationObjectType: TypeAlias = Literal["auto", "last_messages"]
