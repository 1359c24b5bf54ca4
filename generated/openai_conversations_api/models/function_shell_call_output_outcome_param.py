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
        "timeout": "function_shell_call_output_timeout_outcome_param.FunctionShellCallOutputTimeoutOutcomeParam",
        "exit": "function_shell_call_output_exit_outcome_param.FunctionShellCallOutputExitOutcomeParam",
    },
)

if TYPE_CHECKING:
    from .function_shell_call_output_exit_outcome_param import FunctionShellCallOutputExitOutcomeParam
    from .function_shell_call_output_timeout_outcome_param import FunctionShellCallOutputTimeoutOutcomeParam

    FunctionShellCallOutputOutcomeParam: TypeAlias = (
        FunctionShellCallOutputTimeoutOutcomeParam | FunctionShellCallOutputExitOutcomeParam | UnknownVariant
    )
    """How a shell call ended, by itself or by running out of time, as sent; told apart by `type`."""


def _imported() -> Any:
    from .function_shell_call_output_exit_outcome_param import FunctionShellCallOutputExitOutcomeParam
    from .function_shell_call_output_timeout_outcome_param import FunctionShellCallOutputTimeoutOutcomeParam

    return FunctionShellCallOutputTimeoutOutcomeParam | FunctionShellCallOutputExitOutcomeParam | UnknownVariant


def __getattr__(name: str) -> Any:
    if name != "FunctionShellCallOutputOutcomeParam":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
