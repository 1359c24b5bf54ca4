"""Which proxy the environment names for a server, if any."""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Iterator
from urllib.request import getproxies

import httpx

from ..errors import InvalidInputError, MissingExtraError

_HOST = re.compile(r"[\w.:-]+")
_WAY_OUT = "unset it, list the host in NO_PROXY, or give proxy="


def environment_proxy(url: httpx.URL) -> httpx.Proxy | None:
    """Return the proxy for a server, or None for none. Raises InvalidInputError that names the variable."""
    proxies = getproxies()
    scheme = url.scheme if proxies.get(url.scheme) else "all"
    address = proxies.get(scheme)
    if not address or is_exempt(url.host, url.port or _PORTS[url.scheme], proxies.get("no", "")):
        return None
    return read_proxy(address, _variable(scheme))


_PORTS = {"http": 80, "https": 443}


def _variable(scheme: str) -> str:
    names = (f"{scheme}_proxy", f"{scheme}_proxy".upper())
    return next((name for name in names if os.environ.get(name)), "the system's proxy setting")


def read_proxy(address: str | httpx.URL | httpx.Proxy, name: str) -> httpx.Proxy:
    """Return a proxy; name: where its address comes from, for messages. Raises InvalidInputError, without the value."""
    try:
        proxy = address if isinstance(address, httpx.Proxy) else httpx.Proxy(_with_scheme(address))
        if not _HOST.fullmatch(proxy.url.host) or not (proxy.url.port is None or 0 < proxy.url.port < 65536):
            raise ValueError("no host, or a port that is none")
    except (httpx.InvalidURL, ValueError, TypeError):
        raise InvalidInputError(
            f"{name} does not hold the URL of a proxy, such as http://proxy.example:3128; {_WAY_OUT}"
        ) from None
    from importlib.util import find_spec  # noqa: PLC0415  few programs have a proxy

    if proxy.url.scheme.startswith("socks") and find_spec("socksio") is None:
        raise MissingExtraError(
            f"{name} names a SOCKS proxy, which needs socksio: pip install 'httpx[socks]'; or {_WAY_OUT}"
        )
    return proxy


def _with_scheme(address: str | httpx.URL) -> str:
    text = str(address).strip()
    return text if "://" in text else f"http://{text}"


def is_exempt(host: str, port: int, exempt: str) -> bool:
    """Say whether NO_PROXY lists a server: as `*`, a name or its end, an address or a network (CIDR); port or not."""
    return any(_covers(*entry, host.lower().strip("[]").rstrip("."), port) for entry in _entries(exempt))


def _entries(exempt: str) -> Iterator[tuple[str, str]]:
    for entry in exempt.lower().replace(",", " ").split():
        if entry.startswith("["):
            host, _, port = entry[1:].partition("]")
            yield host, port.removeprefix(":")
        elif entry.count(":") == 1:
            host, _, port = entry.partition(":")
            yield host, port
        else:
            yield entry, ""


def _covers(entry: str, entry_port: str, host: str, port: int) -> bool:
    if entry_port and entry_port != str(port):
        return False
    if entry == "*":
        return True
    name = entry.removeprefix("*").removeprefix(".").rstrip(".")
    try:
        return ipaddress.ip_address(host) in ipaddress.ip_network(entry, strict=False)
    except ValueError:
        return bool(name) and (host == name or host.endswith(f".{name}"))
    except TypeError:  # the one of IPv4, the other of IPv6
        return False
