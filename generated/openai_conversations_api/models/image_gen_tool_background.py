"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ImageGenToolBackground: TypeAlias = Literal["auto", "opaque", "transparent"]
