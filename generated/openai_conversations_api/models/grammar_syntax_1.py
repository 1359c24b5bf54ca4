"""Written by `make generate` from openapi.yaml; do not edit."""

from typing import Literal, TypeAlias

GrammarSyntax1: TypeAlias = Literal["lark", "regex"]
