"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ContainerMemoryLimit: TypeAlias = Literal["16g", "1g", "4g", "64g"]
