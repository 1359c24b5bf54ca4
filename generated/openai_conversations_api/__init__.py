"""Conversations and threads: models, operations and resources of the API.

What is where:
    api/TAG/OPERATION.py: one operation each: `sync` and `asyncio` give what was parsed, `sync_detailed` and
        `asyncio_detailed` the whole reply around it; `sync_stream` and `asyncio_stream`, where it has events, those.
    models/: one class per object, one name per union, list or map that the specification names, and all literals in
        `literals.py`. Import them from `models`, which loads each when it is first used.
    resources/: the same operations as methods of one class per tag, blocking and asynchronous; `Api` and `AsyncApi`
        hold them all.
    openapi.json: the specification that all of it was written from.
    _runtime/: what these share.

What may be relied on: the names that this package, `models` and `resources` export; of an operation's module also
`prepare`, `OPERATION`, `EVENTS` and `Arguments`; of a model its attributes, `to_dict`, `from_dict`, `to_json`,
`from_json`, `additional_properties`, `wire_names`, `wire_required` and `wire_limits`. What an underscore begins may
change at any time.

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
