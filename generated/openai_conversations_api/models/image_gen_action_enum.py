"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ImageGenActionEnum: TypeAlias = Literal["auto", "edit", "generate"]
