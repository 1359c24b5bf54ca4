"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ListRunStepsOrder: TypeAlias = Literal["asc", "desc"]
