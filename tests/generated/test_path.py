"""Ids can only ever name one segment of the path they are put into."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations_api import InvalidInputError
from openai_conversations_api._runtime.path import fill
from openai_conversations_api.api.conversations import get_conversation
from openai_conversations_api.api.items import get_conversation_item
from tests.servers.calling import Call, Recorder, quick_client
from tests.servers.scripted import ScriptedServer

pytest_plugins = ["tests.servers.fixtures"]

EMPTY = ["", " ", "\t\n", "\u3000"]
DOTTED = [".", "..", "./", "../", "/..", "../x", "x/..", "a/../b", "a/./b", "..\\x", "x\\..", "a\\.\\b", "a/..\\b"]
UNSENDABLE = ["\ud800", "a\udfffb"]
NO_TEXTS: list[Any] = [None, True, 1.5, b"conv_1", ["conv_1"], {"id": "conv_1"}]


@pytest.mark.parametrize("value", [*EMPTY, *DOTTED, *UNSENDABLE, *NO_TEXTS], ids=ascii)
def test_an_id_that_would_lead_elsewhere_is_refused(value: Any, server: ScriptedServer, call: Call) -> None:
    """Nothing, dot segments, and what is no text are refused by the name of the argument; nothing is sent."""
    with pytest.raises(InvalidInputError, match="conversation_id") as caught:
        call(get_conversation, value)

    assert str(caught.value).isprintable()
    assert [] == server.received


@pytest.mark.parametrize(
    ("value", "arrives"),
    [
        ("conv_1-a.b~c", "conv_1-a.b~c"),
        ("a/b", "a%2Fb"),
        ("/", "%2F"),
        ("//host/x", "%2F%2Fhost%2Fx"),
        ("http://host/", "http%3A%2F%2Fhost%2F"),
        ("a?b=c", "a%3Fb%3Dc"),
        ("a#b", "a%23b"),
        ("a&b;c:d@e", "a%26b%3Bc%3Ad%40e"),
        ("a%2Fb", "a%252Fb"),
        ("%2e%2e", "%252e%252e"),
        ("%2e%2e/x", "%252e%252e%2Fx"),
        ("...", "..."),
        ("..a", "..a"),
        ("a\\b", "a%5Cb"),
        ("a b", "a%20b"),
        (" a ", "%20a%20"),
        ("a\r\nHost: b", "a%0D%0AHost%3A%20b"),
        ("\x00", "%00"),
        ("é", "%C3%A9"),
        ("😀", "%F0%9F%98%80"),
        ("\u2024\u2024", "%E2%80%A4%E2%80%A4"),
        ("{item_id}", "%7Bitem_id%7D"),
    ],
)
def test_everything_else_is_percent_encoded(value: str, arrives: str, server: ScriptedServer, call: Call) -> None:
    """Characters with a meaning in paths lose it, whatever stands in the id."""
    call(get_conversation_item, value, "msg_1")

    assert f"/v1/conversations/{arrives}/items/msg_1" == server.only.target


def test_ids_are_filled_in_once() -> None:
    """An id that looks like a place of the template is not filled in again."""
    assert "/a/%7Bb%7D/c" == fill("/a/{a}/{b}", {"a": "{b}", "b": "c"})


def test_long_ids_are_sent_or_refused_but_not_cut(server: ScriptedServer, call: Call) -> None:
    """A long id arrives whole, and one that no URL can hold is refused before anything is sent."""
    call(get_conversation, "x" * 10_000)
    with pytest.raises(InvalidInputError):
        call(get_conversation, "x" * 70_000)
    with pytest.raises(InvalidInputError):
        call(get_conversation, "é" * 30_000)

    assert "/v1/conversations/" + "x" * 10_000 == server.only.target


SEGMENTS = st.lists(
    st.sampled_from([".", "..", "a", "", " ", "%2e", "%2F", "é"]) | st.text(max_size=5), min_size=1, max_size=5
)
TRICKY = st.tuples(SEGMENTS, st.sampled_from(["/", "\\", "//", "?", "#", "%", "\n"])).map(
    lambda pair: pair[1].join(pair[0])
)


@given(conversation_id=st.text() | TRICKY, item_id=st.text() | TRICKY)
def test_any_accepted_id_arrives_as_one_segment(
    running_server: ScriptedServer, conversation_id: str, item_id: str
) -> None:
    """Whatever an accepted text holds, the path that arrives has the template's segments and unquotes to the text."""
    running_server.reset()
    with quick_client(running_server.url) as client:
        try:
            get_conversation_item.sync(conversation_id, item_id, client=client)
        except InvalidInputError:
            assert _is_rightly_refused(conversation_id) or _is_rightly_refused(item_id)
            assert [] == running_server.received
            return

    start, version, family, first, items, second = running_server.only.target.split("/")
    assert ("", "v1", "conversations", "items") == (start, version, family, items)
    assert (conversation_id, item_id) == (unquote(first), unquote(second))
    assert not {first, second} & {"", ".", ".."}


def _is_rightly_refused(text: str) -> bool:
    has_dot_segment = any(part in (".", "..") for part in re.split(r"[/\\]", text))
    return not text.strip() or has_dot_segment or any("\ud800" <= one <= "\udfff" for one in text)


@given(st.text() | TRICKY)
def test_what_is_filled_in_is_what_httpx_sends(text: str) -> None:
    """The path of a call and the path of its request are the same: httpx normalises nothing away."""
    recorder = Recorder()
    try:
        get_conversation.sync(text, client=recorder)
    except InvalidInputError:
        return

    path = recorder.calls[0].path
    assert path.encode() == httpx.Request("GET", f"http://127.0.0.1{path}").url.raw_path
