"""Who may ask: the key, and the `Host` and `Origin` that keep web pages out."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from hmac import compare_digest

from starlette.datastructures import Headers

from .errors import ApiProblem

_HOST = r"(?P<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(:[0-9]*)?"
_FORMS = {"Host": re.compile(_HOST), "Origin": re.compile(f"[A-Za-z][A-Za-z0-9+.-]*://{_HOST}")}


def is_loopback(host: str) -> bool:
    """Return whether a host name or address can only be this machine."""
    name = host.lower().removesuffix(".")
    try:
        address = ipaddress.ip_address(name.removeprefix("[").removesuffix("]"))
    except ValueError:
        return name == "localhost" or name.endswith(".localhost")
    return (getattr(address, "ipv4_mapped", None) or address).is_loopback


def check_sender(headers: Headers) -> None:
    """Do nothing when a request can only come from a program, or a page, of this machine.

    A page of the web reaches 127.0.0.1 through the browser: with its own Origin, or, once its name has been made to
    resolve to 127.0.0.1, with its own name as Host.

    Raises ApiProblem, 403.
    """
    for header, form in _FORMS.items():
        for value in headers.getlist(header):
            found = form.fullmatch(value)
            if found is None or not is_loopback(found["host"]):
                message = f"The {header} '{value[:80]}' is not this machine: use 127.0.0.1 or localhost."
                raise ApiProblem(403, message, param=header, code="forbidden_sender")


def check_key(key: str | None, headers: Mapping[str, str]) -> None:
    """Do nothing when a request shows the key, as a bearer token or as `api-key`, or when none is asked for.

    Raises ApiProblem, 401. The time that it takes tells nothing about the key.
    """
    if key is None:
        return
    scheme, _, token = headers.get("authorization", "").partition(" ")
    shown = token.strip() if scheme.lower() == "bearer" else headers.get("api-key", "")
    if compare_digest(shown.encode(), key.encode()):
        return
    message = (
        "Incorrect API key provided." if shown else "You didn't provide an API key, as `Authorization: Bearer KEY`."
    )
    raise ApiProblem(401, message, code="invalid_api_key", headers={"www-authenticate": "Bearer"})
