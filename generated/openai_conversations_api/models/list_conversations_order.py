"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ListConversationsOrder: TypeAlias = Literal["asc", "desc"]
