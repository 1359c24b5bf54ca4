"""Find texts that have a pattern, to see whether another pattern takes them too."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice, product
from typing import Any

_MOST = 60
_LONGEST = 500
_FEW = 4
_TAME = 10  # so often a part may be repeated that holds several ways to repeat
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_OF_CLASS = {"CATEGORY_DIGIT": "07", "CATEGORY_SPACE": " \t", "CATEGORY_WORD": "aZ0_",
             "CATEGORY_NOT_DIGIT": "a-", "CATEGORY_NOT_SPACE": "a0", "CATEGORY_NOT_WORD": "-. "}  # fmt: skip
_ANY = "aZ0-_. "


def texts(pattern: str) -> list[str]:
    """Return some texts that a pattern was likely made for; none where it cannot be read."""
    try:
        found = list(islice(_of(list(_parsed(pattern))), _MOST))
    except Exception:  # the parser is private to Python: without it nothing is known, which is an answer
        return []
    return list(dict.fromkeys([*found, *(f"a{one}" for one in found[:_FEW]), *(f"{one}a" for one in found[:_FEW])]))


@cache
def may_hang(pattern: str) -> bool:
    """Say whether a search may take time that grows with the power of a text's length: repetitions in repetitions."""
    try:
        return _repeats(_parsed(pattern), inside=False)
    except Exception:  # as above
        return True


def _parsed(pattern: str) -> Any:
    parser: Any = importlib.import_module("re._parser")
    return parser.parse(pattern)


def _repeats(parts: Any, *, inside: bool) -> bool:
    for kind, told in parts:
        name = str(kind)
        again = name in _REPEATS and told[1] > _TAME
        if inside and (name == "BRANCH" or (name in _REPEATS and told[0] != told[1])):
            return True
        held: list[Any] = told[1] if name == "BRANCH" else [told[-1]] if name in (*_REPEATS, "SUBPATTERN") else []
        if any(_repeats(one, inside=inside or again) for one in held):
            return True
    return False


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
    return _OF[kind](told) if kind in _OF else iter(())


def _of_branches(told: Any) -> Iterator[str]:
    for branch in told[1]:
        yield from islice(_of(list(branch)), _FEW)


def _repeated(told: Any) -> Iterator[str]:
    fewest, most, held = told
    inner = list(islice(_of(list(held)), _FEW * 2))
    counts = dict.fromkeys([max(fewest, min(1, most)), fewest, min(most, fewest + 1), min(most, fewest + 9)])
    for count in counts:
        yield from (one * count for one in (inner if count else [""]) if len(one) * count <= _LONGEST)


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


_OF: dict[str, Callable[[Any], Iterator[str]]] = {
    "LITERAL": lambda told: iter([chr(told)]),
    "NOT_LITERAL": lambda told: (one for one in _ANY if one != chr(told)),
    "ANY": lambda _: iter(_ANY),
    "IN": _of_set,
    "BRANCH": _of_branches,
    "SUBPATTERN": lambda told: _of(list(told[-1])),
    "ATOMIC_GROUP": lambda told: _of(list(told)),
    **dict.fromkeys(_REPEATS, _repeated),
    **dict.fromkeys(("AT", "ASSERT", "ASSERT_NOT"), lambda _: iter([""])),
}
