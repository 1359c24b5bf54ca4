"""Bind what others sign requests with to one origin: any httpx.Auth, and objects that give headers."""

from __future__ import annotations

import inspect
import re
from collections.abc import AsyncGenerator, Awaitable, Generator, Mapping
from contextlib import aclosing, closing
from typing import Any

import httpx

from ..errors import CredentialsError, InvalidInputError
from ..providers.provider import Provider
from .header import AuthProvider, OriginAuth, attach
from .secret import readable_reason

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[!-~](?:[\t -~]*[!-~])?")


class BoundAuth(OriginAuth):
    """Any httpx.Auth, for the origin of one provider.

    Requests to other origins never reach it and lose every header that carries a credential. Each header that it sets
    counts as a credential: it is taken out of replies, errors and logs, and an httpx client that follows redirects by
    itself takes it to none. Where it sends requests of its own, such as for a token, they go where it says.
    """

    def __init__(self, auth: httpx.Auth, provider: Provider) -> None:
        super().__init__(provider, auth)
        self._auth = auth
        self.requires_request_body = auth.requires_request_body
        self.requires_response_body = auth.requires_response_body

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send what the authentication makes of the request, and again for as long as it asks."""
        if not self._belongs(request):
            yield request
            return
        before = _by_name(request)
        with closing(self._auth.sync_auth_flow(request)) as flow:
            signed = next(flow)
            while True:
                response = yield self._marked(signed, before)
                try:
                    signed = flow.send(response)
                except StopIteration:
                    return

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send what the authentication makes of the request, and again for as long as it asks."""
        if not self._belongs(request):
            yield request
            return
        before = _by_name(request)
        async with aclosing(self._auth.async_auth_flow(request)) as flow:
            signed = await anext(flow)
            while True:
                response = yield self._marked(signed, before)
                try:
                    signed = await flow.asend(response)
                except StopAsyncIteration:
                    return

    def _marked(self, signed: httpx.Request, before: Mapping[str, list[str]]) -> httpx.Request:
        after = _by_name(signed)
        names = frozenset(name for name, values in after.items() if values != before.get(name)) - _FRAMING
        if self._is_home(signed):
            attach(signed, {name: ", ".join(after[name]) for name in names}, names)
        return signed

    def __repr__(self) -> str:
        return self._shown(type(self._auth).__name__)


_FRAMING = frozenset({"content-length", "content-type", "transfer-encoding", "host"})


def _by_name(request: httpx.Request) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in request.headers.multi_items():
        found.setdefault(name.lower(), []).append(value)
    return found


class HeadersAuth(httpx.Auth):
    """Signs with what an AuthProvider gives. Raises CredentialsError, without the cause, when it gives none."""

    def __init__(self, source: AuthProvider) -> None:
        self._source = source
        self._name = type(source).__name__

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request with the headers."""
        given = self._given()
        if inspect.isawaitable(given):
            if inspect.iscoroutine(given):
                given.close()
            raise InvalidInputError(f"{self._name}.headers is asynchronous; use it with AsyncClient, not with Client")
        request.headers.update(self._checked(given))
        yield request

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send the request with the headers."""
        given = self._given()
        if inspect.isawaitable(given):
            given = await self._awaited(given)
        request.headers.update(self._checked(given))
        yield request

    def _given(self) -> Any:
        try:
            return self._source.headers()
        except Exception as error:
            failure = self._failure(error)
        raise failure  # out here, where it has no context that may show a secret

    async def _awaited(self, given: Awaitable[Any]) -> Any:
        try:
            return await given
        except Exception as error:
            failure = self._failure(error)
        raise failure

    def _failure(self, error: Exception) -> CredentialsError:
        ours = isinstance(error, CredentialsError)
        return CredentialsError(str(error) if ours else f"no headers from {self._name}: {readable_reason(error)}")

    def _checked(self, given: Any) -> dict[str, str]:
        if not isinstance(given, Mapping):
            raise CredentialsError(f"{self._name}.headers() must give a mapping of texts, not {type(given).__name__}")
        items: Mapping[Any, Any] = given  # pyright: ignore[reportUnknownVariableType]
        headers = dict(items)
        for name, value in headers.items():
            if not isinstance(name, str) or not _NAME.fullmatch(name):
                raise CredentialsError(f"{self._name}.headers() gives a name that no header can have")
            if not isinstance(value, str) or not _VALUE.fullmatch(value):
                raise CredentialsError(f"{self._name}.headers() gives a value for {name} that no header can carry")
        return headers

    def __repr__(self) -> str:
        return f"<{self._name}>"
