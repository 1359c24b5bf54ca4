"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

ComputerEnvironment: TypeAlias = Literal["browser", "linux", "mac", "ubuntu", "windows"]
