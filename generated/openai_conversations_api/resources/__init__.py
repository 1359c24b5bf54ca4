"""The API as objects: a class per resource, with a method per operation, sync and async.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import operation as _operation
from .._runtime.resource import LazyResource as _LazyResource

if TYPE_CHECKING:
    from .conversations import AsyncConversations, Conversations
    from .items import AsyncItems, Items
    from .messages import AsyncMessages, Messages
    from .run_steps import AsyncRunSteps, RunSteps
    from .runs import AsyncRuns, Runs
    from .threads import AsyncThreads, Threads


class Api:
    """The resources of the API, called through a client.

    client: what sends the calls.
    """

    def __init__(self, client: _operation.SyncStreamingClient) -> None:
        self._client = client

    @_LazyResource
    def conversations(self) -> Conversations:
        """Conversations and their metadata."""
        from .conversations import Conversations as _resource

        return _resource(self._client)

    @_LazyResource
    def threads(self) -> Threads:
        """Threads of the Assistants API."""
        from .threads import Threads as _resource

        return _resource(self._client)


class AsyncApi:
    """The resources of the API, called through a client.

    client: what sends the calls.
    """

    def __init__(self, client: _operation.AsyncStreamingClient) -> None:
        self._client = client

    @_LazyResource
    def conversations(self) -> AsyncConversations:
        """Conversations and their metadata."""
        from .conversations import AsyncConversations as _resource

        return _resource(self._client)

    @_LazyResource
    def threads(self) -> AsyncThreads:
        """Threads of the Assistants API."""
        from .threads import AsyncThreads as _resource

        return _resource(self._client)
