"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

MessageContentImageFileObjectImageFileDetail: TypeAlias = Literal["auto", "high", "low"]
