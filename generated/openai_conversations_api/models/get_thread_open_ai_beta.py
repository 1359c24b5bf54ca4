"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

GetThreadOpenAIBeta: TypeAlias = Literal["assistants=v2"]
