"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ImageGenToolOutputFormat: TypeAlias = Literal["jpeg", "png", "webp"]
