"""Random texts, at any position of a document, give working code or are refused."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.codegen import exercise, generating, hostile_positions
from tests.codegen.hostile_positions import CALLS, SCHEMAS, WORDS, Position
from tests.codegen.sample_server import SampleServer

ODD = st.sampled_from(
    ["\\", '"', "'", "{", "}", "\n", "%", "#", '"""', "{{", "}}", "{%", "\u202e", "ﬁ", "_", " ", "class", "self", "0"]
)
TEXTS = st.lists(ODD | st.text(st.characters(codec="utf-8"), max_size=4), min_size=1, max_size=5).map("".join)
NUMBERS = iter(range(1_000_000))


@settings(max_examples=25)
@given(st.sampled_from([*WORDS, *SCHEMAS, *CALLS]), st.lists(TEXTS, min_size=1, max_size=3, unique=True))
def test_any_text_works_or_is_refused(position: Position, texts: list[str]) -> None:
    """Whatever stands in a document, its code imports, reads, writes and calls, or there is a reason why not."""
    name = f"random_{next(NUMBERS)}"
    document = hostile_positions.document(position, texts)
    with tempfile.TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [place, *sys.path])
        reason = generating.refusal(Path(place), name, document, hooks=[])
        if reason is None:
            exercise.exercise(Path(place) / name, SampleServer(document))
        for module in [module for module in sys.modules if module.split(".")[0] == name]:
            del sys.modules[module]

    assert reason is None or reason.strip()
