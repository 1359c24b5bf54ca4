"""The operations of the client's resources, read off their own methods: what the spec adds appears here by itself."""

from __future__ import annotations

import collections.abc
import inspect
import re
import types
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from attrs import frozen

import openai_conversations_api

from ..client import Client

_API = openai_conversations_api.__name__
_NAMES = {"retrieve": "get"}


@frozen
class Parameter:
    """A parameter of a method.

    kind: "text", "integer", "number", "switch", "choice", "texts" (several), "pairs" (a mapping of texts), "json", or
    "content" for a text or JSON.
    """

    name: str
    kind: str
    required: bool
    positional: bool
    help: str
    choices: tuple[str, ...] = ()


@frozen
class Method:
    """An operation of a resource: its name on the command line, how it is reached, and what it takes.

    path: the attributes that lead from a client to the method.
    """

    name: str
    path: tuple[str, ...]
    member: Any

    @property
    def summary(self) -> str:
        """What it does, in one line: of a list not how a program goes through it, of a stream all."""
        first = self._doc.partition("\n")[0]
        return first if self.name.endswith("stream") else f"{first.partition(';')[0].rstrip('.')}."

    @property
    def description(self) -> str:
        """What else is said of it, without its arguments, and without streams, which are commands of their own."""
        told = self._doc.partition("\n\n")[2].partition("\n\nArgs:")[0]
        sentences = re.split(r"(?<=[.])\s+", told)
        return " ".join(one for one in sentences if not re.search("`stream`|the stream", one))

    @property
    def takes_body(self) -> bool:
        """Whether the request has a body."""
        source = self._doc.rpartition("Source: ")[2]
        return not re.search("`(GET|DELETE) ", source) and not all(one.positional for one in self.parameters)

    @property
    def is_list(self) -> bool:
        """Whether it returns a list in pages."""
        return str(inspect.signature(self.member).return_annotation).startswith("Page[")

    @property
    def parameters(self) -> list[Parameter]:
        """What it takes; `stream` is another command's."""
        told, hints = _arguments(self._doc), get_type_hints(self.member)
        return [
            _parameter(parameter, hints[name], told.get(name, ""))
            for name, parameter in inspect.signature(self.member).parameters.items()
            if name not in ("self", "stream") and parameter.kind is not parameter.VAR_KEYWORD
        ]

    @property
    def _doc(self) -> str:
        return inspect.getdoc(self.member) or ""

    def of(self, client: Client) -> Any:
        """Return the method of a client."""
        found: Any = client
        for name in self.path:
            found = getattr(found, name)
        return found


def resources(client: Client) -> dict[str, list[Method]]:
    """Return the operations of a client by resource; a resource within another goes by its own name where it can."""
    found: dict[str, list[Method]] = {}
    for path, resource in _resources(client, ()):
        name = path[-1] if path[-1] not in found else "-".join(path)
        found[name] = [
            Method(_NAMES.get(one, one.replace("_", "-")), (*path, one), member)
            for one, member in _operations(type(resource))
        ]
    return found


def _resources(holder: object, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], object]]:
    names = [
        name for name in dir(type(holder)) if isinstance(inspect.getattr_static(type(holder), name), cached_property)
    ]
    for name in names:
        resource: Any = getattr(holder, name)
        if any(_operations(resource.__class__)):
            yield (*path, name), resource
            yield from _resources(resource, (*path, name))


def _operations(cls: type) -> Iterator[tuple[str, Any]]:
    """Yield what is generated; what is added by hand takes functions and objects, which no command line has."""
    generated = [base for base in cls.__mro__ if base.__module__.startswith(f"{_API}.")]
    for base in generated:
        for name, member in vars(base).items():
            if inspect.isfunction(member) and not name.startswith("_"):
                yield name, member


def _arguments(doc: str) -> dict[str, str]:
    _, _, section = doc.partition("Args:\n")
    section = section.partition("\n\n")[0]
    told: dict[str, str] = {}
    name = ""
    for line in section.splitlines():
        if line.startswith("    ") and not line.startswith("     ") and ": " in line:
            name, _, text = line.strip().partition(": ")
            told[name] = text
        elif name:
            told[name] += f" {line.strip()}"
    return told


def _parameter(parameter: inspect.Parameter, hint: Any, told: str) -> Parameter:
    kind, choices = _kind(hint)
    positional = parameter.kind is parameter.POSITIONAL_OR_KEYWORD
    required = parameter.default is parameter.empty
    return Parameter(parameter.name, kind, required, positional, told, choices)


def _kind(annotation: Any) -> tuple[str, tuple[str, ...]]:
    """Return how a value of a type is written on a command line, and the choices for it."""
    options = [one for one in _options(annotation) if one not in (type(None), openai_conversations_api.Unset)]
    literals = tuple(str(value) for one in options if get_origin(one) is Literal for value in get_args(one))
    others = [one for one in options if get_origin(one) is not Literal]
    if not others:
        return "choice", literals
    if len(others) == 1 and get_origin(others[0]) in (collections.abc.Sequence, list):
        inner, choices = _kind(get_args(others[0])[0])
        return ("texts", choices) if inner in ("text", "choice") else ("json", ())
    if len(set(others)) == 1:
        return _PLAIN.get(others[0], "json"), literals
    mappings = [get_args(one) for one in others if get_origin(one) is collections.abc.Mapping]
    kind = "content" if str in others else "json"
    return ("pairs" if (str, str) in mappings else kind), ()


_PLAIN: dict[Any, str] = {str: "text", int: "integer", float: "number", bool: "switch"}


def _options(annotation: Any) -> list[Any]:
    if get_origin(annotation) in (Union, types.UnionType):
        return [one for option in get_args(annotation) for one in _options(option)]
    return [annotation]
