"""Messages for threads, with their parts and attachments."""

from __future__ import annotations

from collections.abc import Mapping

from openai_conversations_api import models
from openai_conversations_api._runtime.types import UNSET, Unset

from .assembly import Many, accepted, checked, free_form, listed, listed_parts, parts


def thread_message(
    content: accepted.ThreadContent,
    *,
    role: models.CreateMessageRequestRole = "user",
    attachments: Many[models.CreateMessageRequestAttachmentsItem] | Unset | None = UNSET,
    metadata: Mapping[str, str] | Unset | None = UNSET,
) -> models.CreateMessageRequest:
    """Return a message for a thread.

    Parameters:
        content: A text, a part such as a `thread_image_url`, or several of both; at least one.
        role: Whose message it is.
        attachments: Files for tools to read, as `thread_attachment` gives them.
        metadata: Pairs to keep with the message; at most 16, keys up to 64 and values up to 512 characters.

    Raises InvalidInputError when it is not what the API takes.
    """
    message = models.CreateMessageRequest(
        content=parts(content, thread_text),
        role=role,
        attachments=listed(attachments),
        metadata=free_form(metadata),
    )
    return checked(message, "thread_message")


def thread_text(text: str) -> models.MessageRequestContentTextObject:
    """Return `text` as part of a thread's message. Raises InvalidInputError when it is not a text."""
    return checked(models.MessageRequestContentTextObject(text=text), "thread_text")


def thread_image_url(
    url: str, *, detail: models.MessageContentImageUrlObjectImageUrlDetail | Unset = UNSET
) -> models.MessageContentImageUrlObject:
    """Return an image, as part of a thread's message.

    Parameters:
        url: Where the image is, as an absolute URL.
        detail: How closely the model looks.

    Raises InvalidInputError when it is not what the API takes.
    """
    image = models.MessageContentImageUrlObjectImageUrl(url=url, detail=detail)
    return checked(models.MessageContentImageUrlObject(image_url=image), "thread_image_url")


def thread_image_file(
    file_id: str, *, detail: models.MessageContentImageFileObjectImageFileDetail | Unset = UNSET
) -> models.MessageContentImageFileObject:
    """Return an uploaded image, as part of a thread's message.

    Parameters:
        file_id: Identifier of the image.
        detail: How closely the model looks.

    Raises InvalidInputError when it is not what the API takes.
    """
    image = models.MessageContentImageFileObjectImageFile(file_id=file_id, detail=detail)
    return checked(models.MessageContentImageFileObject(image_file=image), "thread_image_file")


def thread_attachment(
    file_id: str, *, tools: Many[accepted.AttachmentTool]
) -> models.CreateMessageRequestAttachmentsItem:
    """Return a file that goes with a thread's message.

    Parameters:
        file_id: Identifier of the file.
        tools: The tools that may read it, by their type or as models.

    Raises InvalidInputError when it is not what the API takes.
    """
    attachment = models.CreateMessageRequestAttachmentsItem(file_id=file_id, tools=listed_parts(tools, _tool))
    return checked(attachment, "thread_attachment")


def _tool(kind: str) -> models.AssistantToolsCode | models.AssistantToolsFileSearchTypeOnly:
    found = models.AssistantToolsCode.from_dict({"type": kind})
    return found if kind == "code_interpreter" else models.AssistantToolsFileSearchTypeOnly.from_dict({"type": kind})
