"""What README and docs show works as it stands."""

from __future__ import annotations

import ast
import builtins
import json
import re
import shlex
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from itertools import pairwise, takewhile
from typing import Any

import yaml

from openai_conversations.cli import main
from tests.cases import every
from tests.docs.blocks import ROOT, Block, blocks, run, world


@every("block", lambda: blocks("python"))
def test_python_runs(block: Block) -> None:
    """Each block runs by itself, against the local server, with the names that its page has told of."""
    with world() as names:
        run(block, names)


def pages() -> Iterator[tuple[str, str, set[str]]]:
    """Yield where each block stands, its text, and the names that its page takes for given."""
    for block in blocks("python", skipped=True):
        yield str(block), block.text, given(block.page.read_text("utf-8"))


def given(text: str) -> set[str]:
    """Return the names that a page takes for given, as it says."""
    said = " ".join(one for one in text.split("\n\n") if "for given" in one)
    return {*re.findall(r"`(\w+)`", said)}


def used(text: str) -> tuple[set[str], set[str]]:
    """Return the names that a program binds, and those that it reads."""
    nodes = [*ast.walk(ast.parse(text))]
    names = [one for one in nodes if isinstance(one, ast.Name)]
    bound = {one.id for one in names if not isinstance(one.ctx, ast.Load)}
    bound |= {one.arg for one in nodes if isinstance(one, ast.arg)}
    bound |= {one.name for one in nodes if isinstance(one, ast.ExceptHandler) and one.name}
    bound |= {one.name for one in nodes if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)}
    imports = [one for one in nodes if isinstance(one, ast.Import | ast.ImportFrom)]
    bound |= {(name.asname or name.name).partition(".")[0] for one in imports for name in one.names}
    return bound, {one.id for one in names if isinstance(one.ctx, ast.Load)}


@every("where, text, told", pages)
def test_python_uses_what_its_page_has_told_of(where: str, text: str, told: set[str]) -> None:
    """A name comes from the block, or from what the page says that it takes for given."""
    bound, read = used(text)

    assert set() == read - bound - told - {*dir(builtins)}, where


_OTHERS = ("git", "python", "cd", "echo", "export", "jq", ".venv/bin/python", "uvicorn")


def commands() -> Iterator[tuple[str, list[str]]]:
    """Yield every command of every block for a shell, as words, and where it stands; of sessions, what is typed."""
    for block in blocks("", "sh", "console"):
        lines = block.text.replace("\\\n", " ").splitlines()
        typed = [line.removeprefix("$ ") for line in lines if line.startswith("$ ")] or lines
        for line in typed:
            words = shlex.split(line, comments=True)
            starts = [0, *(at + 1 for at, word in enumerate(words) if word == "|"), len(words) + 1]
            yield from ((str(block), words[one : other - 1]) for one, other in pairwise(starts) if words)


def _code(arguments: list[str]) -> int | str | None:
    try:
        return main(arguments)
    except SystemExit as end:
        return end.code


@every("where, words", commands)
def test_commands_exist(where: str, words: list[str]) -> None:
    """`make` knows the target, `pip` the extra, and our own command line the command."""
    match words:
        case ["make", *targets]:
            done = subprocess.run(["make", "-n", *targets], cwd=ROOT, capture_output=True, text=True, check=False)
            assert "" == done.stderr
        case ["openai-conversations", *arguments]:
            plain = [*takewhile(lambda word: re.fullmatch("[a-z][a-z-]+", word), arguments)]
            assert 0 == _code([*plain[:2], "--help"]), where
        case ["pip", "install", name]:
            assert "openai-conversations-client" == name.partition("[")[0]
        case _:
            assert words[0] in _OTHERS, f"{where} shows {words[0]}, which no test knows"


@every("block", lambda: blocks("json", "toml", "yaml"))
def test_data_can_be_read(block: Block) -> None:
    """Examples of files are what they are said to be."""
    readers: dict[str, Callable[[str], Any]] = {"json": json.loads, "toml": tomllib.loads, "yaml": yaml.safe_load}

    assert readers[block.language](block.text)
