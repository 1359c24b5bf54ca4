"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

CreateRunOpenAIBeta: TypeAlias = Literal["assistants=v2"]
