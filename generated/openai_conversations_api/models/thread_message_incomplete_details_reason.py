"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ThreadMessageIncompleteDetailsReason: TypeAlias = Literal[
    "content_filter", "max_tokens", "run_cancelled", "run_expired", "run_failed"
]
