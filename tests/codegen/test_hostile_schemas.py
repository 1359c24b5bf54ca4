"""Names of schemas, properties and variants become usable names of Python, or are refused."""

from __future__ import annotations

import pytest

from tests.codegen.hostile_outcomes import Outcome, outcomes
from tests.codegen.hostile_positions import SCHEMAS, Position
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
