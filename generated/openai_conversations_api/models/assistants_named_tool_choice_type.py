"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

AssistantsNamedToolChoiceType: TypeAlias = Literal["code_interpreter", "file_search", "function"]
