"""What README and docs show works as it stands."""

from __future__ import annotations

import json
import shlex
import subprocess
import tomllib
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from openai_conversations.cli import main
from tests.cases import every
from tests.docs.blocks import ROOT, Block, blocks, run, world


@every("block", lambda: blocks("python"))
def test_python_runs(block: Block) -> None:
    """Each block runs by itself, against the local server, with the names that its page has told of."""
    with world() as names:
        run(block, names)


def commands() -> list[tuple[str, list[str]]]:
    """Return every command of every block for a shell, as words, and where it stands."""
    lines = [(block, line.partition("#")[0]) for block in blocks("", "sh") for line in block.text.splitlines()]
    return [(str(block), shlex.split(line)) for block, line in lines if line.strip()]


@every("where, words", commands)
def test_commands_exist(where: str, words: list[str]) -> None:
    """`make` knows the target, `pip` the extra, and our own command line the command."""
    match words:
        case ["make", *targets]:
            done = subprocess.run(["make", "-n", *targets], cwd=ROOT, capture_output=True, text=True, check=False)
            assert "" == done.stderr
        case ["openai-conversations", *arguments]:
            with pytest.raises(SystemExit) as end:
                main([*arguments, "--help"])
            assert 0 == end.value.code
        case ["pip", "install", name]:
            assert "openai-conversations-client" == name.partition("[")[0]
        case _:
            assert words[0] in ("git", "python", "cd"), f"{where} shows {words[0]}, which no test knows"


@every("block", lambda: blocks("json", "toml", "yaml"))
def test_data_can_be_read(block: Block) -> None:
    """Examples of files are what they are said to be."""
    readers: dict[str, Callable[[str], Any]] = {"json": json.loads, "toml": tomllib.loads, "yaml": yaml.safe_load}

    assert readers[block.language](block.text)
