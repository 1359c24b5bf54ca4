"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

MessageDeltaObjectDeltaRole: TypeAlias = Literal["assistant", "user"]
