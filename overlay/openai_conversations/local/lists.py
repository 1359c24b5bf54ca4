"""Pages as the API sends them."""

from __future__ import annotations

from collections.abc import Mapping

from .calls import Call
from .errors import bad_request
from .parameters import PAGE_SIZE
from .store import Document, UnknownCursorError


def page_reply(call: Call, kind: str, parent_id: str, where: Mapping[str, str] | None = None) -> Document:
    """Return the page of a list that a call's `limit`, `order`, `after` and `before` ask for.

    Raises ApiProblem, 400, when a cursor is not in the list.
    """
    query = call.query
    try:
        page = call.store.page(
            kind,
            parent_id,
            limit=query.get("limit", PAGE_SIZE),
            order=query.get("order", "desc"),
            after=query.get("after"),
            before=query.get("before"),
            where=where,
        )
    except UnknownCursorError as error:
        message = f"Invalid '{error.name}': no entry with id '{error.value}' in this list."
        raise bad_request(message, param=error.name, code="invalid_cursor") from None
    return list_of(page.data, has_more=page.has_more)


def list_of(data: list[Document], *, has_more: bool) -> Document:
    """Return documents as a list of the API; an empty one has no first and last id."""
    first, last = (data[0]["id"], data[-1]["id"]) if data else (None, None)
    return {"object": "list", "data": data, "first_id": first, "last_id": last, "has_more": has_more}
