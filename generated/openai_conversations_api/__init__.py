"""Conversations and threads: models, operations and resources of the API.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .client import AuthenticatedClient as AuthenticatedClient
    from .client import Client as Client
    from .errors import (
        ApiError as ApiError,
    )
    from .errors import (
        InvalidInputError as InvalidInputError,
    )
    from .errors import (
        MalformedReplyError as MalformedReplyError,
    )
    from .errors import (
        ReplyError as ReplyError,
    )
    from .errors import (
        StatusError as StatusError,
    )
    from .errors import (
        StreamError as StreamError,
    )
    from .resources import Api as Api
    from .resources import AsyncApi as AsyncApi
    from .streams import AsyncStream as AsyncStream
    from .streams import Stream as Stream
    from .types import UNSET as UNSET
    from .types import Response as Response
    from .types import Unset as Unset

_PLACES = {
    "Api": "resources",
    "AsyncApi": "resources",
    "AuthenticatedClient": "client",
    "Client": "client",
    "ApiError": "errors",
    "InvalidInputError": "errors",
    "MalformedReplyError": "errors",
    "ReplyError": "errors",
    "StatusError": "errors",
    "StreamError": "errors",
    "Stream": "streams",
    "AsyncStream": "streams",
    "Response": "types",
    "UNSET": "types",
    "Unset": "types",
}
__all__ = [
    "UNSET",
    "Api",
    "ApiError",
    "AsyncApi",
    "AsyncStream",
    "AuthenticatedClient",
    "Client",
    "InvalidInputError",
    "MalformedReplyError",
    "ReplyError",
    "Response",
    "StatusError",
    "Stream",
    "StreamError",
    "Unset",
]


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
