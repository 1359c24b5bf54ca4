"""Names of schemas, properties and variants become usable names of Python, or are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen import generating
from tests.codegen.hostile_outcomes import Outcome, outcomes
from tests.codegen.hostile_positions import SCHEMAS, Position, document, is_allowed
from tests.codegen.hostile_texts import TEXTS


@pytest.fixture(scope="module", params=SCHEMAS, ids=lambda position: position.__name__)
def found(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """Return what became of every group of texts at one position."""
    position: Position = request.param
    folder = tmp_path_factory.mktemp(position.__name__)
    made = outcomes(position, folder)
    assert not list(folder.rglob("PWNED"))
    return made


@pytest.mark.parametrize("group", TEXTS)
def test_a_name_works_or_is_refused(found: dict[str, Outcome], group: str) -> None:
    """The generated code imports, reads, writes and calls; what cannot be a name is refused with a reason."""
    assert [] == found[group].problems
    assert [] == [message for message in found[group].refused.values() if not message.strip() or "hook" in message]


@pytest.mark.parametrize("position", SCHEMAS, ids=lambda position: position.__name__)
def test_what_is_hardly_a_name_works_or_is_refused(tmp_path: Path, position: Position) -> None:
    """A text that OpenAPI or Python may not take as a name is taken, or refused in words; no half a package is left."""
    texts = [
        text for group in TEXTS.values() for text in [text for text in group if not is_allowed(position, text)][:2]
    ]
    for index, text in enumerate(texts):
        reason = generating.refusal(tmp_path, f"things{index}", document(position, [text]), hooks=[])

        assert reason is None or reason.strip()
        assert (reason is None) == (tmp_path / f"things{index}").exists()
    assert {} == generating.run(tmp_path)


@pytest.mark.parametrize("name", ["a" * 300, "\ud800", "x\ud800y"], ids=["long", "surrogate", "half a surrogate"])
@pytest.mark.parametrize("position", SCHEMAS, ids=lambda position: position.__name__)
def test_a_name_that_no_file_can_have_works_or_is_refused(tmp_path: Path, position: Position, name: str) -> None:
    """Names longer than a file's, or that are no text, are shortened or refused."""
    reason = generating.refusal(tmp_path, "things", document(position, [name]))

    assert reason is None or reason.isprintable()
    assert {} == generating.run(tmp_path)
