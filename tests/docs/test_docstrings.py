"""Every public name is documented where it is defined: what it is, its parameters with units, errors, its operation."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, is_typeddict

from docs.reference.calls import operations as operations_of_reference
from openai_conversations_api import models
from tests.cases import every

_ROOMS = ("", ".local", ".migration", ".auth", ".providers", ".pydantic_types")
# What users are given and never make: how it is made is nobody's business but the client's.
_GIVEN = re.compile(r"_runtime\.(paging|streams)|resources|streaming\.run_streams")
_OF_HTTPX = {"sync_auth_flow", "async_auth_flow", "auth_flow"}
_UNIT = re.compile(
    r"second|byte|how (many|often|much)|characters|number|requests|tokens|exit code|free one|at most|\d to \d", re.I
)
_AS = re.compile(r"(?:[Aa]s (?:in|for)?|[Ww]hat) ?((?:`[\w.]+`|the constructor)(?:(?:, | and )`[\w.]+`)*)")
_NAME = re.compile(r"the constructor|[\w.]+")
_OURS = re.compile(r"openai_conversations(?!_api\.models)")


class Place(NamedTuple):
    """A public function, method or class, under the name that users know it by."""

    name: str
    value: Any
    owner: Any = None


@cache
def public() -> list[Place]:
    """Return every public class and function of the overlay, each once."""
    found: dict[int, Place] = {}
    for room in _ROOMS:
        module = importlib.import_module(f"openai_conversations{room}")
        for name in getattr(module, "__all__", ["enable"]):
            value = getattr(module, name)
            if name not in dir(models) and (inspect.isclass(value) or inspect.isfunction(value)):
                found.setdefault(id(value), Place(f"{module.__name__}.{name}", value))
    return list(found.values())


def methods() -> Iterator[Place]:
    """Yield every public method, property and class method that is written here."""
    for place in public():
        for name, value in inspect.getmembers_static(place.value) if inspect.isclass(place.value) else ():
            function = getattr(value, "__func__", getattr(value, "fget", getattr(value, "func", value)))
            ours = inspect.isfunction(function) and _OURS.match(function.__module__)
            if ours and not name.startswith("_") and name not in _OF_HTTPX:
                yield Place(f"{place.name}.{name}", value, place.value)


def everything() -> Iterator[Place]:
    """Yield all that has a docstring."""
    yield from public()
    yield from methods()


def function_of(place: Place) -> Any:
    """Return the function behind a method or a property."""
    value = place.value
    function = getattr(value, "__func__", getattr(value, "fget", getattr(value, "func", value)))
    if place.owner is None or function.__doc__:
        return function
    name = place.name.rpartition(".")[2]  # what overrides may leave the words to what it overrides
    bases = (inspect.getattr_static(base, name, None) for base in place.owner.__mro__)
    documented = (getattr(one, "__func__", one) for one in bases if one is not None)
    return next((one for one in documented if one.__doc__), function)


def said(place: Place) -> str:
    """Return what is said of a function or a class, and by those that it refers to for more."""
    text = _doc(function_of(place))
    owner = place.name.rpartition(".")[0]
    return " ".join([text, *(_said_by(name, owner) for names in _AS.findall(text) for name in _NAME.findall(names))])


def _doc(function: Any) -> str:
    """Return a docstring, that of the constructor included, with each paragraph on one line."""
    maker = inspect.getdoc(function.__init__) if inspect.isclass(function) else ""
    return re.sub(r"(?<!\n)\n(?!\n)\s*", " ", f"{inspect.getdoc(function) or ''}\n\n{maker or ''}")


def _said_by(name: str, owner: str) -> str:
    """Return what another function says: that of the same class or module, or else any that is called so."""
    wanted = owner if name == "the constructor" else f"{owner}.{name}"
    found = _by_name()
    others = (value for called, value in found.items() if called.endswith(f".{name}"))
    return _doc(found.get(wanted.lower()) or next(others, None))


@cache
def _by_name() -> dict[str, Any]:
    return {one.name.lower(): function_of(one) for one in everything()}


def parameters() -> Iterator[tuple[str, str, Any, str]]:
    """Yield every parameter: where, its name, its annotation, what its function says."""
    for place in everything():
        for name, annotation in _named(place):
            if not name.startswith("_"):
                yield f"{place.name}({name})", name, annotation, said(place)


def _named(place: Place) -> list[tuple[str, Any]]:
    """Return the names and annotations of what a function, or the maker of a class, takes."""
    value = place.value
    if is_typeddict(value):
        return [*value.__annotations__.items()]
    given = inspect.isclass(value) and (_GIVEN.search(value.__module__) or getattr(value, "_is_protocol", False))
    raised = inspect.isclass(value) and issubclass(value, BaseException)
    if given or raised or isinstance(value, property) or hasattr(value, "func"):
        return []
    bound = hasattr(value, "__func__") or (place.owner is not None and inspect.isfunction(value))
    taken = [*inspect.signature(function_of(place)).parameters.values()][1 if bound else 0 :]
    return [(one.name, one.annotation) for one in taken if one.kind is not one.VAR_POSITIONAL]


def told(name: str, text: str) -> str | None:
    """Return what a docstring says of a parameter, or None."""
    entry = re.search(rf"(?<![\w`])(\*\*)?{name}(, (\*\*)?\w+)*: (.*?)(?=[;.] (\*\*)?\w+(, \w+)*: |\n|$)", text)
    mention = re.search(rf"[^.\n]*`{name}[`=][^.\n]*", text)
    found = entry or mention
    return None if found is None else found[0]


@every("where, value", lambda: ((one.name, function_of(one)) for one in everything()))
def test_everything_says_what_it_is(where: str, value: Any) -> None:
    """Public classes, functions, methods and properties begin with a sentence of their own."""
    first = (inspect.getdoc(value) or "").partition("\n\n")[0].strip()

    assert first, where
    assert first.rstrip().endswith((".", "?", ":")) or "\n" in first, where


@every("where, name, annotation, text", parameters)
def test_parameters_are_told(where: str, name: str, annotation: Any, text: str) -> None:
    """Each is named with what it means, and a number with its unit or what it counts."""
    found = told(name, text)

    assert found is not None, f"{where} is not documented"
    is_number = re.search(r"\b(int|float)\b", str(annotation)) is not None
    assert not is_number or _UNIT.search(found), f"{where}: in which unit? {found!r}"


def raising() -> Iterator[tuple[str, str]]:
    """Yield functions that take something and so can refuse it, and what they say."""
    for place in public():
        if inspect.isfunction(place.value) and inspect.signature(place.value).parameters:
            yield place.name, said(place)


@every("where, text", raising)
def test_functions_say_what_they_raise(where: str, text: str) -> None:
    """Or that they raise nothing."""
    assert re.search(r"\bRaises?\b|\braises?\b", text), where


def errors() -> Iterator[tuple[str, type[BaseException], str]]:
    """Yield every public error with what it says, and what the errors say that it is a kind of."""
    for place in public():
        if inspect.isclass(place.value) and issubclass(place.value, BaseException):
            yield place.name, place.value, "\n".join(one.__doc__ or "" for one in place.value.__mro__)


@every("where, error, text", errors)
def test_errors_say_what_they_carry(where: str, error: type[BaseException], text: str) -> None:
    """Each attribute that is set when one is made is named in the docstring of its class or of a base."""
    for base in error.__mro__:
        if "__init__" in base.__dict__ and base.__module__.startswith("openai_conversations"):
            for name in re.findall(r"self\.(\w+)(?:: [^=]+)? =", inspect.getsource(base.__dict__["__init__"])):
                assert re.search(rf"\b{name}\b", text), f"{where}.{name}"


def operations() -> Iterator[tuple[str, str]]:
    """Yield every method of a resource and what it says."""
    for place in methods():
        if "resources" in place.owner.__module__ and inspect.isfunction(place.value):
            yield place.name, said(place)


@every("where, text", operations)
def test_methods_of_resources_name_their_operations(where: str, text: str) -> None:
    """The ids and paths of the operations that they call are those of the specification."""
    known = {one.name: f"`{one.verb} {one.path}`" for found in operations_of_reference().values() for one in found}
    source = re.search(r"Source: (.*)", text, re.DOTALL)

    assert source is not None, where
    named = re.findall(r"(\w+), (`[A-Z]+ /\S+`)", source[1])
    assert named, where
    assert all(known[name] == place for name, place in named), where
