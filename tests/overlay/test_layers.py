"""The rooms of the package stand on each other in one order."""

from __future__ import annotations

import ast
from pathlib import Path

import openai_conversations

ROOT = Path(openai_conversations.__file__).parent
# Each imports only what stands before it; those of one line know nothing of each other.
ORDER = [
    {"errors", "local"},
    {"events", "providers"},
    {"_transport", "auth"},
    {"options", "settings", "builders", "tools"},
    {"_steps"},
    {"following", "conversations"},
    {"streaming"},
    {"runs", "pydantic_types"},
    {"_construction"},
    {"client"},
    {"migration"},
    {"cli"},
    {"__main__"},
]
LEVELS = {name: level for level, names in enumerate(ORDER) for name in names}


def test_imports_go_down() -> None:
    """No room imports one that stands above it or beside it; the local server imports none."""
    wrong = [f"{here} imports {there}" for here, there in _imports() if LEVELS.get(there, 99) >= LEVELS.get(here, -1)]

    assert [] == wrong


def _imports() -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for path in ROOT.rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if parts[0] != "__init__" and isinstance(node, ast.ImportFrom) and node.level == len(parts):
                names = [node.module.partition(".")[0]] if node.module else [one.name for one in node.names]
                found |= {(parts[0], name) for name in names if name != parts[0]}
    return found
