"""Messages to put into a conversation, by the role of whom they come from."""

from __future__ import annotations

from typing import overload

from openai_conversations_api import models
from openai_conversations_api._runtime.types import UNSET, Unset

from .assembly import Many, accepted, checked, parts
from .content import input_text, output_text


def user_message(content: accepted.Content) -> models.EasyInputMessage:
    """Return a message from the user.

    Parameters:
        content: A text, a part such as an `input_image`, or several of both.

    Raises InvalidInputError when it is not what the API takes.
    """
    return _message("user", content)


def system_message(content: accepted.Content) -> models.EasyInputMessage:
    """Return instructions that outrank what users say.

    Parameters:
        content: A text, a part such as an `input_file`, or several of both.

    Raises InvalidInputError when it is not what the API takes.
    """
    return _message("system", content)


def developer_message(content: accepted.Content) -> models.EasyInputMessage:
    """Return instructions of the application, which outrank what users say.

    Parameters:
        content: A text, a part such as an `input_file`, or several of both.

    Raises InvalidInputError when it is not what the API takes.
    """
    return _message("developer", content)


@overload
def assistant_message(content: str, *, phase: models.MessagePhase | Unset | None = ...) -> models.EasyInputMessage: ...
@overload
def assistant_message(
    content: Many[accepted.Answer],
    *,
    id: str,
    status: models.OutputMessageStatus = ...,
    phase: models.MessagePhase | Unset | None = ...,
) -> models.OutputMessage: ...
@overload
def assistant_message(
    content: models.OutputMessageContent | list[accepted.Answer] | tuple[accepted.Answer, ...],
    *,
    status: models.OutputMessageStatus = ...,
    phase: models.MessagePhase | Unset | None = ...,
) -> models.OutputMessage: ...
def assistant_message(
    content: Many[accepted.Answer],
    *,
    id: str | None = None,
    status: models.OutputMessageStatus = "completed",
    phase: models.MessagePhase | Unset | None = UNSET,
) -> models.EasyInputMessage | models.OutputMessage:
    """Return an earlier answer of the model.

    Parameters:
        content: A text, a part such as an `output_text` or a `refusal`, or several of both.
        id: Identifier of the message, where it has one.
        status: How far a message of parts has come.
        phase: Whether the message comments along the way or gives the final answer.

    Raises InvalidInputError when it is not what the API takes.
    """
    if id is None and isinstance(content, str):
        return _message("assistant", content, phase)
    message = models.OutputMessage(
        type_="message",
        id=UNSET if id is None else id,
        content=parts([content] if isinstance(content, str) else content, output_text),
        status=status,
        phase=phase,
    )
    return checked(message, "assistant_message")


def _message(
    role: models.EasyInputMessageRole, content: accepted.Content, phase: models.MessagePhase | Unset | None = UNSET
) -> models.EasyInputMessage:
    # Some servers tell items apart by their type alone, so it is sent though it may be left out.
    message = models.EasyInputMessage(type_="message", role=role, content=parts(content, input_text), phase=phase)
    return checked(message, f"{role}_message")
