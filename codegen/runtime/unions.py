"""Choose the class of a JSON object by its tag, and read what lists and objects hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Union

from .lazy import Decoder, Models
from .matching import Candidate, best, fitting, untagged


class Variants(dict[Any, Decoder]):
    """The variants of a union by tag value.

    A tag that no variant has gives `unknown`; a tag that several have, and a missing tag, are settled by the keys
    and values of the object itself, as is everything where there is no tag.
    """

    __slots__ = ("_by_tag", "_candidates", "_models", "_tag", "_unknown")

    def __init__(
        self,
        models: Models,
        unknown: Decoder,
        tag: str | None,
        by_tag: Mapping[Any, str],
        candidates: tuple[Candidate, ...] = (),
    ) -> None:
        super().__init__()
        self._models = models
        self._unknown = unknown
        self._tag = tag
        self._by_tag = by_tag
        self._candidates = candidates

    def __missing__(self, tag: Any) -> Decoder:
        name = self._by_tag.get(tag)
        if name is None:
            return self._settle if any(_takes(candidate, tag) for candidate in self._candidates) else self._unknown
        decoder = self._models[name]
        self[tag] = decoder
        return decoder

    def decode(self, value: Any) -> Any:
        """Return the variant for an object; anything but an object is returned as it is."""
        if value.__class__ is not dict:
            return value
        if self._tag is None or self._tag not in value:
            return self._settle(value)
        try:
            decoder = self[value[self._tag]]
        except TypeError:  # a list or object where the tag should be
            return self._unknown(value)
        return decoder(value)

    def _settle(self, value: dict[str, Any]) -> Any:
        """Choose between variants that share a tag, or that may go without one."""
        chosen = self._choice(value)
        return self._unknown(value) if chosen is None else self._models[chosen.name](value)

    def _choice(self, value: dict[str, Any]) -> Candidate | None:
        if self._tag is None:
            return fitting(self._candidates, value)
        tag = value.get(self._tag)
        if tag is None:
            return untagged(self._candidates, value, self._tag)
        closed = [one for one in self._candidates if one.tags is not None and tag in one.tags]
        if all(one.tags is not None for one in self._candidates):
            return best(closed, value)
        return fitting((one for one in self._candidates if _takes(one, tag)), value) or best(closed, value)

    def classes(self) -> list[Any]:
        """Return the classes of all variants, importing them."""
        names = [*self._by_tag.values(), *(candidate.name for candidate in self._candidates)]
        return [self._models.load(name) for name in dict.fromkeys(names)]

    def union(self) -> Any:
        """Return the type of what `decode` makes of an object."""
        return Union[(*self.classes(), self._unknown)]


def _takes(candidate: Candidate, tag: Any) -> bool:
    return candidate.tags is None or tag in candidate.tags


def as_is(value: Any) -> Any:
    """Return JSON that needs no reading."""
    return value


def list_of(decode: Decoder) -> Decoder:
    """Return a decoder of lists, given one of their items."""
    return lambda value: [decode(item) for item in value] if value.__class__ is list else value


def map_of(decode: Decoder) -> Decoder:
    """Return a decoder of objects with arbitrary keys, given one of their values."""
    return lambda value: {key: decode(item) for key, item in value.items()} if value.__class__ is dict else value


def either(objects: Decoder, lists: Decoder) -> Decoder:
    """Return a decoder that tells objects from lists and leaves everything else as it is."""
    return lambda value: lists(value) if value.__class__ is list else objects(value)
