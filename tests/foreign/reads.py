"""Let a generated package read samples of every reply that fit the document, and look at what it makes of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx

from codegen import walk
from codegen.json_types import is_array, is_object
from codegen.surface import probe
from codegen.surface.samples import Sample, replies
from tests.foreign.wire import Place, checkable, key_of

Json = Any
_BAD = ("fails", "loses", "misread", "unknown")
_FREE = frozenset({"a key", "anything"})  # what samples hold where anything goes


def read(repository: Path, package: str, spec: Json, modules: dict[tuple[str, str], Any]) -> Json:
    """Return how many replies were read, and what is wrong: with imports, and with what was made of replies."""
    document = checkable(spec, "writeOnly")
    tags = {str(declared.get("propertyName")) for declared in _discriminators(spec)}
    fitting = [sample for sample in replies(document) if _fits(document, sample)]
    looked = probe.main(repository / "generated", package, [asdict(sample) for sample in fitting])
    wrong = [f"import {name}: {problem}" for name, problem in looked["imports"].items()]
    for sample, found in zip(fitting, looked["replies"], strict=True):
        strays = [] if found["outcome"] in _BAD else _strays(modules, package, sample, _FREE | tags)
        why = found["why"] if found["outcome"] in _BAD else ", ".join(strays)
        if why:
            wrong.append(f"{sample.operation} {found['outcome']}: {why}: {json.dumps(sample.body)[:120]}")
    read = {sample.operation for sample in fitting}
    unread = sorted({sample.operation for sample in replies(document)} - read)
    return {"replies": len(fitting), "wrong": wrong, "unread": unread}


def _fits(document: Json, sample: Sample) -> bool:
    place = Place(document, sample.path, sample.method.lower())
    return place.problem(sample.body, place.reply(sample.status)) is None


def _discriminators(spec: Json) -> Iterator[Json]:
    yield from (schema["discriminator"] for _, schema in walk.schemas(spec) if "discriminator" in schema)


def _strays(modules: dict[tuple[str, str], Any], package: str, sample: Sample, free: frozenset[str]) -> list[str]:
    """Return the declared keys that no attribute holds: their object was read as another variant.

    free: keys that need no attribute.
    """
    module = modules.get(key_of(sample.method, sample.path))
    if module is None:
        return []
    request = httpx.Request(sample.method, "https://server.example")
    reply = httpx.Response(sample.status, content=json.dumps(sample.body).encode(), request=request)
    model = import_module(f"{package}._runtime.model").Model
    return sorted(set(_extra(module.OPERATION.response(reply).parsed, model, free)))


def _extra(value: Any, model: Any, free: frozenset[str]) -> Iterator[str]:
    if isinstance(value, model):
        extra = value.additional_properties.keys() - free
        yield from (f"{type(value).__name__} does not know {name!r}" for name in extra)
        value = [getattr(value, name) for name in value.wire_names]
    inner = value.values() if is_object(value) else value if is_array(value) else ()
    for one in inner:
        yield from _extra(one, model, free)
