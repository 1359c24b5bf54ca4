"""What becomes of documents with hostile texts at one position: generated and run, or refused."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from codegen.errors import SpecError
from tests.codegen import generating, hostile_positions
from tests.codegen.hostile_positions import Position
from tests.codegen.hostile_texts import TEXTS

_WITH_HOOKS = ("code", "class names")  # ruff takes longer than all the rest, and rewrites the same code for every group


@dataclass
class Outcome:
    """What became of one group of texts.

    refused: the message for each text that no document may have here; problems: what went wrong in generated code.
    """

    refused: dict[str, str] = field(default_factory=dict[str, str])
    problems: list[str] = field(default_factory=list[str])


def outcomes(position: Position, folder: Path, groups: Iterable[str] = TEXTS) -> dict[str, Outcome]:
    """Generate documents with groups of texts at a position, run the result, and return what happened."""
    found = {group: Outcome() for group in groups}
    box = folder / "box"
    box.mkdir()
    before = Path.cwd()
    os.chdir(box)  # where code that the generator itself were made to run would leave its mark
    try:
        for group in groups:
            allowed = [text for text in TEXTS[group] if hostile_positions.is_allowed(position, text)]
            for batch in hostile_positions.batches(position, allowed):
                _generate(position, batch, folder, group, found[group])
    finally:
        os.chdir(before)
    for name, problem in generating.run(folder).items():
        found[name.partition("__")[0].replace("_", " ")].problems.append(problem)
    return found


def _generate(position: Position, texts: Sequence[str], folder: Path, group: str, outcome: Outcome) -> None:
    """Generate one document with all the texts, or, where it is refused, several with fewer."""
    name = f"{group.replace(' ', '_')}__{len(list(folder.iterdir()))}"
    try:
        hooks: list[str] | None = None if group in _WITH_HOOKS else []
        generating.generate(folder, name, hostile_positions.document(position, texts), hooks)
    except SpecError as error:
        if len(texts) == 1:
            outcome.refused[texts[0]] = str(error)
            return
        half = len(texts) // 2
        _generate(position, texts[:half], folder, group, outcome)
        _generate(position, texts[half:], folder, group, outcome)
