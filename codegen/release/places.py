"""Say where something changed, and from what to what, in words that readers of a changelog know."""

from __future__ import annotations

from .. import pointer, walk
from ..diff.finding import Finding
from ..json_types import Json, is_array

_NAMED = ("properties", "patternProperties")
_LONGEST = 60
_MOST = 8


def spoken(found: Finding) -> str:
    """Return the place of a finding, and its old and new values where they tell something."""
    where = place(found.pointer)
    values = _values(found.old, found.new)
    if values == f"`{where}`":  # an operation is its own place, and known by its id
        values = ", ".join(f"`{name}`" for name in found.operations if name != where)
    return f"`{where}`{f' ({values})' if values else ''}"


def place(where: str) -> str:
    """Return a pointer as `Schema.property[]` or `GET /path reply 200 property`."""
    tokens = pointer.split(where)
    if tokens[:2] == ["components", "schemas"] and len(tokens) > 2:
        return tokens[2] + _inside(tokens[3:])
    if tokens[:1] == ["components"] and len(tokens) > 2:
        return tokens[2]
    if tokens[:1] == ["paths"] and len(tokens) > 1:
        return " ".join(_of_path(tokens[1], tokens[2:]))
    return where or "/"


def _of_path(path: str, rest: list[str]) -> list[str]:
    words = [path]
    if rest and rest[0] in walk.METHODS:
        words.insert(0, rest[0].upper())
        rest = rest[1:]
    if rest[:1] == ["responses"] and len(rest) > 1:
        words += ["reply", rest[1]]
        rest = rest[2:]
    elif rest[:1] == ["requestBody"]:
        words.append("body")
        rest = rest[1:]
    elif rest[:1] == ["parameters"]:
        rest = rest[2:]
    inner = _inside(rest[rest.index("schema") + 1 :]) if "schema" in rest else ""
    return [*words, inner.lstrip(".")] if inner else words


def _inside(tokens: list[str]) -> str:
    """Return the way through a schema: property names, `[]` for entries of lists; alternatives have no names."""
    told, left = "", list(tokens)
    while left:
        token = left.pop(0)
        if token in _NAMED and left:
            told += f".{left.pop(0)}"
        elif token == "items":
            told += "[]"
        elif token == "additionalProperties":
            told += ".*"
    return told


def _values(old: Json, new: Json) -> str:
    if isinstance(old, bool) or isinstance(new, bool):
        return ""
    told = [_shown(value) for value in (old, new) if value is not None]
    return " → ".join(told)


def _shown(value: Json) -> str:
    if is_array(value):
        more = f" and {len(value) - _MOST} more" if len(value) > _MOST else ""
        return ", ".join(_shown(one) for one in value[:_MOST]) + more
    text = " ".join(str(value).split())
    return f"`{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}`"
