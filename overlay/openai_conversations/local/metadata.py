"""Metadata: null removes all pairs, what is left out stays."""

from __future__ import annotations

from typing import Any

from .store import Document


def created(body: Document) -> dict[str, Any]:
    """Return the metadata of a new object."""
    return body.get("metadata") or {}


def modify(document: Document, body: Document) -> Document:
    """Return a document with the metadata that a request gives it."""
    return {**document, "metadata": body["metadata"] or {}} if "metadata" in body else document
