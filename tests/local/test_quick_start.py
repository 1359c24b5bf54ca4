"""A newcomer's day: what README and guide show runs against the served command, with nothing set but where it is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from openai_conversations import Client
from tests.docs.blocks import blocks
from tests.local import served


def test_the_quick_start_runs_with_our_client_the_official_one_and_its_agents(tmp_path: Path) -> None:
    """Unchanged but for the base URL; what was said is there afterwards."""
    shown = [block.text for block in blocks("python") if block.page.name in ("README.md", "local-server.md")]
    ours = next(text for text in shown if "Client.from_env()" in text)
    theirs = next(text for text in shown if "from openai import OpenAI" in text)
    assert "OpenAIConversationsSession" in theirs
    with served.serving("--db", str(tmp_path / "day.db"), "--quiet") as url:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI", "AZURE"))}
        variables = {**kept, "OPENAI_BASE_URL": url, "OPENAI_API_KEY": "sk-any"}
        outs = [_output(text, variables) for text in (ours, theirs)]
        with Client(base_url=url) as client:
            counts = sorted(len([*client.conversations.items.list(made.id)]) for made in [*client.conversations.list()])

    assert "Hello!" in outs[0]
    assert ["Hello!", "Hello!"] == outs[1].splitlines()
    assert [1, 2, 2] == counts


def _output(program: str, variables: dict[str, str]) -> str:
    done = subprocess.run([sys.executable, "-c", program], env=variables, capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stderr
    return done.stdout
