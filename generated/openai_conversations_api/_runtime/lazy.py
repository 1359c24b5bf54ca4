"""Names that are imported, or made, when they are first used."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .limits import Limits

Decoder = Callable[[Any], Any]
_WORDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


class Names:
    """The names of a package: `get`, `dir` and `all` are its `__getattr__`, `__dir__` and `__all__`.

    groups: names, separated by spaces, by the module that has them; those under "" have a module each, which is called
    as they are, in snake_case.
    """

    def __init__(self, package: dict[str, Any], groups: Mapping[str, str]) -> None:
        self._package = package
        self._places = {name: module for module, names in groups.items() for name in names.split()}
        self.all = sorted(self._places)

    def get(self, name: str) -> Any:
        """Return what a name stands for, importing its module. Raises AttributeError for one that is not here."""
        package: str = self._package["__name__"]
        if name not in self._places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = self._places[name] or _WORDS.sub("_", name).strip("_").lower()
        value = self._package[name] = getattr(import_module(f"{package}.{module}"), name)
        return value

    def dir(self) -> list[str]:
        """Return every name."""
        return self.all


class Models(dict[str, Decoder]):
    """Decoders by class, of a package of models; a class is imported when it is first decoded."""

    __slots__ = ("_package",)

    def __init__(self, package: str) -> None:
        super().__init__()
        self._package = package

    def __missing__(self, name: str) -> Decoder:
        decoder: Decoder = self.load(name).from_dict
        self[name] = decoder
        return decoder

    def load(self, name: str) -> Any:
        """Return a class."""
        return getattr(import_module(self._package), name)

    def required(self, name: str) -> Callable[[], frozenset[str]]:
        """Return a function that gives the keys that every object of a class has."""
        return cache(lambda: self.load(name).wire_required)

    def limits(self, name: str) -> Callable[[], Mapping[str, Limits]]:
        """Return a function that gives the limits of the keys of a class."""
        return cache(lambda: self.load(name).wire_limits)

    def decode_as(self, name: str) -> Decoder:
        """Return a decoder of one class that leaves anything but an object as it is."""
        return lambda value: self[name](value) if value.__class__ is dict else value


class LazyModule:
    """A module that is imported when a name of it is first used, such as by whoever resolves type hints."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self._name), name)


def lazily(module: dict[str, Any], name: str, make: Callable[[], Any]) -> Callable[[str], Any]:
    """Return the `__getattr__` of a module that makes one of its names when it is first asked for."""

    def get(asked: str) -> Any:
        if asked != name:
            raise AttributeError(f"module {module['__name__']!r} has no attribute {asked!r}")
        value = module[name] = make()
        return value

    return get
