"""Searches for tools, what they found, and tools that become usable in the middle of a conversation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from openai_conversations_api import models
from openai_conversations_api._runtime.types import UNSET, Unset

from .assembly import Many, checked, free_form, listed


def tool_search_call(
    arguments: Mapping[str, Any],
    *,
    call_id: str | Unset | None = UNSET,
    execution: models.ToolSearchExecutionType | Unset = UNSET,
    id: str | Unset | None = UNSET,
    status: models.FunctionCallItemStatus | Unset | None = UNSET,
) -> models.ToolSearchCallItemParam:
    """Return a search for tools whose definitions were held back.

    Parameters:
        arguments: What to search for.
        call_id: Identifier that the output of the search names; 1 to 64 characters.
        execution: Which side carries out the search.
        id: Identifier of the item.
        status: How far the call has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    call = models.ToolSearchCallItemParam(
        arguments=free_form(arguments), call_id=call_id, execution=execution, id=id, status=status
    )
    return checked(call, "tool_search_call")


def tool_search_output(
    tools: Many[models.Tool],
    *,
    call_id: str | Unset | None = UNSET,
    execution: models.ToolSearchExecutionType | Unset = UNSET,
    id: str | Unset | None = UNSET,
    status: models.FunctionCallItemStatus | Unset | None = UNSET,
) -> models.ToolSearchOutputItemParam:
    """Return what a search for tools found.

    Parameters:
        tools: Definitions of the tools.
        call_id: Identifier of the search that this answers; 1 to 64 characters.
        execution: Which side carried out the search.
        id: Identifier of the item.
        status: How far the output has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    output = models.ToolSearchOutputItemParam(
        tools=listed(tools), call_id=call_id, execution=execution, id=id, status=status
    )
    return checked(output, "tool_search_output")


def additional_tools(tools: Many[models.Tool], *, id: str | Unset | None = UNSET) -> models.AdditionalToolsItemParam:
    """Return an item from which on more tools can be used.

    Parameters:
        tools: Definitions of the tools.
        id: Identifier of the item.

    Raises InvalidInputError when it is not what the API takes.
    """
    return checked(models.AdditionalToolsItemParam(tools=listed(tools), id=id), "additional_tools")
