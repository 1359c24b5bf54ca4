"""Take secrets out of whatever comes back: what a request carried, and what looks like a credential.

Servers may send anything back, headers included. What knows a request's secrets is here, and nowhere else.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import httpx

_LOOKS_SECRET = re.compile(r"\b(sk-|sess-|bearer\s+)[\w.~+/=*-]{6,}", re.IGNORECASE)
_TELLTALE = re.compile(r"auth|key|token|secret|cookie|credential|password", re.IGNORECASE)
_NO_CREDENTIAL = frozenset({"idempotency-key"})
_HIDDEN = "[redacted]"
_SHORT = 8
_COOKIES = frozenset({"cookie", "set-cookie"})


def redact(text: str) -> str:
    """Return a text with API keys and bearer tokens replaced."""
    return _LOOKS_SECRET.sub(lambda match: f"{match.group(1)}{_HIDDEN}", text)


@lru_cache(maxsize=256)
def is_credential(name: str) -> bool:
    """Say whether a header of this name carries a credential."""
    return name.lower() not in _NO_CREDENTIAL and bool(_TELLTALE.search(name))


class Secrets:
    """The secrets of one request, to be taken out of what comes back."""

    def __init__(self, secrets: Iterable[str]) -> None:
        found = sorted({secret for secret in secrets if secret}, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_spelled, found))) if found else None

    @classmethod
    def of(cls, request: httpx.Request) -> Self:
        """Return those of a request: in headers that carry credentials, and those that its extensions name."""
        named = request.extensions.get("credential_headers", ())
        carried = (pair for pair in request.headers.items() if is_credential(pair[0]) or pair[0].lower() in named)
        of_proxy: Iterable[str] = request.extensions.get("secrets", ())
        return cls([*of_proxy, *(secret for name, value in carried for secret in _secrets_in(name, value))])

    def out_of(self, text: str) -> str:
        """Return a text without them, and without what looks like a credential."""
        return redact(text if self._pattern is None else self._pattern.sub(_HIDDEN, text))

    def out_of_bytes(self, content: bytes) -> bytes:
        """Return content without them, and without what looks like a credential; every other byte is as it was."""
        text = content.decode("latin-1")
        clean = self.out_of(text)
        return content if clean == text else clean.encode("latin-1")

    def out_of_headers(self, headers: httpx.Headers) -> Any:
        """Return headers without them."""
        return type(headers)([(self.out_of_bytes(name), self.out_of_bytes(value)) for name, value in headers.raw])


NO_SECRETS = Secrets(())


def _secrets_in(name: str, value: str) -> Iterator[str]:
    if name.lower() in _COOKIES:
        yield from (one.partition("=")[2].strip().strip('"') for one in value.split(";"))
        return
    scheme, _, rest = value.strip().rpartition(" ")
    yield rest
    if scheme.lower() == "basic":
        yield from _decoded(rest)


def _decoded(basic: str) -> Iterator[str]:
    try:
        user_and_password = base64.b64decode(basic, validate=True).decode()
    except ValueError:
        return
    yield user_and_password
    yield user_and_password.partition(":")[2]


def _spelled(secret: str) -> str:
    """Return a pattern for a secret as it is, within JSON, or within a URL; short ones only where they stand alone."""
    pattern = "".join(map(_spellings, secret))
    return pattern if len(secret) >= _SHORT else rf"(?<![A-Za-z0-9]){pattern}(?![A-Za-z0-9])"


@lru_cache(maxsize=256)
def _spellings(character: str) -> str:
    code = ord(character)
    escaped = [rf"\\u(?i:{code:04x})", rf"%(?i:{code:02x})", rf"\\{re.escape(character)}"]
    return f"(?:{'|'.join([re.escape(character), *escaped])})"


def scrub(failure: BaseException) -> None:
    """Take secrets out of the messages of httpx's errors: servers may send anything, and parsers quote it."""
    request = getattr(failure, "_request", None)
    if request is not None:
        secrets = Secrets.of(request)
        for link in chain(failure):
            link.args = tuple(secrets.out_of(one) if isinstance(one, str) else one for one in link.args)


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and what it came from."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
