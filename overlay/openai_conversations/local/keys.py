"""The key that a server may ask for."""

from __future__ import annotations

from collections.abc import Mapping
from hmac import compare_digest

from .errors import ApiProblem


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
