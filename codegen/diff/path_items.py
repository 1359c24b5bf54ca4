"""Put path items in the place of references to them."""

from __future__ import annotations

from .. import pointer
from ..errors import SpecError
from ..json_types import Document, Json, is_object, mapping_at
from .expand import follow


def inlined(document: Document) -> Document:
    """Return the document with every path item where it is used. Raises SpecError for a reference to none."""
    paths = mapping_at(document, "paths")
    if not any(is_object(item) and "$ref" in item for item in paths.values()):
        return document
    return {**document, "paths": {path: _item(document, str(path), item) for path, item in paths.items()}}


def _item(document: Document, path: str, item: Json) -> Json:
    above: list[str] = []
    while is_object(item) and "$ref" in item:
        where, found = follow(document, above[-1] if above else pointer.join("/paths", path), item["$ref"])
        if where in above or not is_object(found):
            raise SpecError(f"the $ref of the path {path} leads to no path item")
        above.append(where)
        item = {**found, **{key: value for key, value in item.items() if key != "$ref"}}
    return item
