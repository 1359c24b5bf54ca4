"""Words and values of a document stay data, whatever they are."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.cases import share
from tests.codegen import generating
from tests.codegen.hostile_outcomes import Outcome, outcomes
from tests.codegen.hostile_positions import WORDS, Position, base, document, prose, values
from tests.codegen.hostile_texts import LITERALS, TEXTS, TOUCH


@pytest.fixture(scope="module", params=share(WORDS, 2), ids=lambda position: position.__name__)
def found(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """Return what became of every group of texts at one position."""
    position: Position = request.param
    folder = tmp_path_factory.mktemp(position.__name__)
    made = outcomes(position, folder, LITERALS)
    assert not list(folder.rglob("PWNED"))
    return made


@pytest.mark.parametrize("group", LITERALS)
def test_any_text_may_be_said(found: dict[str, Outcome], group: str) -> None:
    """The generated code imports, reads, writes and calls, and runs nothing of what the document says."""
    assert Outcome() == found[group]


def test_what_a_document_says_can_be_read_in_the_code(tmp_path: Path) -> None:
    """A description is shown as it is written: no template, escape or format syntax in it has a meaning."""
    said = [*TEXTS["templates"], *TEXTS["escapes"], "\\", 'a "quoted" word', "'''", "na\u00efve 名前"]
    package = generating.generate(tmp_path, "things", document(prose, said))
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (package / "models").glob("*.py")]
    shown = {
        node.name: ast.get_docstring(node) for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)
    }

    assert said == [str(shown[f"Said{index}"]).splitlines()[0] for index in range(len(said))]


def test_invisible_characters_are_not_in_the_code(tmp_path: Path) -> None:
    """What would hide or reorder code in an editor is left out of prose and escaped in values."""
    hidden = "\u202e\u2066\u200b\ufeff\u2028\x1b\x00\U000e0041"
    spec = document(prose, [hidden])
    values(spec, [hidden])
    package = generating.generate(tmp_path, "things", spec)
    text = "".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))

    assert [] == [one for one in hidden if one in text]


def test_smuggled_code_would_be_noticed(tmp_path: Path) -> None:
    """The check itself: code in a module runs and leaves its mark, and a model that loses a key is reported."""
    models = generating.generate(tmp_path, "things", base()) / "models"
    for module, code in {"nail": TOUCH, "screw": "Screw.to_dict = lambda self: {}"}.items():
        with (models / f"{module}.py").open("a", encoding="utf-8") as file:
            file.write(code)
    problems = generating.run(tmp_path)

    assert ["things"] == list(problems)
    assert "wanted {'unheard of': [1]}" in problems["things"]
    assert (tmp_path / "box" / "PWNED").exists()
