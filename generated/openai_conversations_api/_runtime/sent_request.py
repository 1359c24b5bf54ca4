"""Requests whose copies, outside of this process, lack their credentials."""

from __future__ import annotations

from typing import Any

import httpx

from .redaction import is_credential


class SentRequest(httpx.Request):
    """A request that can be pickled along with a reply or an error: without the headers that carry credentials."""

    def __getstate__(self) -> dict[str, Any]:
        named = self.extensions.get("credential_headers", ())
        kept = [pair for pair in self.headers.multi_items() if not (is_credential(pair[0]) or pair[0] in named)]
        return {**super().__getstate__(), "headers": httpx.Headers(kept)}
