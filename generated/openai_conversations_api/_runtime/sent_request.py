"""Requests whose copies, outside of this process, lack their credentials."""

from __future__ import annotations

from typing import Any, Self

import httpx

from .redaction import is_credential


class SentRequest(httpx.Request):
    """A request that can be pickled along with a reply or an error: without the headers that carry credentials."""

    @classmethod
    def built_by(cls, client: httpx.Client | httpx.AsyncClient, content: bytes | None, **parts: Any) -> Self:
        """Return a request with what an httpx client adds of its own; parts: what its `build_request` takes."""
        made = client.build_request(content=content, **parts)
        return cls(made.method, made.url, headers=made.headers, content=content, extensions=made.extensions)

    def __getstate__(self) -> dict[str, Any]:
        named = self.extensions.get("credential_headers", ())
        kept = [pair for pair in self.headers.multi_items() if not (is_credential(pair[0]) or pair[0] in named)]
        return {**super().__getstate__(), "headers": httpx.Headers(kept)}
