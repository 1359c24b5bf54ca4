"""Changes to files that the model asks for, and whether they went through."""

from __future__ import annotations

from openai_conversations_api import models
from openai_conversations_api._runtime.types import UNSET, Unset

from .assembly import checked


def create_file(path: str, *, diff: str) -> models.ApplyPatchCreateFileOperationParam:
    """Return a patch that creates a file.

    Parameters:
        path: Where, relative to the workspace; at least 1 character.
        diff: What is in the file, as a unified diff; at most 10 MiB characters.

    Raises InvalidInputError when it is not what the API takes.
    """
    return checked(models.ApplyPatchCreateFileOperationParam(path=path, diff=diff), "create_file")


def update_file(path: str, *, diff: str) -> models.ApplyPatchUpdateFileOperationParam:
    """Return a patch that changes a file.

    Parameters:
        path: Which, relative to the workspace; at least 1 character.
        diff: The change, as a unified diff; at most 10 MiB characters.

    Raises InvalidInputError when it is not what the API takes.
    """
    return checked(models.ApplyPatchUpdateFileOperationParam(path=path, diff=diff), "update_file")


def delete_file(path: str) -> models.ApplyPatchDeleteFileOperationParam:
    """Return a patch that deletes a file.

    Parameters:
        path: Which, relative to the workspace; at least 1 character.

    Raises InvalidInputError when it is not what the API takes.
    """
    return checked(models.ApplyPatchDeleteFileOperationParam(path=path), "delete_file")


def apply_patch_call(
    operation: models.ApplyPatchOperationParam,
    *,
    call_id: str,
    status: models.ApplyPatchCallStatusParam = "completed",
    id: str | Unset | None = UNSET,
    caller: models.ToolCallCallerParam | Unset | None = UNSET,
) -> models.ApplyPatchToolCallItemParam:
    """Return a call by which the model creates, changes or deletes a file.

    Parameters:
        operation: The patch, as `create_file`, `update_file` or `delete_file` gives it.
        call_id: Identifier that the output of the call names; 1 to 64 characters.
        status: How far the call has come.
        id: Identifier of the item.
        caller: Who made the call, the model itself or a program.

    Raises InvalidInputError when it is not what the API takes.
    """
    call = models.ApplyPatchToolCallItemParam(operation=operation, call_id=call_id, status=status, id=id, caller=caller)
    return checked(call, "apply_patch_call")


def apply_patch_call_output(
    call_id: str,
    *,
    status: models.ApplyPatchCallOutputStatusParam,
    output: str | Unset | None = UNSET,
    id: str | Unset | None = UNSET,
    caller: models.ToolCallCallerParam | Unset | None = UNSET,
) -> models.ApplyPatchToolCallOutputItemParam:
    """Return whether a patch went through.

    Parameters:
        call_id: Identifier of the call that this answers; 1 to 64 characters.
        status: Whether it went through.
        output: What a person would want to read about it; at most 10 MiB characters.
        id: Identifier of the item.
        caller: Who made the call, the model itself or a program.

    Raises InvalidInputError when it is not what the API takes.
    """
    found = models.ApplyPatchToolCallOutputItemParam(
        call_id=call_id, status=status, output=output, id=id, caller=caller
    )
    return checked(found, "apply_patch_call_output")
