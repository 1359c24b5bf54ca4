"""What all calls of a client share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

import httpx
from attrs import define, field

from ..events import Hooks
from .error_mapping import Explain
from .pool import Pool
from .retry import Policy
from .routes import common_headers

PoolT = TypeVar("PoolT", bound=Pool)


@define(eq=False, repr=False)
class Session(Generic[PoolT]):
    """Where and how requests go, over which connections, and what has become of them.

    headers: with names in lower case. explain: what the service is known to mean by some errors. last_headers: those of
    the last reply.
    """

    base_url: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    policy: Policy
    hooks: Hooks
    auth: httpx.Auth | None
    pool: PoolT
    explain: Explain
    last_headers: Mapping[str, str] | None = None
    _common: httpx.Headers | None = field(default=None, init=False)

    @property
    def common(self) -> httpx.Headers:
        """The headers of every request, in full; not to be changed."""
        if self._common is None:
            self._common = common_headers(self.base_url, self.headers)
        return self._common
