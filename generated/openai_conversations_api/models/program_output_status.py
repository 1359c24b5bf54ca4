"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ProgramOutputStatus: TypeAlias = Literal["completed", "incomplete"]
