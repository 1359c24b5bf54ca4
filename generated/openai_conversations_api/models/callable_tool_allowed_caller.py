"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

CallableToolAllowedCaller: TypeAlias = Literal["direct", "programmatic"]
