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
    readme, guide, beside = (
        [block.text for block in blocks("python") if block.page.name == name]
        for name in ("README.md", "quick-start.md", "local-server.md")
    )
    ours, azure = (
        next(text for text in readme if sought in text) for sought in ("Client.from_env()", "with Client.azure(")
    )
    theirs = next(text for text in beside if "from openai import OpenAI" in text)
    assert "OpenAIConversationsSession" in theirs
    with served.serving("--db", str(tmp_path / "day.db"), "--quiet") as url:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI", "AZURE"))}
        variables = {**kept, "OPENAI_BASE_URL": url, "OPENAI_API_KEY": "sk-any"}
        here = azure.replace("https://RESOURCE.openai.azure.com", url.removesuffix("/v1"))
        outs = [_output(text, variables) for text in (ours, theirs, here, *guide)]
        with Client(base_url=url) as client:
            counts = sorted(len([*client.conversations.items.list(made.id)]) for made in [*client.conversations.list()])

    assert "user Hello!\n" == outs[0]
    assert ["Hello!", "Hello!"] == outs[1].splitlines()
    assert ["user Hello!", "assistant Hello! How can I help?"] == outs[3].splitlines()[:2]
    assert "completed\nHello!" == outs[-1]
    assert [1, 1, 1, 1, 2, 2] == counts


def _output(program: str, variables: dict[str, str]) -> str:
    done = subprocess.run([sys.executable, "-c", program], env=variables, capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stderr
    return done.stdout
