"""Calls of the tools that the server runs itself: searches, the code interpreter, images."""

from __future__ import annotations

from openai_conversations_api import models
from openai_conversations_api._runtime.types import UNSET, Unset

from .assembly import Many, accepted, checked, listed


def file_search_call(
    queries: Many[str],
    *,
    id: str,
    results: Many[models.FileSearchToolCallResultsItem] | Unset | None = UNSET,
    status: models.FileSearchToolCallStatus = "completed",
) -> models.FileSearchToolCall:
    """Return a search for files.

    Parameters:
        queries: What was searched for.
        id: Identifier of the call.
        results: What the search found.
        status: How far the search has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    call = models.FileSearchToolCall(queries=listed(queries), id=id, results=listed(results), status=status)
    return checked(call, "file_search_call")


def web_search_call(
    action: accepted.WebAction, *, id: str, status: models.WebSearchToolCallStatus = "completed"
) -> models.WebSearchToolCall:
    """Return a search of the web.

    Parameters:
        action: What the model did: a search, the opening of a page or a search on it.
        id: Identifier of the call.
        status: How far the call has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    return checked(models.WebSearchToolCall(action=action, id=id, status=status), "web_search_call")


def code_interpreter_call(
    code: str | None,
    *,
    id: str,
    container_id: str,
    outputs: Many[accepted.CodeOutput] | None = None,
    status: models.CodeInterpreterToolCallStatus = "completed",
) -> models.CodeInterpreterToolCall:
    """Return a run of code by the code interpreter.

    Parameters:
        code: The code; None where it is not at hand.
        id: Identifier of the call.
        container_id: Identifier of the container where the code ran.
        outputs: The logs and images that came of it; None where they are not at hand.
        status: How far the call has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    call = models.CodeInterpreterToolCall(
        code=code, id=id, container_id=container_id, outputs=listed(outputs), status=status
    )
    return checked(call, "code_interpreter_call")


def image_generation_call(
    result: str | None, *, id: str, status: models.ImageGenToolCallStatus = "completed"
) -> models.ImageGenToolCall:
    """Return an image that was made at the model's request.

    Parameters:
        result: The image as Base64 text; None where there is none.
        id: Identifier of the call.
        status: How far the call has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    return checked(models.ImageGenToolCall(result=result, id=id, status=status), "image_generation_call")
