"""The guides leave out nothing that users can give, build or catch, and quote messages that there are."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from functools import cache

from openai_conversations import CallOptions, Client, ClientOptions, builders, errors, local, migration
from tests.cases import every
from tests.docs.blocks import ROOT

_DOCS = ROOT / "docs"
_SOURCES = ("overlay/openai_conversations", "generated/openai_conversations_api/_runtime")


def guide(name: str) -> str:
    """Return the text of a guide."""
    return (_DOCS / f"{name}.md").read_text("utf-8")


def test_every_option_is_in_the_guide_to_calls() -> None:
    """Those of a client, and those of a call."""
    maker = [name for name in inspect.signature(Client.__init__).parameters if name not in ("self", "misplaced")]
    options = {*maker, *ClientOptions.__annotations__, *CallOptions.__annotations__} - {"options"}

    assert set() == {name for name in options if f"`{name}`" not in guide("calls")}


def test_every_builder_is_in_the_guide_to_items() -> None:
    """By its name."""
    assert set() == {name for name in builders.__all__ if f"`{name}`" not in guide("builders")}


def test_every_error_is_in_the_guide_to_errors() -> None:
    """By its name, each in a table."""
    told = re.findall(r"^\| `(\w+)`", guide("errors"), re.MULTILINE)
    others = {name for module in (migration, local) for name in module.__all__ if name.endswith("Error")}

    assert {*errors.__all__, *others} - {"ErrorDetail"} == {*told}
    assert len({*told}) == len(told), "an error is told twice"


@cache
def _sources() -> str:
    """Return all that is raised from, with texts in one piece that stand on two lines."""
    files = [file for folder in _SOURCES for file in sorted((ROOT / folder).rglob("*.py"))]
    text = "\n".join(file.read_text("utf-8") for file in files)
    return re.sub(r"\"\s*\n\s*f?\"", "", text)


def messages() -> Iterator[tuple[str, list[str]]]:
    """Yield every message of the guide to troubleshooting, in the pieces that are always the same."""
    for message in re.findall(r"^\| `([^`]+)` \|", guide("troubleshooting"), re.MULTILINE):
        yield message, [piece.strip() for piece in message.split("…") if piece.strip()]


@every("message, pieces", messages)
def test_messages_are_those_of_the_code(message: str, pieces: list[str]) -> None:
    """Each piece stands in the source, in the order of the message."""
    found = re.search(r"[^\n]{0,80}".join(map(re.escape, pieces)), _sources())

    assert found, message
