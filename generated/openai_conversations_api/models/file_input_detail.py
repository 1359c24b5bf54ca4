"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

FileInputDetail: TypeAlias = Literal["auto", "high", "low"]
