"""What a conversation carries along besides messages and calls: reasoning, programs, condensed parts, references."""

from __future__ import annotations

from openai_conversations_api import models
from openai_conversations_api._runtime.types import UNSET, Unset

from .assembly import Many, checked, listed_parts
from .content import reasoning_text, summary_text


def reasoning(
    summary: Many[str | models.SummaryTextContent] = (),
    *,
    id: str | Unset = UNSET,
    content: Many[str | models.ReasoningTextContent] | Unset = UNSET,
    encrypted_content: str | Unset | None = UNSET,
    status: models.ReasoningItemParamStatus | Unset = UNSET,
) -> models.ReasoningItemParam:
    """Return what a reasoning model thought before it answered.

    Parameters:
        summary: The reasoning in short, part by part.
        id: Identifier of the item; left out where its encrypted form is carried along.
        content: The reasoning in full, part by part.
        encrypted_content: The reasoning in encrypted form, as the server gave it.
        status: How far the item has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    item = models.ReasoningItemParam(
        summary=listed_parts(summary, summary_text),
        id=id,
        content=listed_parts(content, reasoning_text),
        encrypted_content=encrypted_content,
        status=status,
    )
    return checked(item, "reasoning")


def compaction(encrypted_content: str, *, id: str | Unset | None = UNSET) -> models.CompactionSummaryItemParam:
    """Return a conversation condensed by the server.

    Parameters:
        encrypted_content: The condensed conversation, as the server gave it; at most 20 MiB characters.
        id: Identifier of the item.

    Raises InvalidInputError when it is not what the API takes.
    """
    return checked(models.CompactionSummaryItemParam(encrypted_content=encrypted_content, id=id), "compaction")


def compaction_trigger() -> models.CompactionTriggerItemParam:
    """Return the request to condense the conversation so far, which has to be the last item sent."""
    return checked(models.CompactionTriggerItemParam(), "compaction_trigger")


def item_reference(id: str) -> models.ItemReferenceParam:
    """Return a reference to an item that the server already has.

    Parameters:
        id: Identifier of the item.

    Raises InvalidInputError when it is empty or no text.
    """
    return checked(models.ItemReferenceParam(type_="item_reference", id=id), "item_reference")


def program(code: str, *, id: str, call_id: str, fingerprint: str) -> models.ProgramItemParam:
    """Return a program that the model wrote to call tools.

    Parameters:
        code: The JavaScript source; at most 10 MiB characters.
        id: Identifier of the item.
        call_id: Identifier that the output of the program names; 1 to 64 characters.
        fingerprint: What the server gave to replay the program with, unchanged; at most 10 MiB characters.

    Raises InvalidInputError when it is not what the API takes.
    """
    item = models.ProgramItemParam(code=code, id=id, call_id=call_id, fingerprint=fingerprint)
    return checked(item, "program")


def program_output(
    call_id: str, *, id: str, result: str, status: models.ProgramOutputItemStatus = "completed"
) -> models.ProgramOutputItemParam:
    """Return what a program gave back.

    Parameters:
        call_id: Identifier of the program that this answers; 1 to 64 characters.
        id: Identifier of the item.
        result: What it gave back; at most 10 MiB characters.
        status: How it ended.

    Raises InvalidInputError when it is not what the API takes.
    """
    item = models.ProgramOutputItemParam(call_id=call_id, id=id, result=result, status=status)
    return checked(item, "program_output")
