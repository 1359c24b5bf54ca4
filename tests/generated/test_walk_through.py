"""What docs/generated-code.md says is where it says, and what types say resolves."""

from __future__ import annotations

import inspect
import re
import typing
from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

import openai_conversations
import openai_conversations_api
from openai_conversations import AsyncClient, Client, local, migration
from openai_conversations_api import models
from openai_conversations_api._runtime.model import Model
from tests.spec_places import operations

ROOT = Path(__file__).resolve().parents[2]
_LINK = re.compile(r"\[`([\w.]+)`\]\(https://github\.com/openai-conversations-client/[\w-]+/blob/main/([^)#]+)\)")


def _missing(name: str, file: Path) -> bool:
    """Say whether a file does not define a name: a function, a class, a method of a class, or itself."""
    if name == file.name:
        return not file.exists()
    text = file.read_text("utf-8") if file.exists() else ""
    owner, _, last = name.rpartition(".")
    defined = re.search(rf"^ *((async )?def|class) {last}\b|^ *{last}(: TypeAlias)? = ", text, re.MULTILINE)
    return not defined or (bool(owner) and not re.search(rf"^class {owner}\b", text, re.MULTILINE))


def test_every_place_of_the_walk_through_exists() -> None:
    """A link with a name in it leads to a file that defines the name."""
    places = _LINK.findall((ROOT / "docs/generated-code.md").read_text("utf-8"))

    assert [] == [(name, file) for name, file in places if _missing(name, ROOT / file)]
    assert len(places) > 20


def test_the_package_says_what_is_where() -> None:
    """Its docstring names its folders, and what an operation's module and a model have."""
    said = openai_conversations_api.__doc__ or ""
    folder = Path(openai_conversations_api.__file__ or "").parent

    assert [] == [one.name for one in folder.iterdir() if one.is_dir() and f"{one.name}/" not in said + "__pycache__/"]
    assert [] == [name for name in re.findall(r"`(wire_\w+|to_\w+|from_\w+)`", said) if not hasattr(models.Run, name)]
    assert [] == [name for name in ("prepare", "OPERATION", "sync", "asyncio") if f"`{name}`" not in said]


def _public() -> Iterator[tuple[str, Any]]:
    for name in dir(models):
        found = getattr(models, name)
        if isinstance(found, type) and issubclass(found, Model):
            yield name, found
            yield from ((f"{name}.{own}", getattr(found, own)) for own in ("to_dict", "from_dict", "to_json"))
    for name, module in operations().items():
        ways = [way for way in vars(module) if way.startswith(("sync", "asyncio", "prepare"))]
        yield from ((f"{name}.{way}", getattr(module, way)) for way in ways)
        if hasattr(module, "Arguments"):
            yield f"{name}.Arguments", module.Arguments
    for client in (Client(api_key="sk-0123456789abcdef"), AsyncClient(api_key="sk-0123456789abcdef")):
        yield from _methods(type(client).__name__, client)


def _methods(place: str, holder: object) -> Iterator[tuple[str, Any]]:
    for name in [one for one in dir(type(holder)) if not one.startswith("_")]:
        member = inspect.getattr_static(type(holder), name)
        if isinstance(member, cached_property):
            yield from _methods(f"{place}.{name}", getattr(holder, name))
        elif inspect.isfunction(member):
            yield f"{place}.{name}", member


def _exported() -> Iterator[tuple[str, Any]]:
    for package in (openai_conversations, openai_conversations_api, local, migration):
        for name in package.__all__:
            found = getattr(package, name)
            if inspect.isfunction(found):
                yield f"{package.__name__}.{name}", found
            elif inspect.isclass(found) and found.__module__.startswith("openai_conversations"):
                yield f"{package.__name__}.{name}", found
                yield from ((f"{package.__name__}.{name}.{own}", one) for own, one in _functions(found))


def _functions(cls: type[Any]) -> Iterator[tuple[str, Any]]:
    for name in [one for one in dir(cls) if one == "__init__" or not one.startswith("_")]:
        member = inspect.getattr_static(cls, name)
        found = getattr(member, "__func__", None) or getattr(member, "fget", None) or member
        if inspect.isfunction(found) and found.__module__.startswith("openai_conversations"):
            yield name, found


def test_the_types_of_all_that_is_public_resolve() -> None:
    """`typing.get_type_hints` finds every name, with nothing given to it."""
    unresolved: dict[str, str] = {}
    for name, one in chain(_public(), _exported()):
        try:
            typing.get_type_hints(one)
        except NameError as error:
            unresolved[name] = str(error)

    assert {} == unresolved


def test_a_message_has_a_text_whatever_it_is_made_of() -> None:
    """Texts of any kind count; refusals, files and what is not known do not; a content may be a text."""
    parts: list[Any] = [
        {"type": "input_text", "text": "Hel"},
        {"type": "refusal", "refusal": "no"},
        {"type": "output_text", "text": "lo", "annotations": [], "logprobs": []},
        {"type": "of another day", "text": "x"},
        {"type": "input_text", "text": 5},
        7,
        None,
    ]
    thread_parts: list[Any] = [
        {"type": "text", "text": {"value": "Hi", "annotations": []}},
        {"type": "refusal", "refusal": "no"},
    ]

    assert "Hello" == models.Message.from_dict({"content": parts}).text
    assert "Hi" == models.ThreadMessage.from_dict({"content": thread_parts}).text
    assert "" == models.ThreadMessage.from_dict({"content": {"text": "x"}}).text
    assert "Hi" == models.EasyInputMessage(role="user", content="Hi").text


def test_a_message_shows_who_says_what_first() -> None:
    """The beginning of the text comes before the rest, and so do the pairs kept with it."""
    message = models.ThreadMessage.from_dict(
        {"id": "msg_1", "role": "user", "metadata": {"a": "b"}, "content": [{"type": "text", "text": {"value": "Hi"}}]}
    )

    shown = "ThreadMessage(id='msg_1', role='user', text='Hi', metadata={'a': 'b'}, "
    assert shown == repr(message)[: len(shown)]
    assert repr(message) == str(message)
