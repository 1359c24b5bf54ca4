"""JSON pointers (RFC 6901): look up, replace and remove one place of a document."""

from __future__ import annotations

from typing import Any

from .errors import SpecError
from .json_types import Json, is_array, is_object

MISSING: Any = object()


def join(parent: str, *tokens: str | int) -> str:
    """Return the pointer of a child."""
    for token in tokens:
        text = str(token)
        if "~" in text or "/" in text:
            text = text.replace("~", "~0").replace("/", "~1")
        parent = f"{parent}/{text}"
    return parent


def split(pointer: str) -> list[str]:
    """Return the unescaped tokens of a pointer. Raises SpecError when it is not one."""
    if pointer in ("", "#"):
        return []
    if not pointer.startswith(("/", "#/")):
        raise SpecError(f"{pointer!r} is not a JSON pointer: it must start with /")
    tokens = pointer.removeprefix("#")[1:].split("/")
    return [token.replace("~1", "/").replace("~0", "~") for token in tokens] if "~" in pointer else tokens


def get(document: Json, pointer: str) -> Json:
    """Return the value at a pointer, or MISSING."""
    node = document
    for token in split(pointer):
        node = _child(node, token)
        if node is MISSING:
            break
    return node


def put(document: Json, pointer: str, value: Json) -> None:
    """Set the value at a pointer; everything above it must exist."""
    parent, token = _parent(document, pointer)
    if is_array(parent):
        parent[int(token)] = value
    else:
        parent[token] = value


def remove(document: Json, pointer: str) -> None:
    """Remove the value at a pointer. Raises SpecError when there is none."""
    parent, token = _parent(document, pointer)
    if _child(parent, token) is MISSING:
        raise SpecError(f"there is nothing to remove at {pointer}")
    if is_array(parent):
        del parent[int(token)]
    else:
        del parent[token]


def _parent(document: Json, pointer: str) -> tuple[Json, str]:
    *above, token = split(pointer)
    parent = get(document, join("", *above))
    if not is_object(parent) and (not is_array(parent) or _child(parent, token) is MISSING):
        raise SpecError(f"nothing at {join('', *above) or '/'} to hold {token!r}")
    return parent, token


def _child(node: Json, token: str) -> Json:
    if is_object(node):
        return node.get(token, MISSING)
    if is_array(node) and token.isascii() and token.isdigit() and int(token) < len(node):
        return node[int(token)]
    return MISSING
