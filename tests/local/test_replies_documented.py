"""The replies file of the documentation."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from openai_conversations.local.replies import Prompt, read_replies
from openai_conversations.local.replies.schema import FILE, KINDS

_TEXT = (Path(__file__).resolve().parents[2] / "docs" / "replies.md").read_text("utf-8")


def test_the_example_can_be_used() -> None:
    """The example of the documentation is a replies file, and its first rule is for the weather."""
    (example,) = re.findall(r"```toml\n(.*?)```", _TEXT, re.DOTALL)
    script = read_replies(tomllib.loads(example))
    reply = script.reply_to(Prompt(text="the weather?", assistant_id="asst_support", model="gpt-4o"))
    assert ["call", "text"] == [next(iter(action)) for action in reply.actions]
    assert "gpt-4o" == script.assistant("asst_support").model


def test_every_key_is_documented() -> None:
    """Whatever the format allows is named in the documentation."""
    rule = FILE["properties"]["replies"]["items"]["properties"]
    named = set(re.findall(r"`(\w+)`", _TEXT))
    assert set() == {*rule, *KINDS, *rule["match"]["properties"]} - named
