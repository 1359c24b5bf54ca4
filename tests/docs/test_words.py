"""Links lead somewhere, and names are spelt as in the code."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import openai

import openai_conversations
import openai_conversations_api
from docs.reference.hooks import FILES
from openai_conversations import local, migration
from openai_conversations_api import models
from tests.cases import every
from tests.docs.blocks import PAGES, ROOT

_LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)(?:#([^)\s]+))?\)")
_CODE = re.compile(r"`([^`\n]+)`")
_DOTTED = re.compile(r"(?:client|async_client|Client|AsyncClient)(?:\.\w+)+")
_CLASS = re.compile(r"(?<![\w.:/-])[A-Z][a-z]+(?:[A-Z][a-z]+)+(?![\w:/-])")
_ELSEWHERE = {"DefaultAzureCredential", "TypeAlias", "TypedDict", *dir(builtins)}


def links() -> Iterator[tuple[str, Path, str]]:
    """Yield every link to a file of this repository, from where, and the heading it names."""
    for page in [*PAGES, ROOT / "SECURITY.md"]:
        for match in _LINK.finditer(page.read_text("utf-8")):
            yield f"{page.name} → {match[1]}", page.parent / match[1], match[2] or ""


@every("where, file, heading", links)
def test_links_lead_somewhere(where: str, file: Path, heading: str) -> None:
    """The file is there, or will be when the site is built, and has the heading."""
    assert file.exists() or "docs/reference/" in str(file) or file.name in FILES
    assert not heading or heading in _headings(file)


def _headings(file: Path) -> set[str]:
    titles = re.findall(r"^#+ (.*)$", file.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def mentions(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Yield everything like a name in code of every page, and where it stands."""
    for page in PAGES:
        text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
        for code in _CODE.findall(text):
            yield from ((f"{page.name}: {code}", name) for name in pattern.findall(code))


@cache
def _known() -> set[str]:
    public = {name for module in (openai_conversations, openai_conversations_api) for name in dir(module)}
    return {*public, *local.__all__, *migration.__all__, *dir(models), *dir(openai), *_ELSEWHERE}


@every("where, name", lambda: mentions(_CLASS))
def test_classes_are_spelt_as_in_the_code(where: str, name: str) -> None:
    """A name with capitals inside is that of a class of ours, or of a known one of others."""
    assert name in _known(), where


@every("where, name", lambda: mentions(_DOTTED))
def test_methods_are_spelt_as_in_the_code(where: str, name: str) -> None:
    """What is said to be on a client is on it."""
    found: Any = openai_conversations.AsyncClient if name.lower().startswith("async") else openai_conversations.Client
    if name[0].islower():
        found = found(base_url="https://conversations.test/v1", api_key="sk-test")
    for part in name.split(".")[1:]:
        assert hasattr(found, part), where
        found = getattr(found, part)
