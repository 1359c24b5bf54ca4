"""One way from what a caller has to the matching authentication."""

from __future__ import annotations

from typing import Any, TypeAlias

import httpx

from .. import auth as credentials
from ..errors import InvalidInputError
from ..providers.provider import Provider
from .header import AuthProvider
from .keys import KeyAuth

AuthSource: TypeAlias = httpx.Auth | AuthProvider


def client_auth(
    provider: Provider,
    *,
    auth: AuthSource | None = None,
    api_key: str | credentials.TokenFunction | None = None,
    token: str | None = None,
    credential: credentials.TokenSource | None = None,
) -> httpx.Auth | None:
    """Return the authentication for one credential, bound to the provider's origin, or None when none is given.

    provider: whose origin it is for.
    auth: a KeyAuth, BearerAuth or EnvironmentAuth, any other httpx.Auth, or an AuthProvider.
    api_key: a key, sent the way the provider wants; or a function, which is the same as credential.
    token: a bearer token that does not change, such as an Entra token.
    credential: a source of tokens, as BearerAuth takes it.

    Raises InvalidInputError when several are given, or one that cannot be used.
    """
    named = {"auth": auth, "api_key": api_key, "token": token, "credential": credential}
    given = [name for name, value in named.items() if value is not None]
    if len(given) > 1:
        raise InvalidInputError(f"give one of {', '.join(given)}, not {len(given)}")
    if auth is not None:
        return _bound(auth, provider)
    if token is not None:
        return KeyAuth(token, provider, header="authorization")
    source = api_key if callable(api_key) else credential
    if source is not None:
        from .bearer import BearerAuth  # noqa: PLC0415  (not needed by programs with a plain key)

        return BearerAuth(source, provider)
    return None if api_key is None or callable(api_key) else KeyAuth(api_key, provider)


def _bound(auth: Any, provider: Provider) -> httpx.Auth:
    binding: Any = getattr(auth, "bound_to", None)
    if isinstance(auth, httpx.Auth) and binding is not None:
        bound: httpx.Auth = binding(provider)
        return bound
    from .foreign import BoundAuth, HeadersAuth  # noqa: PLC0415  (not needed by programs with a plain key)

    if isinstance(auth, httpx.Auth):
        return BoundAuth(auth, provider)
    if callable(getattr(auth, "headers", None)):
        return BoundAuth(HeadersAuth(auth), provider)
    kind = type(auth).__name__
    hint = "a key as api_key" if isinstance(auth, str) else "what has get_token, or a function, as credential"
    raise InvalidInputError(f"auth must be an httpx.Auth or an object with headers(), not {kind}; give {hint}")
