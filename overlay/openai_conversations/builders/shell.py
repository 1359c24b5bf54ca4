"""Commands that the model has run in a shell, and what came of them."""

from __future__ import annotations

from openai_conversations_api import models
from openai_conversations_api._runtime.types import UNSET, Unset

from .assembly import Many, accepted, checked, listed


def shell_call(
    commands: Many[str],
    *,
    call_id: str,
    timeout_ms: int | Unset | None = UNSET,
    max_output_length: int | Unset | None = UNSET,
    environment: accepted.Environment | Unset | None = UNSET,
    id: str | Unset | None = UNSET,
    caller: models.ToolCallCallerParam | Unset | None = UNSET,
    status: models.FunctionShellCallItemStatus | Unset | None = UNSET,
) -> models.FunctionShellCallItemParam:
    """Return a call by which the model runs commands in a shell.

    Parameters:
        commands: The commands, in order.
        call_id: Identifier that the output of the call names; 1 to 64 characters.
        timeout_ms: How long the commands may take, in milliseconds.
        max_output_length: How much of their output to keep, in characters.
        environment: Where they run, locally or in a container.
        id: Identifier of the item.
        caller: Who made the call, the model itself or a program.
        status: How far the call has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    action = models.FunctionShellActionParam(
        commands=listed(commands), timeout_ms=timeout_ms, max_output_length=max_output_length
    )
    call = models.FunctionShellCallItemParam(
        action=action, call_id=call_id, environment=environment, id=id, caller=caller, status=status
    )
    return checked(call, "shell_call")


def shell_call_output(
    call_id: str,
    *,
    output: Many[models.FunctionShellCallOutputContentParam],
    max_output_length: int | Unset | None = UNSET,
    id: str | Unset | None = UNSET,
    caller: models.ToolCallCallerParam | Unset | None = UNSET,
    status: models.FunctionShellCallItemStatus | Unset | None = UNSET,
) -> models.FunctionShellCallOutputItemParam:
    """Return what commands put out and how they ended.

    Parameters:
        call_id: Identifier of the call that this answers; 1 to 64 characters.
        output: One `shell_output` for each command.
        max_output_length: How much of the output was kept, in characters; the number that the call gave.
        id: Identifier of the item.
        caller: Who made the call, the model itself or a program.
        status: How far the output has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    found = models.FunctionShellCallOutputItemParam(
        call_id=call_id,
        output=listed(output),
        max_output_length=max_output_length,
        id=id,
        caller=caller,
        status=status,
    )
    return checked(found, "shell_call_output")


def shell_output(
    stdout: str = "", *, stderr: str = "", exit_code: int | None = 0
) -> models.FunctionShellCallOutputContentParam:
    """Return what one command put out and how it ended.

    Parameters:
        stdout: Text on standard output; at most 10 MiB characters.
        stderr: Text on standard error; at most 10 MiB characters.
        exit_code: The command's exit code; None where it ran out of time.

    Raises InvalidInputError when it is not what the API takes.
    """
    outcome = (
        models.FunctionShellCallOutputTimeoutOutcomeParam()
        if exit_code is None
        else models.FunctionShellCallOutputExitOutcomeParam(exit_code=exit_code)
    )
    content = models.FunctionShellCallOutputContentParam(stdout=stdout, stderr=stderr, outcome=outcome)
    return checked(content, "shell_output")
