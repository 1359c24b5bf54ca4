"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from .computer_action import ComputerAction

    ComputerActionList: TypeAlias = list[ComputerAction]
    """Several things to do at the computer, listed one by one."""


def _imported() -> Any:
    from .computer_action import ComputerAction

    return list[ComputerAction]


def __getattr__(name: str) -> Any:
    if name != "ComputerActionList":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
