"""Files as parts of messages and tool outputs."""

from __future__ import annotations

from typing import overload

from openai_conversations_api import models
from openai_conversations_api._runtime.errors import InvalidInputError
from openai_conversations_api._runtime.types import UNSET, Unset

from . import media
from .assembly import checked, exactly_one


@overload
def input_file(
    file_id: str,
    *,
    filename: str | Unset = ...,
    detail: models.FileInputDetail | Unset = ...,
    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | Unset = ...,
) -> models.InputFileContent: ...
@overload
def input_file(
    *,
    file_url: str,
    filename: str | Unset = ...,
    detail: models.FileInputDetail | Unset = ...,
    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | Unset = ...,
) -> models.InputFileContent: ...
@overload
def input_file(
    *,
    data: bytes,
    filename: str,
    media_type: str | None = ...,
    detail: models.FileInputDetail | Unset = ...,
    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | Unset = ...,
) -> models.InputFileContent: ...
def input_file(
    file_id: str | None = None,
    *,
    file_url: str | None = None,
    data: bytes | None = None,
    filename: str | Unset = UNSET,
    media_type: str | None = None,
    detail: models.FileInputDetail | Unset = UNSET,
    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | Unset = UNSET,
) -> models.InputFileContent:
    """Return a file, as part of a message to the model or of a tool's output.

    Parameters:
        file_id: Identifier of an uploaded file.
        file_url: Where the file is, as an absolute URL, instead.
        data: The file itself, instead; in a function's output at most 70 MiB characters once written as base64.
        filename: Name of the file, with its extension; needed with data.
        media_type: Type of data, such as `application/pdf`; otherwise told from data and filename.
        detail: How closely the model reads.
        prompt_cache_breakpoint: Ends the beginning of the prompt that is to be cached here.

    Raises InvalidInputError unless exactly one of file_id, file_url and data is given, and is what the API takes.
    """
    exactly_one("input_file", file_id=file_id, file_url=file_url, data=data)
    file = models.InputFileContent(
        file_id=UNSET if file_id is None else file_id,
        file_url=UNSET if file_url is None else file_url,
        file_data=UNSET if data is None else _file_data(data, media_type, filename),
        filename=filename,
        detail=detail,
        prompt_cache_breakpoint=prompt_cache_breakpoint,
    )
    return checked(file, "input_file")


def _file_data(data: bytes, media_type: str | None, filename: object) -> str:
    if not isinstance(filename, str) or not filename:
        raise InvalidInputError("input_file: filename is needed with data, as a text such as 'report.pdf'")
    return media.file_url(data, media_type, filename, "input_file")
