"""Reading a replies file, and what it is refused for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from openai_conversations.local.replies import Prompt, RepliesError, Script, read_document, read_replies

GREETING: dict[str, Any] = {"match": {"contains": "hi"}, "times": 1, "actions": [{"text": "Hello."}]}


_WRONG: list[tuple[Any, str]] = [
    ([], r"the whole: \[\] is not of type"),
    ({"reply": []}, r"the whole: .*'reply' was unexpected"),
    ({"replies": [{}]}, r"replies\[0\]: \"actions\" is a required property"),
    ({"replies": [{"actions": [{"txt": "x"}]}]}, r"replies\[0\]\.actions\[0\]: .*'txt' was unexpected"),
    ({"replies": [{"actions": [{}]}]}, r"replies\[0\]\.actions\[0\]: needs exactly one of .* it has none"),
    ({"replies": [{"actions": [{"text": "x", "wait": 1}]}]}, "it has text and wait"),
    ({"replies": [{"actions": [{"wait": -1}]}]}, r"actions\[0\]\.wait: -1 is less than"),
    ({"replies": [{"actions": [], "times": 0}]}, r"replies\[0\]\.times: 0 is less than"),
    ({"replies": [{"actions": [], "match": {"regex": "("}}]}, r"match\.regex: not a regular expression: "),
    ({"replies": [{"actions": [{"expire": True}, {"text": "x"}]}]}, r"actions\[1\]: nothing can follow 'expire'"),
    ({"replies": [{"actions": [{"message": [{}]}]}]}, r"message\[0\]: needs exactly one of text, refusal"),
    ({"replies": [{"actions": [{"incomplete": "tired"}]}]}, r"incomplete: \"tired\" is not one of"),
    (
        {"replies": [{"actions": [{"call": [{"name": "f", "id": "1"}, {"name": "g", "id": "1"}]}]}]},
        r"actions\[0\]\.call: two calls have the same id",
    ),
    (
        {"replies": [{"actions": [{"message": [{"text": "a", "annotations": [{"file_path": "f", "text": "b"}]}]}]}]},
        r"annotations\[0\]\.text: does not occur in the text",
    ),
    (
        {"replies": [{"actions": [{"message": [{"refusal": "a", "annotations": []}]}]}]},
        r"annotations: only text has annotations",
    ),
    (
        {"replies": [{"actions": [{"code_interpreter": {"input": "1", "outputs": [{}]}}]}]},
        r"outputs\[0\]: needs exactly one of logs, image; it has none",
    ),
    ({"assistants": {"asst_1": {"name": "x"}}}, r"assistants\.asst_1: .*'name' was unexpected"),
]


def _read(path: Path) -> Script:
    return read_replies(read_document(path))


def _said(script: Script, text: str = "", assistant_id: str = "asst_1", model: str = "local") -> Any:
    return list(script.reply_to(Prompt(text=text, assistant_id=assistant_id, model=model)).actions)


def test_json_and_toml_say_the_same(tmp_path: Path) -> None:
    """One script, written in either format, gives the same rules."""
    (tmp_path / "a.json").write_text(json.dumps({"replies": [GREETING]}), "utf-8")
    toml = '[[replies]]\nmatch = { contains = "hi" }\ntimes = 1\nactions = [{ text = "Hello." }]\n'
    (tmp_path / "a.toml").write_text(toml, "utf-8")
    assert _read(tmp_path / "a.json").rules == _read(tmp_path / "a.toml").rules


def test_without_rules_the_last_message_is_repeated() -> None:
    """A run that no rule fits gets the echo."""
    assert [{"text": "${message}"}] == _said(Script(), "anything")


def test_the_first_rule_that_fits_decides_until_it_is_used_up() -> None:
    """A rule for one run gives way to the next one."""
    script = read_replies({"replies": [GREETING, {"actions": [{"text": "Again?"}]}]})
    assert ["Hello.", "Again?"] == [_said(script, "hi there")[0]["text"] for _ in range(2)]


@pytest.mark.parametrize(
    ("match", "fitting", "other"),
    [
        ({"text": "hi"}, {"text": "hi"}, {"text": "hi there"}),
        ({"contains": "hi"}, {"text": "so hi there"}, {"text": "hello"}),
        ({"regex": "^h.$"}, {"text": "hi"}, {"text": "hii"}),
        ({"assistant_id": "asst_2"}, {"assistant_id": "asst_2"}, {"assistant_id": "asst_1"}),
        ({"model": "m"}, {"model": "m"}, {"model": "n"}),
        ({"text": "hi", "model": "m"}, {"text": "hi", "model": "m"}, {"text": "hi"}),
    ],
)
def test_every_pattern_of_a_rule_must_fit(
    match: dict[str, str], fitting: dict[str, str], other: dict[str, str]
) -> None:
    """A rule is for runs that all of its patterns fit."""
    script = read_replies({"replies": [{"match": match, "actions": [{"text": "yes"}]}]})
    assert [{"text": "yes"}] == _said(script, **fitting)
    assert [{"text": "${message}"}] == _said(script, **other)


@pytest.mark.parametrize(("document", "message"), _WRONG)
def test_what_is_wrong_is_named_with_its_place(document: Any, message: str) -> None:
    """A document that is not the format is refused with the place and the reason."""
    with pytest.raises(RepliesError, match=message):
        read_replies(document)


def test_all_problems_are_told_at_once() -> None:
    """The message names every wrong place, up to ten, and how many more there are."""
    document = {"replies": [{"actions": [{"wait": -1}]} for _ in range(12)]}
    with pytest.raises(RepliesError) as raised:
        read_replies(document, source="mine.toml")
    assert str(raised.value).startswith("mine.toml cannot be used:")
    assert 10 == str(raised.value).count("is less than")
    assert str(raised.value).endswith("and 2 more")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.json", b"{", "a.json is not JSON"),
        ("a.toml", b"[", "a.toml is not TOML"),
        ("a.json", b"\xff", "a.json is not UTF-8"),
        ("a.json", b"[" * 100_000, "a.json is not JSON"),
    ],
)
def test_an_unreadable_file_is_refused_by_name(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    """A file that is not JSON or TOML is refused with its name."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(RepliesError, match=message):
        read_document(tmp_path / name)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    """A file that is not there is refused with its name and the reason."""
    with pytest.raises(RepliesError, match=r"none\.json: No such file"):
        read_document(tmp_path / "none.json")
