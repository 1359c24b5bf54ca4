"""Settle which of several variants a JSON object is, where its tag alone does not say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from .json_types import is_object


@frozen(eq=False, repr=False)
class Candidate:
    """What tells one variant from another.

    name: the class of the variant.
    tags: the tag values it may carry, None among them when it may go without one; None when it may carry any.
    required: keys it must have.
    values: the values that its constant and enumerated keys may have.
    kinds: the JSON types that its keys may have; a key with any type is left out.
    known: all keys it declares.
    inner: the same as values, of objects that it holds, by their key.
    """

    name: str
    tags: frozenset[Any] | None
    required: frozenset[str]
    values: Mapping[str, frozenset[Any]]
    kinds: Mapping[str, tuple[type, ...]]
    known: frozenset[str]
    inner: Mapping[str, Mapping[str, frozenset[Any]]] = field(factory=dict[str, Mapping[str, frozenset[Any]]])

    def score(self, value: dict[str, Any], absent: frozenset[str] = frozenset()) -> tuple[int, int, int, int, int]:
        """Return how badly an object fits, most telling part first: wrong values, missing keys, wrong types, …

        absent: keys that the object is allowed to lack.
        """
        return (
            _wrong(value, self.values) + sum(_wrong(value.get(key), values) for key, values in self.inner.items()),
            len(self.required - value.keys() - absent),
            sum(not _is_kind(value[key], kinds) for key, kinds in self.kinds.items() if key in value),
            len(value.keys() - self.known),
            sum(map(len, self.kinds.values())) - 9 * len(self.kinds),
        )


def _wrong(value: object, values: Mapping[str, frozenset[Any]]) -> int:
    if not is_object(value):
        return 0
    return sum(value[key] not in allowed for key, allowed in values.items() if _is_scalar(value, key))


def _is_scalar(value: dict[str, Any], key: str) -> bool:
    return key in value and not isinstance(value[key], dict | list)


def _is_kind(value: Any, kinds: tuple[type, ...]) -> bool:
    if isinstance(value, bool):
        return bool in kinds
    return isinstance(value, kinds)


def best(candidates: Iterable[Candidate], value: dict[str, Any]) -> Candidate | None:
    """Return the candidate that an object fits best, or None when there is none."""
    return min(candidates, key=lambda candidate: candidate.score(value), default=None)


def fitting(candidates: Iterable[Candidate], value: dict[str, Any]) -> Candidate | None:
    """Return the candidate whose keys, values and types an object has, or None when it is none of them."""
    scores = {one: one.score(value) for one in candidates}
    return min((one for one in scores if scores[one][:3] == (0, 0, 0)), key=lambda one: scores[one], default=None)


def untagged(candidates: Iterable[Candidate], value: dict[str, Any], tag: str) -> Candidate | None:
    """Return the candidate for an object that lacks its tag, or None when nothing speaks for one.

    It has no wrong value or type, all required keys but the tag, and more of those than keys that are unknown to it;
    or it knows all of the keys that there are.
    """
    absent = frozenset({tag})
    scores = {one: one.score(value, absent) for one in candidates}
    fit = [one for one, score in scores.items() if score[:3] == (0, 0, 0) and _speaks(one, value, absent, score[3])]
    return min(fit, key=lambda one: scores[one], default=None)


def _speaks(one: Candidate, value: dict[str, Any], absent: frozenset[str], unknown: int) -> bool:
    if unknown:
        return len(one.required - absent) > unknown
    return bool(value.keys() - absent) or one.required <= value.keys()
