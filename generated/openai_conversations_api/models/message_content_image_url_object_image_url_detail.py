"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

MessageContentImageUrlObjectImageUrlDetail: TypeAlias = Literal["auto", "high", "low"]
