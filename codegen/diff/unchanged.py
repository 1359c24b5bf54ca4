"""Which components are the same on both sides with all that they refer to, so that nobody needs to look inside."""

from __future__ import annotations

from .. import pointer, walk
from ..json_types import Document, Json, mapping_at
from .subtypes import Subtypes


def components(old: Document, new: Document) -> frozenset[str]:
    """Return the references to components that are the same, and refer only to ones that are."""
    before, after = mapping_at(old, "components"), mapping_at(new, "components")
    same: dict[str, set[str]] = {}
    subtypes = Subtypes(old), Subtypes(new)
    for kind in before.keys() & after.keys():
        for name, found in mapping_at(before, kind).items():
            if name in mapping_at(after, kind) and is_same(found, after[kind][name]):
                place = pointer.join("/components", kind, name)
                implied = subtypes[0].of(place) | subtypes[1].of(place)
                same["#" + place] = {*walk.references(found), *("#/components/schemas/" + one for one in implied)}
    left = set(same)
    while True:
        loose = {one for one in left if not same[one] <= left}
        if not loose:
            return frozenset(left)
        left -= loose


def is_same(old: Json, new: Json) -> bool:
    """Say whether two values are the same JSON for sure; Python takes 1 for true, so that equality is not enough."""
    return old == new and repr(old) == repr(new)
