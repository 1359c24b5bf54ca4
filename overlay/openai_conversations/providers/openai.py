"""OpenAI's own service."""

from __future__ import annotations

from ..errors import InvalidInputError
from .provider import Provider

REGIONS = ("us", "eu", "ae", "au", "in", "jp")


def openai_provider(base_url: str | None = None, *, region: str | None = None, allow_http: bool = False) -> Provider:
    """Return OpenAI's own service, or what a base URL leads to.

    base_url: instead of the usual one; any that detect_provider takes.
    region: where data stays: us, eu, ae, au, in or jp; `global` or None for no particular place.
    allow_http: accept plain HTTP to other machines than this one.

    Raises InvalidInputError for an unknown region, for both arguments at once, or for an unusable URL.
    """
    if base_url is not None:
        if region is not None:
            raise InvalidInputError("give either base_url or region, not both")
        from .detection import provider_from_url  # noqa: PLC0415  (not needed for the usual address)

        return provider_from_url(base_url, allow_http=allow_http)
    if region is None or region == "global":
        return Provider("openai", "https://api.openai.com/v1")
    if region not in REGIONS:
        raise InvalidInputError(f"region must be one of {', '.join(REGIONS)}, or global")
    return Provider("openai", f"https://{region}.api.openai.com/v1")
