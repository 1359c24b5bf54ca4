"""What a person has to look at after a sync: new operations, places without our words, words without a place."""

from __future__ import annotations

from dataclasses import dataclass

from .. import descriptions, pointer, walk
from ..descriptions import Descriptions
from ..json_types import Document

_FEW = 8


@dataclass(frozen=True)
class News:
    """operations: new ones under the kept paths. undescribed: new places that carry the placeholder.

    wanted: whether every place should have words of ours. unused: descriptions without a place. changes: what came,
    went or changed in the document, by name.
    """

    operations: tuple[str, ...]
    undescribed: tuple[str, ...]
    unused: tuple[str, ...]
    changes: tuple[str, ...]
    wanted: bool = True


def news(old: Document, new: Document, words: Descriptions, changes: list[str], *, wanted: bool = True) -> News:
    """Return what is new in a document."""
    known = _operations(old).keys()
    fresh = [f"{where} ({name})" for name, where in _operations(new).items() if name not in known]
    before = {} if old is new else dict.fromkeys(_undescribed(old))
    missing = [place for place in _undescribed(new) if place not in before]
    unused = tuple(one.rstrip(".") for one in descriptions.unused(new, words))
    return News(tuple(fresh), tuple(missing), unused, tuple(changes), wanted)


def _undescribed(document: Document) -> list[str]:
    missing = [f"{kind.kind.rstrip('s')} {place}" for kind in descriptions.coverage(document) for place in kind.missing]
    return [place.replace("propertie ", "property ") for place in missing]


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
        told += ["", "New operations under the kept paths, included:", "", *_few(found.operations)]
    if found.undescribed and found.wanted:
        about = f"{descriptions.PLACEHOLDER!r} stands where codegen/descriptions/ has no words yet:"
        told += ["", about, "", *_few(found.undescribed)]
    elif found.undescribed:
        told += ["", f"{len(found.undescribed)} places have no words of ours; `python -m codegen check` lists them."]
    if found.unused:
        told += ["", "Descriptions without a place:", "", *_few(found.unused)]
    return told


def _few(entries: tuple[str, ...]) -> list[str]:
    more = [f"- and {len(entries) - _FEW} more"] if len(entries) > _FEW else []
    return [*(f"- {one}" for one in entries[:_FEW]), *more]
