"""Every operation names its keywords as a type, `Arguments`, that says what its functions say."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2] / "generated/openai_conversations_api/api"
MODULES = sorted(path for path in ROOT.glob("*/*.py") if path.name != "__init__.py")
NOT_PASSED_ON = {"client", "body"}


def keywords(tree: ast.Module) -> dict[str, tuple[str, bool]]:
    """Return the keywords of `sync` with their types, and whether they are required, from their first declaration."""
    way = next(one for one in tree.body if isinstance(one, ast.ClassDef) and one.name == "_Way")
    found = next(one for one in way.body if isinstance(one, ast.FunctionDef) and one.name == "call")
    pairs = zip(found.args.kwonlyargs, found.args.kw_defaults, strict=True)
    return {
        one.arg: (ast.unparse(one.annotation), default is None)
        for one, default in pairs
        if one.annotation is not None and one.arg not in NOT_PASSED_ON
    }


def arguments(tree: ast.Module) -> dict[str, tuple[str, bool]]:
    """Return the keys of `Arguments` with their types, and whether they are required."""
    classes = [one for one in ast.walk(tree) if isinstance(one, ast.ClassDef) and one.name == "Arguments"]
    keys = [one for found in classes for one in found.body if isinstance(one, ast.AnnAssign)]
    return {ast.unparse(one.target): _typed(ast.unparse(one.annotation)) for one in keys}


def _typed(annotation: str) -> tuple[str, bool]:
    required = annotation.startswith("Required[")
    return (annotation.removeprefix("Required[").removesuffix("]") if required else annotation), required


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_the_keywords_of_an_operation_are_a_type(path: Path) -> None:
    """What `sync` takes by name, besides the client and a whole body, `Arguments` has, by the same types."""
    tree = ast.parse(path.read_text(encoding="utf-8"))

    assert keywords(tree) == arguments(tree)
