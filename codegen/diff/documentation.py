"""Words that no machine reads: descriptions, titles, examples, extensions, and what `info` says."""

from __future__ import annotations

from collections import Counter

from .. import pointer
from ..json_types import Document, Json, is_array, is_object
from .shape import canonical

_WORDS = ("description", "title", "summary", "example", "examples", "externalDocs", "$comment")
NAMES = ("properties", "patternProperties", "schemas", "parameters", "responses", "headers", "requestBodies",
          "securitySchemes", "$defs", "paths", "content", "dependentSchemas", "callbacks", "links")  # fmt: skip
_VALUES = ("enum", "const", "default")


def changed(old: Document, new: Document) -> tuple[str, ...]:
    """Return the places whose words differ, sorted, where both documents have what the words are about.

    `*` stands for a place in a list, whose order says nothing.
    """
    if old == new:
        return ()
    before, after = _Words(), _Words()
    _read("", (old, before), (new, after), named=False)
    differing = set((before.texts - after.texts) + (after.texts - before.texts))
    return tuple(sorted({place for about, place, _ in differing if about in before.places and about in after.places}))


def _read(where: str, old: tuple[Json, _Words], new: tuple[Json, _Words], *, named: bool) -> None:
    """Read both sides where they differ; the same words in the same place are no change."""
    (mine, before), (theirs, after) = old, new
    if not is_object(mine) or not is_object(theirs):
        before.read(where, mine, named=named)
        after.read(where, theirs, named=named)
        return
    for words, own, other in ((before, mine, theirs), (after, theirs, mine)):
        words.places.add(where)
        for key in own.keys() - other.keys():
            words.entry(where, str(key), own[key], named=named)
    for key in mine.keys() & theirs.keys():
        if mine[key] == theirs[key]:
            continue
        name = str(key)
        if not named and (_is_word(name, mine[key], where) or _is_word(name, theirs[key], where)):
            before.entry(where, name, mine[key], named=named)
            after.entry(where, name, theirs[key], named=named)
        elif named or name not in _VALUES:
            place = pointer.join(where, name)
            _read(place, (mine[key], before), (theirs[key], after), named=not named and name in NAMES)


class _Words:
    """The words of a document: what each is about, its place, and the text."""

    def __init__(self) -> None:
        self.texts: Counter[tuple[str, str, str]] = Counter()
        self.places: set[str] = set()

    def read(self, where: str, found: Json, *, named: bool) -> None:
        """Read what stands at a place. named: whether the keys there are names and not keywords."""
        if is_array(found):
            for member in found:
                self.read(f"{where}/*", member, named=False)
        elif is_object(found):
            self.places.add(where)
            for key, value in found.items():
                self.entry(where, str(key), value, named=named)

    def entry(self, where: str, key: str, value: Json, *, named: bool) -> None:
        """Read one entry of a mapping."""
        place = pointer.join(where, key)
        if not named and _is_word(key, value, where):
            self.texts[where, place, canonical(value)] += 1
        elif named or key not in _VALUES:
            self.read(place, value, named=not named and key in NAMES)


def _is_word(key: str, value: Json, where: str) -> bool:
    if where == "/info":
        return True
    return key.startswith("x-") or (key in _WORDS and (key.startswith("ex") or isinstance(value, str)))
