"""Names of operations, parameters, tags, schemas and properties become usable names of Python, or are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases import share
from tests.codegen import generating
from tests.codegen.hostile_outcomes import outcomes
from tests.codegen.hostile_positions import CALLS, SCHEMAS, Position, document, is_allowed
from tests.codegen.hostile_texts import TEXTS

POSITIONS = [*CALLS, *SCHEMAS]
every_position = pytest.mark.parametrize("position", POSITIONS, ids=lambda position: position.__name__)


@every_position
def test_a_name_works_or_is_refused(tmp_path: Path, position: Position) -> None:
    """The generated code imports, reads, writes and calls; what cannot be a name is refused with a reason."""
    found = outcomes(position, tmp_path, share(TEXTS, 10, POSITIONS.index(position)))
    reasons = [message for outcome in found.values() for message in outcome.refused.values()]

    assert [] == list(tmp_path.rglob("PWNED"))
    assert {} == {group: outcome.problems for group, outcome in found.items() if outcome.problems}
    assert [] == [message for message in reasons if not message.strip() or "hook" in message]


@every_position
def test_what_is_hardly_a_name_works_or_is_refused(tmp_path: Path, position: Position) -> None:
    """A text that OpenAPI or Python may not take as a name is taken, or refused in words; no half a package is left."""
    texts = [
        text for group in TEXTS.values() for text in [text for text in group if not is_allowed(position, text)][:2]
    ]
    for index, text in enumerate(share(texts, 4, POSITIONS.index(position))):
        reason = generating.refusal(tmp_path, f"things{index}", document(position, [text]), hooks=[])

        assert reason is None or reason.strip()
        assert (reason is None) == (tmp_path / f"things{index}").exists()
    assert {} == generating.run(tmp_path)


@every_position
def test_a_name_that_no_file_can_have_works_or_is_refused(tmp_path: Path, position: Position) -> None:
    """Names longer than a file's, or that are no text, are shortened or refused."""
    for index, name in enumerate(share(["a" * 300, "\ud800", "x\ud800y"], 3, POSITIONS.index(position))):
        reason = generating.refusal(tmp_path, f"things{index}", document(position, [name]), hooks=[])

        assert reason is None or reason.isprintable(), name
    assert {} == generating.run(tmp_path)
