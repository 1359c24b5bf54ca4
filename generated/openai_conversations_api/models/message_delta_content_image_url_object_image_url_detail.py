"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

MessageDeltaContentImageUrlObjectImageUrlDetail: TypeAlias = Literal["auto", "high", "low"]
