"""Conversations and threads: models, operations and resources of the API.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._runtime.cancellation import Cancellation as Cancellation
    from ._runtime.client import AuthenticatedClient as AuthenticatedClient
    from ._runtime.client import Client as Client
    from ._runtime.errors import (
        ApiError as ApiError,
    )
    from ._runtime.errors import (
        InvalidInputError as InvalidInputError,
    )
    from ._runtime.errors import (
        MalformedReplyError as MalformedReplyError,
    )
    from ._runtime.errors import (
        NoReplyError as NoReplyError,
    )
    from ._runtime.errors import (
        ReplyError as ReplyError,
    )
    from ._runtime.errors import (
        StatusError as StatusError,
    )
    from ._runtime.errors import (
        StreamError as StreamError,
    )
    from ._runtime.streams import AsyncStream as AsyncStream
    from ._runtime.streams import Stream as Stream
    from ._runtime.types import UNSET as UNSET
    from ._runtime.types import Response as Response
    from ._runtime.types import Unset as Unset
    from .resources import Api as Api
    from .resources import AsyncApi as AsyncApi

_PLACES = {
    "Api": "resources",
    "AsyncApi": "resources",
    "AuthenticatedClient": "_runtime.client",
    "Client": "_runtime.client",
    "Cancellation": "_runtime.cancellation",
    "NoReplyError": "_runtime.errors",
    "ApiError": "_runtime.errors",
    "InvalidInputError": "_runtime.errors",
    "MalformedReplyError": "_runtime.errors",
    "ReplyError": "_runtime.errors",
    "StatusError": "_runtime.errors",
    "StreamError": "_runtime.errors",
    "Stream": "_runtime.streams",
    "AsyncStream": "_runtime.streams",
    "Response": "_runtime.types",
    "UNSET": "_runtime.types",
    "Unset": "_runtime.types",
}
__all__ = [
    "UNSET",
    "Api",
    "ApiError",
    "AsyncApi",
    "AsyncStream",
    "AuthenticatedClient",
    "Cancellation",
    "Client",
    "InvalidInputError",
    "MalformedReplyError",
    "NoReplyError",
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
