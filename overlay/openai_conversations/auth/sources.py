"""Where tokens come from: functions, credential objects, environment variables."""

from __future__ import annotations

import functools
import math
import os
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, Protocol, cast

from attrs import field, frozen

from ..errors import CredentialsError, InvalidInputError
from ..events import is_async
from .secret import flaw_in

_REFRESH_AHEAD = 300.0


class AccessToken(Protocol):
    """A token and when it ends, in seconds since 1970, as Azure's libraries have it."""

    @property
    def token(self) -> str:
        """The secret."""
        ...

    @property
    def expires_on(self) -> float:
        """The end of its validity, in seconds since 1970."""
        ...


class TokenCredential(Protocol):
    """An object that gives tokens for a scope, as those of azure-identity do."""

    def get_token(self, scope: str, /) -> AccessToken:
        """Return a token for a `scope`, such as `https://ai.azure.com/.default`."""
        ...


class AsyncTokenCredential(Protocol):
    """An object that gives tokens for a scope, as those of azure.identity.aio do."""

    async def get_token(self, scope: str, /) -> AccessToken:
        """Return a token for a `scope`, such as `https://ai.azure.com/.default`."""
        ...


TokenFunction = Callable[[], str | AccessToken | Mapping[str, Any] | Awaitable[str | AccessToken | Mapping[str, Any]]]
TokenSource = TokenCredential | AsyncTokenCredential | TokenFunction


@frozen
class EnvironmentToken:
    """A token source that reads an environment variable anew for every request.

    name: the variable; environ: where to read it, the process's environment when left out.
    """

    name: str
    environ: Mapping[str, str] | None = field(default=None, repr=False)

    def __call__(self) -> str:
        value = (os.environ if self.environ is None else self.environ).get(self.name, "")
        flaw = flaw_in(value)
        if flaw:
            raise CredentialsError(f"the environment variable {self.name} {flaw}; set it to a token")
        return value


@frozen
class Source:
    """A token source in one form: call it, and await what it returns if that is awaitable.

    asynchronous: whether the result is certain to be awaitable; immediate: whether a call takes no time at all.
    """

    call: Callable[[], Any] = field(repr=False)
    name: str
    asynchronous: bool
    immediate: bool


@frozen
class Token:
    """A checked token; expires_at and refresh_at are in seconds since 1970."""

    value: str = field(repr=False)
    expires_at: float
    refresh_at: float


def source_of(given: object, scope: str | None) -> Source:
    """Return any token source in one form. Raises InvalidInputError for what is none."""
    get_token = getattr(given, "get_token", None)
    name = _name_of(given)
    if callable(get_token):
        if scope is None:
            raise InvalidInputError(f"{name} needs an Entra scope, and this provider has none; give scope=")
        return Source(functools.partial(get_token, scope), name, is_async(get_token), immediate=False)
    if isinstance(given, str) or not callable(given):
        raise InvalidInputError(
            f"a credential must be a function or an object with get_token, not {type(given).__name__};"
            " give a text as api_key or token"
        )
    return Source(given, name, is_async(given), immediate=isinstance(given, EnvironmentToken))


def checked_token(given: object, source: Source) -> Token:
    """Return a source's answer as a token. Raises CredentialsError, without the token, for an unusable one."""
    value = given if isinstance(given, str) else _part(given, _TOKEN_NAMES, given)
    flaw = flaw_in(value)
    if flaw or not isinstance(value, str):
        raise CredentialsError(f"the token from {source.name} {flaw}")
    expires = None if isinstance(given, str) else _part(given, _EXPIRY_NAMES, None)
    if expires is None:
        return Token(value.strip(), 0, 0)
    end = _seconds(expires)
    if end is None:
        raise CredentialsError(f"the token from {source.name} has an expires_on that is neither seconds nor a date")
    return Token(value.strip(), end, end - min(_REFRESH_AHEAD, max(0.0, end - time.time()) / 2))


# As azure-identity, az, gcloud, google-auth and others call them.
_TOKEN_NAMES = ("token", "accessToken", "access_token")
_EXPIRY_NAMES = ("expires_on", "expiresOn", "expires_at", "expiry", "token_expiry")


def _part(given: object, names: tuple[str, ...], missing: object) -> object:
    if isinstance(given, Mapping):
        printed = cast("Mapping[str, object]", given)
        found = [printed.get(name) for name in names]
    else:
        found = [getattr(given, name, None) for name in names]
    return next((one for one in found if one is not None), missing)


def _seconds(expires: object) -> float | None:
    """Return the end of a token in seconds since 1970, or None for what is no time."""
    if isinstance(expires, str):
        expires = _read_time(expires.strip())
    if isinstance(expires, datetime):
        # google-auth keeps UTC without saying so.
        expires = (expires if expires.tzinfo else expires.replace(tzinfo=UTC)).timestamp()
    if isinstance(expires, bool) or not isinstance(expires, int | float) or not math.isfinite(expires):
        return None
    return expires


def _read_time(text: str) -> float | None:
    from dateutil.parser import parse  # noqa: PLC0415  few sources say it in words

    with suppress(ValueError):
        return float(text)
    try:
        return parse(text, default=_NO_DAY).timestamp() if _DAY.search(text) else None
    except (ValueError, OverflowError, OSError):
        return None


_DAY = re.compile(r"\d.*\D.*\d|\d{8}")  # dateutil reads `12` or `noon` as a time of today
_NO_DAY = datetime(1970, 1, 1)  # noqa: DTZ001  az prints local time without its offset


def _name_of(given: object) -> str:
    """Return a name for messages: never the repr, which may show a secret."""
    name = getattr(given, "__name__", None)
    return name if isinstance(name, str) else type(given).__name__
