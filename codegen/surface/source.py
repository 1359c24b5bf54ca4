"""Read the surface of a generated package off its source: names, models, functions. Nothing is imported."""

from __future__ import annotations

import ast
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from ..errors import SpecError
from .annotation import Type, parse, shown


@dataclass(frozen=True)
class Argument:
    """An argument of a function, or an attribute of a model."""

    type: Type
    required: bool
    positional: bool = False


@dataclass(frozen=True)
class Signature:
    """What a function takes and returns."""

    arguments: dict[str, Argument]
    returns: Type


@dataclass
class Surface:
    """What code can use of a package.

    models: attributes by class; aliases: named unions, literals and maps; functions: signatures (several where there
    are overloads) by dotted place; classes: the resources and their methods; texts: a digest by file.
    """

    models: dict[str, dict[str, Argument]] = field(default_factory=dict[str, dict[str, Argument]])
    aliases: dict[str, Type] = field(default_factory=dict[str, Type])
    functions: dict[str, list[Signature]] = field(default_factory=dict[str, list[Signature]])
    texts: dict[str, str] = field(default_factory=dict[str, str])


def read(package: Path) -> Surface:
    """Return the surface of the package in a folder. Raises SpecError when a module is no Python."""
    found = Surface()
    for file in sorted(package.rglob("*.py")):
        place = file.relative_to(package)
        raw = file.read_bytes()
        found.texts[place.as_posix()] = _words(raw.replace(package.name.encode(), b"package"))
        if place.parts[0] in ("models", "api", "resources"):
            _read_module(found, place, _parsed(raw, file))
    return found


# Without the signs that formatting adds and drops.
_WORDS = re.compile(rb"\w+|[^\w\s,()]")


def _words(text: bytes) -> str:
    """Return a digest of the words of a text in any order: to users, order alone is no change."""
    return hashlib.sha256(b" ".join(sorted(_WORDS.findall(text)))).hexdigest()


@lru_cache(maxsize=2048)  # most modules are the same on both sides
def _parsed(raw: bytes, file: Path) -> ast.Module:
    try:
        return ast.parse(raw)
    except (SyntaxError, ValueError) as error:
        raise SpecError(f"{file} is not valid Python: {error}") from error


def _read_module(found: Surface, place: Path, module: ast.Module) -> None:
    dotted = ".".join(place.with_suffix("").parts)
    if place.parts[0] == "models":
        _read_models(found, module)
    elif place.parts[0] == "api":
        found.functions.update(_functions(dotted, module.body))
        found.functions.update(_ways(dotted, module))
    else:
        for owner in [one for one in module.body if isinstance(one, ast.ClassDef)]:
            found.functions.update(_functions(f"resources.{owner.name}", owner.body))
            found.functions.update(_alike(found, owner))


def _read_models(found: Surface, module: ast.Module) -> None:
    # Named types stand under `if TYPE_CHECKING:`; nothing of interest is deeper.
    inner = [one for node in module.body if isinstance(node, ast.If) for one in node.body]
    for node in [*module.body, *inner]:
        match node:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=ast.Name(id="TypeAlias"), value=value):
                found.aliases[name] = parse(value)
            case ast.ClassDef():
                found.models[node.name] = dict(_attributes(node))
            case _:
                pass


def _attributes(owner: ast.ClassDef) -> Iterator[tuple[str, Argument]]:
    for node in owner.body:
        match node:
            case ast.AnnAssign(target=ast.Name(id=name)) if not name.startswith("_") and not name.startswith("wire_"):
                yield name, Argument(parse(node.annotation), required=node.value is None)
            case _:
                pass


Function = ast.FunctionDef | ast.AsyncFunctionDef


def _functions(place: str, body: Iterable[ast.stmt]) -> Iterator[tuple[str, list[Signature]]]:
    by_name: dict[str, list[Function]] = {}
    for node in body:
        if isinstance(node, Function) and not node.name.startswith("_"):
            by_name.setdefault(node.name, []).append(node)
    for name, several in by_name.items():
        overloads = [one for one in several if _is_overload(one)]
        yield f"{place}.{name}", [_signature(one) for one in overloads or several]


# What makes a method like another, and what its result is of that of the other.
_ALIKE: dict[str, Callable[[str], str]] = {
    "_awaited": str,
    "_paged": lambda page: page.replace("Page[", "AsyncPages[", 1),
    "_streamed": "Async{}".format,
}


def _alike(found: Surface, owner: ast.ClassDef) -> Iterator[tuple[str, list[Signature]]]:
    """Yield the methods that are made of others: `name = _awaited(Runs.create, …)`."""
    for node in owner.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(func=ast.Name(id=way), args=[like, *_])) if (
                way in _ALIKE
            ):
                known = found.functions.get(f"resources.{ast.unparse(like)}", ())
                yield f"resources.{owner.name}.{name}", [_returning(one, _ALIKE[way]) for one in known]
            case _:
                pass


# What the ways to call an operation give, of what they send with.
_GIVEN = {
    "sync_detailed": "Response[{}]",
    "asyncio_detailed": "Response[{}]",
    "sync_stream": "Stream[{}]",
    "asyncio_stream": "AsyncStream[{}]",
}


def _ways(place: str, module: ast.Module) -> Iterator[tuple[str, list[Signature]]]:
    """Yield the functions that are a class's method: `name = _Way(OPERATION.…).call`, where OPERATION has a type."""
    taken: dict[str, list[Signature]] = {}
    types: dict[str, str] = {}
    for node in module.body:
        match node:
            case ast.ClassDef(name=name):
                taken.update(_functions(name, node.body))
            case ast.AnnAssign(target=ast.Name(id=name), annotation=ast.Subscript(slice=inner)):
                types[name] = ast.unparse(inner)
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Attribute(value=ast.Call(func=ast.Name(id=owner), args=[sent]), attr="call"),
            ):
                typed = next(one.id for one in ast.walk(sent) if isinstance(one, ast.Name) and one.id in types)
                given = _GIVEN.get(name, "{}").format(types[typed])
                yield f"{place}.{name}", [replace(one, returns=_type(given)) for one in taken.get(f"{owner}.call", ())]
            case _:
                pass


def _type(text: str) -> Type:
    return parse(ast.parse(text, mode="eval").body)


def _returning(signature: Signature, change: Callable[[str], str]) -> Signature:
    return replace(signature, returns=_type(change(shown(signature.returns))))


def _is_overload(function: Function) -> bool:
    return any(isinstance(one, ast.Name) and one.id == "overload" for one in function.decorator_list)


def _signature(function: Function) -> Signature:
    given = function.args
    arguments: dict[str, Argument] = {}
    first_default = len(given.args) - len(given.defaults)
    for index, one in enumerate(given.args):
        if one.arg != "self":
            arguments[one.arg] = Argument(parse(one.annotation), index < first_default, positional=True)
    for one, default in zip(given.kwonlyargs, given.kw_defaults, strict=True):
        arguments[one.arg] = Argument(parse(one.annotation), default is None)
    return Signature(arguments, parse(function.returns))
