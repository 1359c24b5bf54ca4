"""Bytes as `data:` URLs, with their media type."""

from __future__ import annotations

import re
from base64 import b64encode

from openai_conversations_api._runtime.errors import InvalidInputError

_MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+(;[\w.+=-]+)*", re.ASCII)
_SIGNATURES = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "image/webp"),
    (re.compile(rb"%PDF-"), "application/pdf"),
)


def image_url(data: bytes, media_type: str | None, what: str) -> str:
    """Return an image as a `data:` URL. Raises InvalidInputError when its type is neither given nor recognised."""
    found = media_type or _detected(data, what)
    if found is None or not found.startswith("image/"):
        raise InvalidInputError(f"{what}: data is no PNG, JPEG, GIF or WebP; pass media_type=, such as 'image/png'")
    return _data_url(data, found, what)


def file_url(data: bytes, media_type: str | None, filename: str, what: str) -> str:
    """Return a file as a `data:` URL, of the type given, recognised or usual for the file's name."""
    found = media_type or _detected(data, what) or _usual(filename)
    return _data_url(data, found or "application/octet-stream", what)


def _detected(data: bytes, what: str) -> str | None:
    _require_bytes(data, what)
    return next((media_type for signature, media_type in _SIGNATURES if signature.match(data)), None)


def _usual(filename: str) -> str | None:
    from mimetypes import MimeTypes  # noqa: PLC0415 - few callers need it

    # Not the module's functions: those read the machine's own tables, and would differ from one to another.
    return MimeTypes().guess_type(filename)[0]


def _data_url(data: bytes, media_type: str, what: str) -> str:
    _require_bytes(data, what)
    if not _MEDIA_TYPE.fullmatch(media_type):
        raise InvalidInputError(f"{what}: media_type must be of the form type/subtype")
    return f"data:{media_type};base64,{b64encode(data).decode('ascii')}"


def _require_bytes(data: object, what: str) -> None:
    if not isinstance(data, bytes | bytearray | memoryview):
        raise InvalidInputError(f"{what}: data must be bytes, not {type(data).__name__}")
    if not data:
        raise InvalidInputError(f"{what}: data has 0 bytes; it needs at least 1")
