"""Turn what a tool returned, or raised, into text for the model."""

from __future__ import annotations

import json
from collections.abc import Set
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import PurePath
from typing import Any, TypeGuard
from uuid import UUID

from openai_conversations_api._runtime.errors import tidy
from openai_conversations_api._runtime.json_types import is_mapping
from openai_conversations_api._runtime.model import Model, UnknownObject

from ..errors import ToolCallError, ToolResultError

_AS_TEXT = (UUID, Decimal, PurePath)
_MOMENTS = (datetime, date, time)


def text_of(tool: str, value: Any) -> str:
    """Return a text as it is, and everything else as JSON; halves of characters, which cannot be sent, as escapes.

    Raises ToolResultError for what has no JSON form, or fails to give one.
    """
    if isinstance(value, str):
        return sendable(value)
    try:
        text = json.dumps(value, default=_plain, ensure_ascii=False, allow_nan=False)
        return text if _is_sendable(text) else json.dumps(value, default=_plain, allow_nan=False)
    except Exception as error:  # values call methods of their own: `model_dump`, attributes, keys
        raise ToolResultError(f"tool {tool} returned what has no JSON form: {said(error)}") from error


def sendable(text: str) -> str:
    """Return a text with escapes in place of halves of characters, such as names of files can have."""
    return text if _is_sendable(text) else text.encode("utf-8", "backslashreplace").decode()


def _is_sendable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _plain(value: Any) -> Any:
    """Return something nearer to JSON. Raises TypeError for what is not."""
    if isinstance(value, Model | UnknownObject):
        return value.to_dict()
    if callable(dump := getattr(value, "model_dump", None)):  # pydantic's models
        return dump(mode="json")
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: getattr(value, one.name) for one in fields(value)}
    return _plain_value(value)


def _plain_value(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, _MOMENTS):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, _AS_TEXT):
        return str(value)
    if is_mapping(value):
        return dict(value)
    if _is_set(value):
        return list(value)
    raise TypeError(f"{type(value).__name__} is not JSON")


def _is_set(value: object) -> TypeGuard[Set[Any]]:
    return isinstance(value, Set)


def told(error: BaseException) -> str:
    """Return what a model is told about an error: its kind and message, on one line, without secrets."""
    kind = "" if isinstance(error, ToolCallError) else f"{type(error).__name__}: "
    return tidy(f"Error: {kind}{said(error)}")


def said(error: BaseException) -> str:
    """Return the message of an error on one line, without secrets."""
    try:
        return tidy(str(error))
    except Exception as failure:  # an error of the user that cannot be written
        return f"its message cannot be read ({type(failure).__name__})"
