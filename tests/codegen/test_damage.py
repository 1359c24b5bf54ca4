"""Whatever stands in an input where something else was meant: the command ends in one line, or works."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codegen.__main__ import main
from codegen.json_types import is_array, is_object
from tests.cases import share
from tests.codegen import generating, hostile_positions
from tests.codegen.small_upstream import BEFORE, Workshop, corrections, published

Json = Any
Place = tuple[str | int, ...]
JUNK: list[Json] = [
    None,
    True,
    5,
    1.5,
    "x",
    "",
    [],
    {},
    [1],
    ["a"],
    {"a": 1},
    [[]],
    {"$ref": "#/components/schemas/Ghost"},
    {"$ref": 5},
]
WORDS = {
    "operations": {
        "listPets": {"summary": "Pets", "replies": {"200": "Them."}, "parameters": {"id": "Which."}, "body": "It."}
    },
    "parameters": {"id": "Which one."},
    "responses": {"Sorry": "No."},
    "schemas": {"Pet": {"description": "A pet.", "properties": {"name": "Its name."}}},
}
INPUTS = {"upstream": published(), "plan": corrections(), "words": WORDS}


def places(node: Json, above: Place = ()) -> Iterator[Place]:
    """Yield the way to every value of a document."""
    yield above
    if is_object(node):
        for key, inner in node.items():
            yield from places(inner, (*above, key))
    elif is_array(node):
        for index, inner in enumerate(node):
            yield from places(inner, (*above, index))


def damaged(document: Json, place: Place, junk: Json) -> Json:
    """Return a copy with something else at one place."""
    if not place:
        return junk
    copied = copy.deepcopy(document)
    node = copied
    for key in place[:-1]:
        node = node[key]
    node[place[-1]] = junk
    return copied


@pytest.mark.parametrize("junk", JUNK, ids=json.dumps)
@pytest.mark.parametrize("kind", INPUTS)
def test_a_sync_of_damaged_input_ends_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str, junk: Json
) -> None:
    """Exit code 2, one line and the old openapi.yaml; or exit code 0 where the damage does no harm."""
    workshop = Workshop(tmp_path)
    for place in share(places(INPUTS[kind]), 20, JUNK.index(junk)):
        workshop.prepare(**{**INPUTS, kind: damaged(INPUTS[kind], place, junk)})
        code = main(workshop.arguments())
        said = capsys.readouterr().err

        assert (code, place) in ((0, place), (2, place))
        assert code == 0 or (said.startswith("codegen: ") and said.count("\n") == 1), (place, said)
        assert code == 0 or workshop.output.read_text("utf-8") == BEFORE


@pytest.mark.parametrize("junk", JUNK, ids=json.dumps)
def test_generating_from_a_damaged_document_is_refused_in_words(tmp_path: Path, junk: Json) -> None:
    """A document that cannot be generated from raises a SpecError with a message, never anything else."""
    document = hostile_positions.base()
    for place in share(places(document), 2 * len(JUNK), JUNK.index(junk)):
        reason = generating.refusal(tmp_path, "things", damaged(document, place, junk), hooks=[])

        assert reason is None or reason.strip(), place
