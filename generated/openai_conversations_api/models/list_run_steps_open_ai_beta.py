"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ListRunStepsOpenAIBeta: TypeAlias = Literal["assistants=v2"]
