"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime.unions import Models, Variants
from .unknown_variant import UnknownVariant

_models = Models(__package__)
VARIANTS = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "direct": "direct_tool_call_caller.DirectToolCallCaller",
        "program": "program_tool_call_caller.ProgramToolCallCaller",
    },
)

if TYPE_CHECKING:
    from .direct_tool_call_caller import DirectToolCallCaller
    from .program_tool_call_caller import ProgramToolCallCaller

    ToolCallCaller: TypeAlias = DirectToolCallCaller | ProgramToolCallCaller | UnknownVariant
    """Who made a tool call, the model itself or a program; told apart by `type`; as returned."""


def _imported() -> Any:
    from .direct_tool_call_caller import DirectToolCallCaller
    from .program_tool_call_caller import ProgramToolCallCaller

    return DirectToolCallCaller | ProgramToolCallCaller | UnknownVariant


def __getattr__(name: str) -> Any:
    if name != "ToolCallCaller":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
