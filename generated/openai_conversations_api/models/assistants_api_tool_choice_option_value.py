"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

AssistantsApiToolChoiceOptionValue: TypeAlias = Literal["auto", "none", "required"]
