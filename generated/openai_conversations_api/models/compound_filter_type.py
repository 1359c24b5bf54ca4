"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

CompoundFilterType: TypeAlias = Literal["and", "or"]
