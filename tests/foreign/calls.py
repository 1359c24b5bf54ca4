"""Call every operation of a generated package, as a program: `python -m tests.foreign.calls REPOSITORY PACKAGE`.

Prints JSON: how many operations there are and how many replies were read, what went wrong with each, and which of
them no sample fits.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx

from codegen import document, walk
from codegen import pointer as pointers
from codegen.json_types import is_array, is_object
from codegen.surface.samples import Sampler, replies
from tests.foreign.reads import read
from tests.foreign.wire import Place, checkable, complaints, key_of, schema_of

Json = Any
Sent = dict[tuple[str, str], Json]


def main(repository: Path, package: str) -> Json:
    """Return how much there is, and what is wrong with what is read and sent, by operation."""
    sys.path.insert(0, str(repository / "generated"))
    spec = document.load(repository / "openapi.yaml").document
    modules = {key_of(one.OPERATION.method, one.OPERATION.path): one for one in _modules(repository, package)}
    found = read(repository, package, spec, modules)
    answers: dict[str, Json] = {}
    for sample in replies(spec):
        answers.setdefault(sample.operation, (sample.status, sample.body))
    sendable = checkable(spec, "readOnly")
    count, unsent = 0, list[str]()
    for where, _, operation in walk.operations(sendable):
        _, path, method = pointers.split(where)
        count += 1
        module = modules.get(key_of(method, path))
        place = Place(sendable, path, method)
        try:
            said = ["no module"] if module is None else _call(module, place, answers, package)
        except NoSampleError:
            unsent.append(operation["operationId"])
            continue
        except Exception as error:
            said = [f"{type(error).__name__}: {error}"]
        if said:
            found["wrong"].append(f"{method.upper()} {path} ({operation['operationId']}): {'; '.join(said)[:400]}")
    return {**found, "operations": count, "unsent": unsent}


class NoSampleError(Exception):
    """No sample fits what an operation must be given."""


def _modules(repository: Path, package: str) -> list[Any]:
    files = sorted((repository / "generated" / package / "api").rglob("*.py"))
    names = [".".join(file.relative_to(repository / "generated").with_suffix("").parts) for file in files]
    return [one for one in map(import_module, names) if hasattr(one, "OPERATION")]


def _call(module: Any, place: Place, answers: dict[str, Json], package: str) -> list[str]:
    """Call one operation with everything, and with only what is required; return what is wrong with the requests."""
    sampler = Sampler(place.document)
    found: list[str] = []
    for full in (True, False):
        sent = {
            (one["in"], one["name"]): value
            for one in place.parameters
            if (full or one.get("required")) and (value := _sample(place, sampler, one)) is not None
        }
        missing = [
            one["name"] for one in place.parameters if one.get("required") and (one["in"], one["name"]) not in sent
        ]
        body = _body(place, sampler, full=full)
        if missing:
            raise NoSampleError(missing)
        answer = answers.get(place.operation["operationId"])
        requests = _send(module, _arguments(module, place, sent, body), package, answer)
        found += complaints(place, requests[0], sent, body) if requests else ["nothing was sent"]
    return list(dict.fromkeys(found))


def _sample(place: Place, sampler: Sampler, parameter: Json) -> Json:
    schema = schema_of(parameter)
    values = [value for value in sampler.values(schema) if value not in (None, "", [], {}) and not _holds_null(value)]
    values = [two for value in values for two in _longer(value, parameter)]
    return next((value for value in values if place.problem(value, schema) is None), None)


def _holds_null(value: Json) -> bool:
    """Say whether a list or object holds a null, which has no spelling outside of JSON."""
    return None in (value.values() if is_object(value) else value if is_array(value) else ())


def _longer(value: Json, parameter: Json) -> list[Json]:
    """Return a list of one text with a second one that needs encoding before it, and anything else alone.

    Headers are not encoded, and what parts values with `|` or a space encodes that too: those cannot be part of one.
    """
    plain = parameter["in"] == "header" or parameter.get("style") in ("pipeDelimited", "spaceDelimited")
    second = "b;c" if plain else "b|c,d"
    return [[*value, second], value] if is_array(value) and len(value) == 1 and isinstance(value[0], str) else [value]


def _body(place: Place, sampler: Sampler, *, full: bool) -> Json:
    declared = place.body
    required = declared is not None and place.resolved(place.operation["requestBody"]).get("required")
    if declared is None or not (full or required):
        return ...
    values = [value for value in sampler.values(declared[1]) if place.problem(value, declared[1]) is None]
    ordered = sorted(values, key=lambda value: len(json.dumps(value)), reverse=full)
    if required and not ordered:
        raise NoSampleError("body")
    return ordered[0] if ordered else ...


def _send(module: Any, given: dict[str, Json], package: str, answer: Json) -> list[httpx.Request]:
    """Call an operation and return what the server got."""
    requests: list[httpx.Request] = []

    def serve(request: httpx.Request) -> httpx.Response:
        request.read()
        requests.append(request)
        return httpx.Response(answer[0], content=json.dumps(answer[1]).encode()) if answer else httpx.Response(204)

    ids = [given.pop(one.name) for one in _positional(module) if one.name in given]
    with httpx.Client(transport=httpx.MockTransport(serve)) as http:
        client = import_module(package).Client(base_url="https://server.example", httpx_client=http)
        module.sync(*ids, client=client, **given)
    return requests


def _arguments(module: Any, place: Place, sent: Sent, body: Json) -> dict[str, Json]:
    """Return the arguments of an operation that say what is to be sent."""
    names = _names(module)
    ids = [re.findall(r"\{([^{}]*)\}", path) for path in (place.path, module.OPERATION.path)]
    by_path = dict(zip(*ids, strict=True))
    keys = {
        (where, wire): (_GROUPS[where], by_path.get(wire, wire) if where == "path" else wire) for where, wire in sent
    }
    given = {names[keys[one]]: value for one, value in sent.items() if keys[one] in names}
    if body is ...:
        return given
    if is_object(body) and body and all(("fields", key) in names for key in body):
        return {**given, **{names["fields", key]: value for key, value in body.items()}}
    return {**given, "body": body}


_GROUPS = {"path": "ids", "query": "query", "header": "headers", "cookie": "cookies"}


def _positional(module: Any) -> list[inspect.Parameter]:
    parameters = inspect.signature(module.prepare).parameters.values()
    return [one for one in parameters if one.kind is one.POSITIONAL_OR_KEYWORD]


def _names(module: Any) -> dict[tuple[str, str], str]:
    """Return the argument of an operation by its group and name on the wire, read off `prepare`."""
    tree = ast.parse(inspect.getsource(module.prepare))
    found: dict[tuple[str, str], str] = {}
    for call in [node for node in ast.walk(tree) if isinstance(node, ast.Call)]:
        for keyword in call.keywords:
            if isinstance(keyword.value, ast.Dict) and keyword.arg:
                for key, value in zip(keyword.value.keys, keyword.value.values, strict=True):
                    found.update(_named(keyword.arg, key, value))
    return found


def _named(group: str, key: ast.expr | None, value: ast.expr) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield what one entry names: `"wire": argument`, `**deep("wire", argument)`, or a header of cookies."""
    inside = value.args[0] if isinstance(value, ast.Call) and value.args else None
    if isinstance(inside, ast.Dict):
        for name, one in zip(inside.keys, inside.values, strict=True):
            yield from _named("cookies", name, one)
        return
    wire = inside if key is None else key
    inner = [one.id for one in ast.walk(value) if isinstance(one, ast.Name)]
    if isinstance(wire, ast.Constant) and inner:
        yield (group, str(wire.value)), inner[-1]


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2])))
