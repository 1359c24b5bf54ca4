"""What a person has to look at after a sync: new operations, places without our words, words without a place."""

from __future__ import annotations

from dataclasses import dataclass

from .. import descriptions, pointer, walk
from ..descriptions import Descriptions
from ..json_types import Document

_FEW = 8


@dataclass(frozen=True)
class News:
    """operations: new ones under the kept paths. undescribed: places that carry the placeholder.

    unused: descriptions without a place. changes: what came, went or changed in the document, by name.
    """

    operations: tuple[str, ...]
    undescribed: tuple[str, ...]
    unused: tuple[str, ...]
    changes: tuple[str, ...]


def news(old: Document, new: Document, words: Descriptions, changes: list[str]) -> News:
    """Return what is new in a document."""
    known = _operations(old).keys()
    fresh = [f"{where} ({name})" for name, where in _operations(new).items() if name not in known]
    missing = [f"{kind.kind.rstrip('s')} {place}" for kind in descriptions.coverage(new) for place in kind.missing]
    missing = [place.replace("propertie ", "property ") for place in missing]
    return News(
        tuple(fresh), tuple(missing), tuple(one.rstrip(".") for one in descriptions.unused(new, words)), tuple(changes)
    )


def _operations(document: Document) -> dict[str, str]:
    found: dict[str, str] = {}
    for where, _, operation in walk.operations(document):
        _, path, method = pointer.split(where)
        found[str(operation.get("operationId"))] = f"{method.upper()} {path}"
    return found


def lines(found: News) -> list[str]:
    """Return the news as Markdown; nothing where there is none."""
    told: list[str] = []
    if found.operations:
        told += ["", "New operations under the kept paths, included:", "", *(f"- {one}" for one in found.operations)]
    if found.undescribed:
        about = f"{descriptions.PLACEHOLDER!r} stands where codegen/descriptions/ has no words yet:"
        told += ["", about, "", *(f"- {one}" for one in found.undescribed)]
    if found.unused:
        more = [f"- and {len(found.unused) - _FEW} more"] if len(found.unused) > _FEW else []
        told += ["", "Descriptions without a place:", "", *(f"- {one}" for one in found.unused[:_FEW]), *more]
    return told
