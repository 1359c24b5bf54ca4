"""Read a URL that a person typed or pasted; refuse what is no base URL, or leads too far, without its secrets."""

from __future__ import annotations

import ipaddress
import re

import httpx
from attrs import frozen

from ..errors import InvalidInputError

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_HOST_ONLY = re.compile(r"((localhost|127\.0\.0\.1)|([a-z0-9-]{1,63}\.)+[a-z]{2,24})(:[0-9]{1,5})?(?:/.*)?")
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
_OPERATION = re.compile(
    r"/+(?:conversations|threads|responses|assistants|embeddings|(?:chat/+)?completions|chat)$"
    r"|/+(?:conversations/+conv_|threads/+thread_|responses/+resp_)[^/]+(?:/.*)?$"
    r"|/+(?:threads/+runs)$",
    re.IGNORECASE,
)
_DEPLOYMENT = re.compile(r"/openai/+deployments(?:/.*)?$", re.IGNORECASE)


@frozen
class Address:
    """A URL in its parts: lower-case host, port only where unusual, path without a trailing slash."""

    scheme: str
    host: str
    port: int | None
    path: str
    api_version: str | None

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + (f":{self.port}" if self.port is not None else "")

    @property
    def url(self) -> str:
        """The whole URL, without its query."""
        return self.origin + self.path


def read_address(url: object, *, name: str = "base_url", allow_http: bool = False) -> Address:
    """Return the parts of a URL.

    name: what messages call it; allow_http: accept plain HTTP to other machines than this one. Raises
    InvalidInputError for anything that cannot be a base URL.
    """
    text = _plain_text(url, name)
    try:
        parsed = httpx.URL(text)
        host = _checked_host(parsed, name)
        pairs = parsed.params.multi_items()
        path = parsed.raw_path.partition(b"?")[0].decode("ascii").rstrip("/")
    except InvalidInputError:
        raise
    except (httpx.InvalidURL, ValueError):
        raise _refusal(name, "is not a URL") from None  # httpx quotes the part it stumbled on: possibly a password
    if parsed.port is not None and not 1 <= parsed.port <= 65535:
        raise _refusal(name, "has a port outside 1 to 65535")
    address = Address(parsed.scheme, host, parsed.port, path, _version(pairs, name))
    if parsed.scheme == "http" and not allow_http and not is_loopback(host):
        raise _refusal(
            name, f"is {address.origin}: plain http:// would show your credentials; use https:// or allow_http=True"
        )
    return address


def is_loopback(host: str) -> bool:
    """Return whether a host can only be this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def checked_version(version: object, name: str = "api_version") -> str:
    """Return an api-version. Raises InvalidInputError for anything that cannot be one."""
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        raise _refusal(name, "must be a version such as 2024-05-01-preview or v1")
    return version


def refuse_operation(address: Address, name: str) -> None:
    """Raise InvalidInputError, saying what to pass instead, when a URL is that of an operation."""
    path = address.path
    while match := _OPERATION.search(path):
        path = path[: match.start()]
    if path != address.path:
        operation = address.path[len(path) :].strip("/").split("/")[0]
        raise InvalidInputError(f"{name} leads to one operation ({operation}); pass {address.origin}{path} instead")


def refuse_deployment(address: Address, name: str, instead: str) -> None:
    """Raise InvalidInputError, saying what to pass instead, when a URL is that of an Azure deployment."""
    if _DEPLOYMENT.search(address.path):
        raise InvalidInputError(
            f"{name} is that of a deployment; conversations and threads are not under one: pass {instead} instead"
        )


def _plain_text(url: object, name: str) -> str:
    if not isinstance(url, str | httpx.URL):
        raise _refusal(name, f"must be a text, not {type(url).__name__}")
    text = str(url).strip()
    if not text:
        raise _refusal(name, "is empty")
    if "@" in text:
        raise _refusal(name, "must not hold a user name or password; give the key separately")
    if not text.isprintable() or " " in text:
        raise _refusal(name, "holds spaces or control characters")
    scheme = _SCHEME.match(text)
    if scheme is None:
        raise _refusal(name, f"must start with https://{_suggestion(text)}")
    if scheme.group().lower() not in ("https://", "http://"):
        raise _refusal(name, "must start with https:// (or http:// for this machine)")
    if "#" in text:
        raise _refusal(name, "must not have a fragment (#…)")
    return text


def _suggestion(text: str) -> str:
    """Return how to begin a URL that lacks only its scheme; nothing for a text that may be a secret."""
    match = _HOST_ONLY.fullmatch(text)
    if match is None:
        return ""
    host, local, _, port = match.groups()
    return f"; write {'http' if local else 'https'}://{host}{port or ''}, and so on"


def _checked_host(parsed: httpx.URL, name: str) -> str:
    host = parsed.raw_host.decode("ascii").lower()
    if ":" in host:
        return str(ipaddress.IPv6Address(host))
    host = host.removesuffix(".")
    labels = host.split(".")
    if len(host) > 253 or not all(_LABEL.fullmatch(label) for label in labels) or not parsed.host:
        raise _refusal(name, "does not name a valid host")
    if labels[-1].isdigit():
        return str(ipaddress.IPv4Address(host))
    return host


def _version(pairs: list[tuple[str, str]], name: str) -> str | None:
    if any(key.lower() != "api-version" for key, _ in pairs):
        raise _refusal(name, "must not have a query other than api-version")
    versions = {value for _, value in pairs}
    if len(versions) > 1:
        raise _refusal(name, "has two different api-versions")
    return checked_version(versions.pop(), f"api-version of {name}") if versions else None


def _refusal(name: str, reason: str) -> InvalidInputError:
    return InvalidInputError(f"{name} {reason}")
