"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .. import models
from .._runtime.lazy import lazily

if TYPE_CHECKING:
    ComputerActionList: TypeAlias = list[models.ComputerAction]
    """Several things to do at the computer, listed one by one."""
else:
    __getattr__ = lazily(globals(), "ComputerActionList", lambda: list[models.ComputerAction])
