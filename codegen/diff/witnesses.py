"""Find texts that have a pattern, to see whether another pattern takes them too."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from itertools import islice, product
from typing import Any

_MOST = 60
_FEW = 4
_OF_CLASS = {"CATEGORY_DIGIT": "07", "CATEGORY_SPACE": " \t", "CATEGORY_WORD": "aZ0_",
             "CATEGORY_NOT_DIGIT": "a-", "CATEGORY_NOT_SPACE": "a0", "CATEGORY_NOT_WORD": "-. "}  # fmt: skip
_ANY = "aZ0-_. "


def texts(pattern: str) -> list[str]:
    """Return some texts that a pattern was likely made for; none where it cannot be read."""
    try:
        parser: Any = importlib.import_module("re._parser")
        found = list(islice(_of(list(parser.parse(pattern))), _MOST))
    except Exception:  # noqa: BLE001 - a private parser: without it nothing is known, which is an answer
        return []
    return list(dict.fromkeys([*found, *(f"a{one}" for one in found[:_FEW]), *(f"{one}a" for one in found[:_FEW])]))


def _of(parts: list[Any]) -> Iterator[str]:
    """Yield texts for parts that follow each other."""
    choices = [list(islice(_of_part(str(kind), told), _FEW * 3)) for kind, told in parts]
    plain = ["".join(one[0] for one in choices)] if all(choices) else []
    yield from plain
    for at, several in enumerate(choices):  # each part in all its ways, and the others as they are first
        for text in several[1:]:
            yield "".join(text if place == at else one[0] for place, one in enumerate(choices))
    yield from ("".join(some) for some in product(*choices))


def _of_part(kind: str, told: Any) -> Iterator[str]:
    if kind == "LITERAL":
        yield chr(told)
    elif kind == "NOT_LITERAL":
        yield from (one for one in _ANY if one != chr(told))
    elif kind == "ANY":
        yield from _ANY
    elif kind == "IN":
        yield from _of_set(told)
    elif kind == "BRANCH":
        for branch in told[1]:
            yield from islice(_of(list(branch)), _FEW)
    elif kind in ("SUBPATTERN", "ATOMIC_GROUP"):
        yield from _of(list(told[-1] if kind == "SUBPATTERN" else told))
    elif kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        yield from _repeated(*told)
    elif kind in ("AT", "ASSERT", "ASSERT_NOT"):
        yield ""


def _repeated(fewest: int, most: int, held: Any) -> Iterator[str]:
    inner = list(islice(_of(list(held)), _FEW * 2))
    counts = dict.fromkeys([max(fewest, min(1, most)), fewest, min(most, fewest + 1), min(most, fewest + 9)])
    for count in counts:
        yield from (one * count for one in (inner if count else [""]))


def _of_set(told: list[Any]) -> Iterator[str]:
    """Yield characters of a class: the ends of each range; of a class that excludes, some that are usual."""
    excluded = str(told[0][0]) == "NEGATE"
    held: list[str] = []
    for kind, value in told:
        name = str(kind)
        if name == "LITERAL":
            held.append(chr(value))
        elif name == "RANGE":
            held += [chr(value[0]), chr(value[1])]
        elif name == "CATEGORY":
            held += _OF_CLASS.get(str(value), "")
    yield from (one for one in _ANY if one not in held) if excluded else held
