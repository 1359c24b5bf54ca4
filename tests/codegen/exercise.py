"""Run every part of generated packages, as a program of its own: `python -m tests.codegen.exercise FOLDER`.

FOLDER holds packages, each beside the document it was made from (`name/` and `name.json`). What goes wrong is printed
as JSON, a text per package; code that a document smuggled in would run here.
"""

from __future__ import annotations

import asyncio
import copy
import inspect
import json
import pickle
import sys
import traceback
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from codegen.json_types import is_array, is_object
from tests.codegen.sample_server import SampleServer

Arguments = tuple[list[str], dict[str, Any]]


def run(folder: Path) -> dict[str, str]:
    """Return what went wrong, by package; nothing when all went well."""
    sys.path.insert(0, str(folder))
    problems: dict[str, str] = {}
    for document in sorted(folder.glob("*.json")):
        try:
            exercise(folder / document.stem, SampleServer(json.loads(document.read_text(encoding="utf-8"))))
        except Exception:
            problems[document.stem] = traceback.format_exc()
    return problems


def exercise(package: Path, server: SampleServer) -> None:
    """Import every module of a package, read and write every model, and call every operation in every way."""
    modules = [import_module(name) for name in module_names(package)]
    for module in modules:
        for name in getattr(module, "__all__", ()):
            getattr(module, name)
        if hasattr(module, "OPERATION"):
            call_operation(module, server)
        elif ".resources." in module.__name__:
            visit_resources(module, server)
    use_models(import_module(f"{package.name}.models"))


def module_names(package: Path) -> list[str]:
    """Return the dotted names of all modules of a package."""
    files = sorted(path.relative_to(package.parent).with_suffix("") for path in package.rglob("*.py"))
    return [".".join(path.parts).removesuffix(".__init__") for path in files]


def use_models(models: ModuleType) -> None:
    """Evaluate every annotation of every model, and read, write, copy and print it."""
    named = {name: getattr(models, name) for name in models.__all__}
    for cls in [one for one in named.values() if hasattr(one, "wire_names")]:
        for attribute in cls.__attrs_attrs__:
            if isinstance(attribute.type, str) and attribute.name != "_extra":
                eval(attribute.type, {**vars(sys.modules[cls.__module__]), **named})
        use_model(cls)


def use_model(cls: Any) -> None:
    """Read and write objects that lack everything, hold null or have other types everywhere, or have unknown keys."""
    wires = list(cls.wire_names.values())
    for data in ({}, {"unheard of": [1]}, dict.fromkeys(wires), {wire: f"text {wire}" for wire in wires}):
        model = cls.from_dict(data)
        same(model.to_dict(), data)
        same(model, copy.deepcopy(model))
        same(model, pickle.loads(pickle.dumps(model)))
        same(repr(model).partition("(")[0], cls.__name__)


def call_operation(module: Any, server: SampleServer) -> None:
    """Call one operation in its four ways; see that request and reply are what the document says."""
    ids, named = arguments(module.prepare, flat=module.OPERATION.body is not None and module.OPERATION.body.flat)
    try:
        call = module.prepare(*ids, **named)
    except ValueError as refusal:
        same("header" in str(refusal), True)
        return
    check_request(call, server, [*ids, *(value for name, value in named.items() if name != "body")])
    for reply in (
        module.sync(*ids, client=server, **named),
        module.sync_detailed(*ids, client=server, **named).parsed,
        asyncio.run(module.asyncio(*ids, client=server, **named)),
        asyncio.run(module.asyncio_detailed(*ids, client=server, **named)).parsed,
    ):
        same(encoded(reply), server.promised(call))


def check_request(call: Any, server: SampleServer, values: list[str]) -> None:
    """See that a request holds every given value, under the names of the document."""
    body: dict[str, Any] = json.loads(call.content) if call.content else {}
    same(sorted(name for name, _ in call.query), server.names(call, "query"))
    same(sorted({*call.headers} - {"Content-Type"}), server.names(call, "header"))
    if call.operation.body is not None and call.operation.body.flat:
        same(sorted(body), server.keys(call))
    sent = [
        *call.path.split("/"),
        *(value for _, value in call.query),
        *call.headers.values(),
        *map(str, body.values()),
    ]
    same([value for value in values if value not in sent], [])


def visit_resources(module: ModuleType, server: SampleServer) -> None:
    """Make the resources of a module and call each of their methods."""
    for cls in [one for one in vars(module).values() if isinstance(one, type) and one.__module__ == module.__name__]:
        resource = cls(server)
        for name in [name for name in dir(cls) if not name.startswith("_")]:
            if inspect.isfunction(getattr(cls, name)):
                call_method(getattr(resource, name), server)
            else:
                getattr(resource, name)


def call_method(method: Any, server: SampleServer) -> None:
    """Call a method of a resource; a page of a list stands for the model it shows."""
    ids, named = arguments(method, flat=False)
    try:
        reply = asyncio.run(finished(method(*ids, **named)))
    except ValueError as refusal:
        same("header" in str(refusal), True)
        return
    same(
        encoded(reply.model if type(reply).__module__.endswith(".paging") else reply),
        server.promised(server.calls[-1]),
    )


async def finished(reply: Any) -> Any:
    """Return what an awaitable gives, or the reply itself."""
    return await reply if hasattr(reply, "__await__") else reply


def arguments(function: Any, *, flat: bool) -> Arguments:
    """Return a telling value for every argument of a function; the whole body only where it has no parts."""
    parameters = inspect.signature(function).parameters.values()
    named = {one.name: f"value{index}" for index, one in enumerate(parameters) if one.kind is one.KEYWORD_ONLY}
    ids = [f"id{index}" for index, one in enumerate(parameters) if one.kind is one.POSITIONAL_OR_KEYWORD]
    whole: dict[str, Any] = {"body": {"whole": "body"}} if "body" in named and not flat else {}
    return ids, {**{name: value for name, value in named.items() if name != "body"}, **whole}


def encoded(reply: Any) -> Any:
    """Return a reply as JSON data."""
    if is_array(reply):
        return [encoded(entry) for entry in reply]
    if is_object(reply):
        return {key: encoded(entry) for key, entry in reply.items()}
    return reply.to_dict() if hasattr(reply, "to_dict") else reply


def same(found: object, wanted: object) -> None:
    """Raise AssertionError where two values differ."""
    if found != wanted:
        raise AssertionError(f"found {found!r}, wanted {wanted!r}")


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]).resolve())))
