"""Import every module of one package, and let it read replies, as a program: `python -m codegen.surface.probe`.

It takes a folder and the name of the package in it, and a list of replies as JSON on stdin. It prints a JSON object:
`imports`, a problem per module, and `replies`, what became of each reply.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx

from ..json_types import Document, Json, is_array, is_object

_PLAIN = ("str", "int", "float", "bool")


def main(folder: Path, package: str, samples: list[Document]) -> Document:
    """Return what went wrong at import, and how each reply was read."""
    sys.path.insert(0, str(folder))
    problems = {name: problem for name in _module_names(folder / package) if (problem := _problem(name))}
    readers = {} if problems else dict(_readers(folder / package))
    return {"imports": problems, "replies": [_read(package, readers, sample) for sample in samples]}


def _module_names(package: Path) -> list[str]:
    files = sorted(file.relative_to(package.parent).with_suffix("") for file in package.rglob("*.py"))
    return [".".join(file.parts).removesuffix(".__init__") for file in files]


def _problem(name: str) -> str | None:
    try:
        module = import_module(name)
        for exported in getattr(module, "__all__", ()):
            getattr(module, exported)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


def _readers(package: Path) -> Iterator[tuple[tuple[str, str], Any]]:
    for name in _module_names(package):
        operation = getattr(import_module(name), "OPERATION", None)
        if operation is not None:
            yield (operation.method, _shape(operation.path)), operation


def _shape(path: str) -> str:
    """Return a path whose placeholders have no names."""
    return re.sub(r"\{[^}]*\}", "{}", path)


def _read(package: str, readers: dict[tuple[str, str], Any], sample: Document) -> Document:
    operation = readers.get((sample["method"], _shape(sample["path"])))
    if operation is None:
        return {"outcome": "absent"}
    content = json.dumps(sample["body"]).encode()  # httpx sends no content for a JSON null
    reply = httpx.Response(sample["status"], content=content, request=httpx.Request(sample["method"], "http://x"))
    try:
        parsed = operation.response(reply).parsed
        given_back = import_module(f"{package}._runtime.model").encode(parsed)
    except Exception as error:
        return {"outcome": "fails", "why": f"{type(error).__name__}: {error}"}
    if operation.read is not None and _text(given_back) != _text(sample["body"]):
        return {"outcome": "loses", "why": "what was read is not given back unchanged"}
    found: dict[str, set[str]] = {"misread": set(), "lacks": set(), "unknown": set()}
    _look(package, parsed, found)
    for outcome, seen in found.items():
        if seen:
            return {"outcome": outcome, "why": ", ".join(sorted(seen))}
    return {"outcome": "read"}


def _text(value: Json) -> str:
    return json.dumps(value, sort_keys=True)


def _look(package: str, value: Any, found: dict[str, set[str]]) -> None:
    """Note objects whose class has another tag, attributes without what they promise, and tags that no class has."""
    model: Any = sys.modules[f"{package}._runtime.model"]
    if isinstance(value, model.UnknownObject):
        tags = [f"{key} {value[key]!r}" for key in ("type", "event", "kind") if key in value]
        found["unknown"].add(", ".join(tags) or "no tag")
    elif isinstance(value, model.Model):
        _look_at_attributes(value, found)
        for name in value.wire_names:
            _look(package, getattr(value, name), found)
    elif is_array(value) or is_object(value):
        for inner in value.values() if is_object(value) else value:
            _look(package, inner, found)


def _look_at_attributes(value: Any, found: dict[str, set[str]]) -> None:
    for name, constant, may_lack, may_be_null in _promises(value.__class__):
        here = getattr(value, name)
        if constant is not None and isinstance(here, str) and here != constant:
            found["misread"].add(f"{type(value).__name__}.{name} is {here!r}")
        elif type(here).__name__ == "Unset" and not may_lack:
            found["lacks"].add(f"{type(value).__name__}.{name} is absent")
        elif here is None and not may_be_null:
            found["lacks"].add(f"{type(value).__name__}.{name} is null")


@cache
def _promises(model: Any) -> list[tuple[str, str | None, bool, bool]]:
    """Return name, constant, and whether it may be absent or null, of each attribute of a class."""
    made: list[tuple[str, str | None, bool, bool]] = []
    for attribute in model.__attrs_attrs__:
        promised = str(attribute.type)
        constant = attribute.default if promised.startswith("Literal[") else None
        tag = constant if isinstance(constant, str) else None
        made.append((str(attribute.name), tag, "Unset" in promised, promised not in _PLAIN))
    return made


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2], json.load(sys.stdin))))
