"""Pages about the classes and functions that `openai_conversations` offers, taken from their docstrings."""

from __future__ import annotations

import inspect
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from types import ModuleType
from typing import Any

import openai_conversations
from openai_conversations import builders, errors, local, migration, pydantic_types
from openai_conversations_api import models

_PAGES = {
    "clients": "Clients, how they are made, and what a call can be told.",
    "errors": "Every error, what it means and what it holds.",
    "builders": "Functions that make the items and parts that are sent.",
    "events": "What hooks and streams are told.",
    "members": "Everything else that can be imported from `openai_conversations`.",
    "migration": "Moving threads to conversations, from `openai_conversations.migration`.",
    "local": "A server of the API for tests, from `openai_conversations.local` (extra `local`).",
    "pydantic": "Models of the API in pydantic and FastAPI (extra `tools`).",
}


def member_pages() -> dict[str, str]:
    """Return the text of every page, by file name; mkdocstrings fills in what each name is."""
    more = {"migration": migration, "local": local, "pydantic": pydantic_types}
    found = {**grouped(), **{page: [*_offered(module)] for page, module in more.items()}}
    return {f"{page}.md": _page(page, found[page]) for page in _PAGES if found.get(page)}


def _page(page: str, names: list[str]) -> str:
    return "\n".join([f"# {page.capitalize()}\n\n{_PAGES[page]}\n", *map(_entry, names)])


def _entry(name: str) -> str:
    """Return what mkdocstrings fills in; of a module only its own words, as its names follow."""
    return f"::: {name}\n" + ("    options: { members: false }\n" if name in sys.modules else "")


def _offered(module: ModuleType) -> Iterator[str]:
    """Yield the module, and the dotted names of what it offers."""
    yield module.__name__
    for name in getattr(module, "__all__", ["enable"]):
        value: Any = getattr(module, name)
        defined = inspect.isclass(value) or inspect.isfunction(value)
        yield f"{value.__module__}.{value.__qualname__}" if defined else f"{module.__name__}.{name}"


@cache
def grouped() -> dict[str, list[str]]:
    """Return the public names of the overlay that are no models, as dotted names, by page."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in dir(openai_conversations):
        value: Any = getattr(openai_conversations, name)
        if name.startswith("_") or name in dir(models) or inspect.ismodule(value):
            continue
        found[_page_of(name, value)].append(place(name))
    return dict(found)


def place(name: str) -> str:
    """Return the dotted name of where a public name is defined, which is its anchor too."""
    value: Any = getattr(openai_conversations, name)
    defined = inspect.isclass(value) or inspect.isfunction(value)
    return f"{value.__module__}.{value.__qualname__}" if defined else f"openai_conversations.{name}"


def _page_of(name: str, value: Any) -> str:
    if name in errors.__all__ or (inspect.isclass(value) and issubclass(value, BaseException)):
        return "errors"
    if name in builders.__all__:
        return "builders"
    if "Client" in name or name in ("Policy", "Provider") or name.endswith("_provider"):
        return "clients"
    return "events" if name.endswith("Event") else "members"
