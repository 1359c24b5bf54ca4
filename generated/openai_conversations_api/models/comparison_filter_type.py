"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ComparisonFilterType: TypeAlias = Literal["eq", "gt", "gte", "in", "lt", "lte", "ne", "nin"]
