"""Commands for the local shell of older models, and what came of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from openai_conversations_api import models
from openai_conversations_api._runtime.types import UNSET, Unset

from .assembly import checked, free_form, several


def local_shell_call(
    command: Iterable[str],
    *,
    id: str,
    call_id: str,
    env: Mapping[str, str] = MappingProxyType({}),
    timeout_ms: int | Unset | None = UNSET,
    user: str | Unset | None = UNSET,
    working_directory: str | Unset | None = UNSET,
    status: models.LocalShellToolCallStatus = "completed",
) -> models.LocalShellToolCall:
    """Return a call by which the model has a command run in the local shell.

    Parameters:
        command: The command and its arguments.
        id: Identifier of the item.
        call_id: Identifier of the call.
        env: Environment variables for the command.
        timeout_ms: How long the command may take, in milliseconds.
        user: Which user runs the command.
        working_directory: Folder to run the command in.
        status: How far the call has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    action = models.LocalShellExecAction(
        command=several(command),
        env=free_form(env),
        timeout_ms=timeout_ms,
        user=user,
        working_directory=working_directory,
    )
    call = models.LocalShellToolCall(action=action, id=id, call_id=call_id, status=status)
    return checked(call, "local_shell_call")


def local_shell_call_output(
    id: str, *, output: str, status: models.LocalShellToolCallOutputStatus | Unset | None = UNSET
) -> models.LocalShellToolCallOutput:
    """Return what a command in the local shell gave back.

    Parameters:
        id: Identifier that the model gave the call.
        output: What the command gave back, as JSON text.
        status: How far the output has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    found = models.LocalShellToolCallOutput(id=id, output=output, status=status)
    return checked(found, "local_shell_call_output")
