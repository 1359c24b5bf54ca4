"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

SubmitToolOutputsOpenAIBeta: TypeAlias = Literal["assistants=v2"]
