"""Credentials for httpx: sent to their own origin only, never shown."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .bearer import BearerAuth
    from .factory import client_auth
    from .keys import KeyAuth
    from .sources import (
        AccessToken,
        AsyncTokenCredential,
        EnvironmentToken,
        TokenCredential,
        TokenFunction,
        TokenSource,
    )

__all__ = [
    "AccessToken",
    "AsyncTokenCredential",
    "BearerAuth",
    "EnvironmentToken",
    "KeyAuth",
    "TokenCredential",
    "TokenFunction",
    "TokenSource",
    "client_auth",
]

# Programs with a plain key do not load what keeps tokens fresh.
_HOMES = {"BearerAuth": "bearer", "KeyAuth": "keys", "client_auth": "factory"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOMES.get(name, 'sources')}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
