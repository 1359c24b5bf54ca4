"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from .assistants_named_tool_choice import AssistantsNamedToolChoice
    from .literals import AssistantsApiToolChoiceOptionValue

    AssistantsApiToolChoiceOption: TypeAlias = AssistantsApiToolChoiceOptionValue | AssistantsNamedToolChoice
    """Which tools the model may call. With `none` it only writes a message, with `auto` (assumed when left out) it
decides itself, with `required` it has to call at least one; naming a tool forces that one."""


def _imported() -> Any:
    from .assistants_named_tool_choice import AssistantsNamedToolChoice
    from .literals import AssistantsApiToolChoiceOptionValue

    return AssistantsApiToolChoiceOptionValue | AssistantsNamedToolChoice


def __getattr__(name: str) -> Any:
    if name != "AssistantsApiToolChoiceOption":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
