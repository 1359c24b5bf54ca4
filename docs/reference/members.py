"""Pages about the classes and functions that `openai_conversations` offers, taken from their docstrings."""

from __future__ import annotations

import inspect
from collections import defaultdict
from functools import cache
from typing import Any

import openai_conversations
from openai_conversations import builders, errors
from openai_conversations_api import models

_PAGES = {
    "clients": "Clients, how they are made, and what a call can be told.",
    "errors": "Every error, what it means and what it holds.",
    "builders": "Functions that make the items and parts that are sent.",
    "events": "What hooks and streams are told.",
    "members": "Everything else that can be imported from `openai_conversations`.",
    "local": "A server of the API for tests, an extra.",
}


def member_pages() -> dict[str, str]:
    """Return the text of every page, by file name; mkdocstrings fills in what each name is."""
    found = {**grouped(), "local": ["openai_conversations.local"]}
    return {f"{page}.md": _page(page, found[page]) for page in _PAGES if found.get(page)}


def _page(page: str, names: list[str]) -> str:
    return "\n".join([f"# {page.capitalize()}\n\n{_PAGES[page]}\n", *(f"::: {name}\n" for name in names)])


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
