"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ImageGenToolSize: TypeAlias = Literal["1024x1024", "1024x1536", "1536x1024", "auto"]
