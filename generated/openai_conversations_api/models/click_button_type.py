"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ClickButtonType: TypeAlias = Literal["back", "forward", "left", "right", "wheel"]
