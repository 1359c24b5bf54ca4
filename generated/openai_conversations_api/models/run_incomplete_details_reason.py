"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

RunIncompleteDetailsReason: TypeAlias = Literal["max_completion_tokens", "max_prompt_tokens"]
