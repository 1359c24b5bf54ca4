"""Conversations and threads: models, operations and resources of the API.

Written by `make generate` from openapi.yaml; do not edit.
"""

from typing import TYPE_CHECKING

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
else:
    from ._runtime.lazy import Names

    _names = Names(
        globals(),
        {
            "_runtime.cancellation": "Cancellation",
            "_runtime.client": "AuthenticatedClient Client",
            "_runtime.errors": (
                "ApiError InvalidInputError MalformedReplyError NoReplyError ReplyError StatusError StreamError"
            ),
            "_runtime.streams": "AsyncStream Stream",
            "_runtime.types": "UNSET Response Unset",
            "resources": "Api AsyncApi",
        },
    )
    __all__, __dir__, __getattr__ = _names.all, _names.dir, _names.get
