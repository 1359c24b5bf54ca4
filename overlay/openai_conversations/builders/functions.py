"""Calls of your functions and custom tools, and what they gave back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from openai_conversations_api import models
from openai_conversations_api._runtime.types import UNSET, Unset

from .assembly import accepted, checked, json_text, parts
from .content import input_text


def function_call(
    name: str,
    *,
    arguments: str | Mapping[str, Any],
    call_id: str,
    id: str | Unset = UNSET,
    caller: models.ToolCallCaller | Unset | None = UNSET,
    namespace: str | Unset = UNSET,
    status: models.FunctionToolCallStatus | Unset = UNSET,
) -> models.FunctionToolCall:
    """Return a call of one of your functions, as the model made it.

    Parameters:
        name: Name of the function.
        arguments: Its arguments, as JSON text or as what is to be written as such.
        call_id: Identifier that the output of the call names.
        id: Identifier of the item.
        caller: Who made the call, the model itself or a program.
        namespace: Namespace of the function.
        status: How far the call has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    call = models.FunctionToolCall(
        name=name,
        arguments=json_text(arguments, "function_call"),
        call_id=call_id,
        id=id,
        caller=caller,
        namespace=namespace,
        status=status,
    )
    return checked(call, "function_call")


def function_call_output(
    call_id: str,
    *,
    output: accepted.ToolOutput,
    id: str | Unset | None = UNSET,
    caller: models.ToolCallCallerParam | Unset | None = UNSET,
    name: str | Unset | None = UNSET,
    namespace: str | Unset | None = UNSET,
    status: models.FunctionCallItemStatus | Unset | None = UNSET,
) -> models.FunctionCallOutputItemParam:
    """Return what one of your functions gave back.

    Parameters:
        call_id: Identifier of the call that this answers; 1 to 64 characters.
        output: A text, usually JSON, of at most 10 MiB characters; or parts such as an `input_image`.
        id: Identifier of the item.
        caller: Who made the call, the model itself or a program.
        name: Name of the function; 1 to 128 characters.
        namespace: Namespace of the function; 1 to 64 letters, digits, underscores and dashes.
        status: How far the output has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    found = models.FunctionCallOutputItemParam(
        call_id=call_id,
        output=parts(output, input_text),
        id=id,
        caller=caller,
        name=name,
        namespace=namespace,
        status=status,
    )
    return checked(found, "function_call_output")


def custom_tool_call(
    name: str,
    *,
    input: str,
    call_id: str,
    id: str | Unset = UNSET,
    caller: models.ToolCallCaller | Unset | None = UNSET,
    namespace: str | Unset = UNSET,
) -> models.CustomToolCall:
    """Return a call of one of your custom tools, which take text, as the model made it.

    Parameters:
        name: Name of the tool.
        input: What the model passes to it.
        call_id: Identifier that the output of the call names.
        id: Identifier of the item.
        caller: Who made the call, the model itself or a program.
        namespace: Namespace of the tool.

    Raises InvalidInputError when it is not what the API takes.
    """
    call = models.CustomToolCall(name=name, input_=input, call_id=call_id, id=id, caller=caller, namespace=namespace)
    return checked(call, "custom_tool_call")


def custom_tool_call_output(
    call_id: str,
    *,
    output: accepted.ToolOutput,
    id: str | Unset = UNSET,
    caller: models.ToolCallCallerParam | Unset | None = UNSET,
) -> models.CustomToolCallOutput:
    """Return what one of your custom tools gave back.

    Parameters:
        call_id: Identifier of the call that this answers.
        output: A text, or parts such as an `input_file`.
        id: Identifier of the item.
        caller: Who made the call, the model itself or a program.

    Raises InvalidInputError when it is not what the API takes.
    """
    found = models.CustomToolCallOutput(call_id=call_id, output=parts(output, input_text), id=id, caller=caller)
    return checked(found, "custom_tool_call_output")
