"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

MessageDeltaContentImageFileObjectImageFileDetail: TypeAlias = Literal["auto", "high", "low"]
