"""What all resources are, and resources as attributes of what holds them, made when they are first asked for."""

from __future__ import annotations

from functools import cached_property
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

ClientT = TypeVar("ClientT")


class Resource(Generic[ClientT]):
    """Operations that belong together, called through a client.

    client: what sends the calls.
    """

    def __init__(self, client: ClientT) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"


if TYPE_CHECKING:
    LazyResource = cached_property
else:

    class LazyResource(cached_property):
        """A resource, made once for each holder. Asked of the holder's class, it is the class of the resource.

        So `unittest.mock.create_autospec(Client)` knows the methods of its resources.
        """

        def __get__(self, instance: Any, owner: type[Any] | None = None) -> Any:
            if instance is None:
                return type(self.func(SimpleNamespace(_client=None)))
            return super().__get__(instance, owner)
