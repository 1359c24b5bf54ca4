"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ListRunsOpenAIBeta: TypeAlias = Literal["assistants=v2"]
