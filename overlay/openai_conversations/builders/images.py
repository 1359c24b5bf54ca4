"""Images as parts of messages and tool outputs, and screenshots as outputs of the computer."""

from __future__ import annotations

from typing import Any, overload

from openai_conversations_api import models
from openai_conversations_api._runtime.types import UNSET, Unset

from . import media
from .assembly import checked, exactly_one


@overload
def input_image(
    image_url: str,
    *,
    detail: models.ImageDetail = ...,
    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | Unset = ...,
) -> models.InputImageContent: ...
@overload
def input_image(
    *,
    file_id: str,
    detail: models.ImageDetail = ...,
    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | Unset = ...,
) -> models.InputImageContent: ...
@overload
def input_image(
    *,
    data: bytes,
    media_type: str | None = ...,
    detail: models.ImageDetail = ...,
    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | Unset = ...,
) -> models.InputImageContent: ...
def input_image(
    image_url: str | None = None,
    *,
    file_id: str | None = None,
    data: bytes | None = None,
    media_type: str | None = None,
    detail: models.ImageDetail = "auto",
    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | Unset = UNSET,
) -> models.InputImageContent:
    """Return an image, as part of a message to the model or of a tool's output.

    Parameters:
        image_url: Where the image is, as an https: or data: URL; in a function's output at most 20 MiB characters.
        file_id: Identifier of an uploaded image, instead.
        data: The image itself, instead.
        media_type: Type of data, such as `image/png`; PNG, JPEG, GIF and WebP are recognised.
        detail: How closely the model looks.
        prompt_cache_breakpoint: Ends the beginning of the prompt that is to be cached here.

    Raises InvalidInputError unless exactly one of image_url, file_id and data is given, and is what the API takes.
    """
    source = _source("input_image", image_url, file_id, data, media_type)
    image = models.InputImageContent(detail=detail, prompt_cache_breakpoint=prompt_cache_breakpoint, **source)
    return checked(image, "input_image")


@overload
def computer_screenshot(image_url: str) -> models.ComputerScreenshotImage: ...
@overload
def computer_screenshot(*, file_id: str) -> models.ComputerScreenshotImage: ...
@overload
def computer_screenshot(*, data: bytes, media_type: str | None = ...) -> models.ComputerScreenshotImage: ...
def computer_screenshot(
    image_url: str | None = None,
    *,
    file_id: str | None = None,
    data: bytes | None = None,
    media_type: str | None = None,
) -> models.ComputerScreenshotImage:
    """Return a screenshot, as the output of a computer call.

    Parameters:
        image_url: Where the image is, as an https: or data: URL.
        file_id: Identifier of an uploaded image, instead.
        data: The image itself, instead.
        media_type: Type of data, such as `image/png`; PNG, JPEG, GIF and WebP are recognised.

    Raises InvalidInputError unless exactly one of image_url, file_id and data is given, and is what the API takes.
    """
    source = _source("computer_screenshot", image_url, file_id, data, media_type)
    return checked(models.ComputerScreenshotImage(**source), "computer_screenshot")


def _source(
    what: str, image_url: str | None, file_id: str | None, data: bytes | None, media_type: str | None
) -> dict[str, Any]:
    """Return the one attribute that says where an image is."""
    exactly_one(what, image_url=image_url, file_id=file_id, data=data)
    if data is not None:
        image_url = media.image_url(data, media_type, what)
    return {"file_id": file_id} if file_id is not None else {"image_url": image_url or ""}
