"""Words and values of a document stay data, whatever they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen import generating, hostile_positions
from tests.codegen.hostile_outcomes import Outcome, outcomes
from tests.codegen.hostile_positions import WORDS, Position
from tests.codegen.hostile_texts import LITERALS, TEXTS, TOUCH


@pytest.fixture(scope="module", params=WORDS, ids=lambda position: position.__name__)
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


@pytest.mark.parametrize("said", [*TEXTS["templates"], *TEXTS["escapes"], "\\", 'a "quoted" word', "'''", "naïve 名前"])
def test_what_a_document_says_can_be_read_in_the_code(tmp_path: Path, said: str) -> None:
    """A description is shown as it is written: no template, escape or format syntax in it has a meaning."""
    package = generating.generate(tmp_path, "things", hostile_positions.document(hostile_positions.prose, [said]), hooks=[])
    scope: dict[str, str] = {}
    source = (package / "models" / "said0.py").read_text(encoding="utf-8")
    exec(source[source.index('    """') :].partition("\n    name")[0].strip().join(["doc = ", "\n"]), scope)

    assert scope["doc"].startswith(said)


def test_invisible_characters_are_not_in_the_code(tmp_path: Path) -> None:
    """What would hide or reorder code in an editor is left out of prose and escaped in values."""
    hidden = "\u202e\u2066\u200b\ufeff\u2028\x1b\x00\U000e0041"
    spec = hostile_positions.document(hostile_positions.prose, [hidden])
    hostile_positions.values(spec, [hidden])
    package = generating.generate(tmp_path, "things", spec)
    text = "".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))

    assert not [one for one in hidden if one in text]


def test_smuggled_code_would_be_noticed(tmp_path: Path) -> None:
    """The check itself: code in a module runs, and a model that loses a key is reported."""
    package = generating.generate(tmp_path, "things", hostile_positions.base())
    (package / "models" / "nail.py").write_text(f"{TOUCH}\n{(package / 'models' / 'nail.py').read_text('utf-8')}", "utf-8")
    screw = (package / "models" / "screw.py").read_text("utf-8")
    (package / "models" / "screw.py").write_text(screw.replace('_out["size"] = _value', "pass"), "utf-8")
    problems = generating.run(tmp_path)

    assert ["things"] == list(problems)
    assert "AssertionError" in problems["things"]
    assert (tmp_path / "box" / "PWNED").exists()
