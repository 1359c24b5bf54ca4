"""Credentials for httpx: sent to their own origin only, never shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openai_conversations_api._runtime.lazy import Names

if TYPE_CHECKING:
    from .bearer import BearerAuth, EnvironmentAuth
    from .factory import AuthSource, client_auth
    from .header import AuthProvider
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
    "AuthProvider",
    "AuthSource",
    "BearerAuth",
    "EnvironmentAuth",
    "EnvironmentToken",
    "KeyAuth",
    "TokenCredential",
    "TokenFunction",
    "TokenSource",
    "client_auth",
]

# Programs with a plain key do not load what keeps tokens fresh.
_names = Names(
    globals(),
    {
        "bearer": "BearerAuth EnvironmentAuth",
        "factory": "AuthSource client_auth",
        "header": "AuthProvider",
        "keys": "KeyAuth",
        "sources": "AccessToken AsyncTokenCredential EnvironmentToken TokenCredential TokenFunction TokenSource",
    },
)
__getattr__, __dir__ = _names.get, _names.dir
