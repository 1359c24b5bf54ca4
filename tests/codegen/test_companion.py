"""The document of what programs call beside the client's operations comes from upstream as openapi.yaml does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from codegen import companion, document, pointer, sync, walk
from codegen.errors import SpecError
from tests.codegen.command import ROOT
from tests.shared_data import SHARED, needs_shared

Json = Any
PLAN = sync.read_plan()
ASKED = PLAN.settings["companion"]
OURS: Json = document.load(ROOT / "openapi.yaml").document
BESIDE: Json = json.loads((ROOT / ASKED["file"]).read_text("utf-8"))
COMMIT = OURS["info"]["x-upstream"]["commit"]


def _upstream() -> Path:
    """Return the copy of what openapi.yaml was made from."""
    return next((SHARED / "upstream").glob(f"*-{COMMIT[:7]}.yaml"))


def test_it_holds_what_was_asked_for_and_nothing_of_ours() -> None:
    """The operations that corrections.yaml names, and only components that openapi.yaml lacks."""
    assert sorted(ASKED["operations"]) == sorted(one["operationId"] for _, _, one in walk.operations(BESIDE))
    assert set() == OURS["paths"].keys() & BESIDE["paths"].keys()
    for kind, named in BESIDE["components"].items():
        assert set() == named.keys() & OURS["components"].get(kind, {}).keys()


def test_together_they_lack_nothing() -> None:
    """Every reference of the one leads into it or into the other."""
    kinds = OURS["components"].keys() | BESIDE["components"].keys()
    both = {kind: {**BESIDE["components"].get(kind, {}), **OURS["components"].get(kind, {})} for kind in kinds}

    assert [] == [one for one in walk.references(BESIDE) if pointer.get({"components": both}, one) is pointer.MISSING]


@needs_shared
def test_it_is_what_upstream_gives() -> None:
    """Built again, it is the committed file, byte for byte."""
    source = document.load(_upstream())
    built = companion.build(source.document, PLAN, sync.build(source, PLAN))

    assert built is not None
    assert (ROOT / ASKED["file"]).read_text("utf-8") == companion.dump(built)


@needs_shared
def test_an_operation_that_upstream_lacks_is_named() -> None:
    """As for the client's own, nothing is written then."""
    plan = sync.Plan(
        {**PLAN.settings, "companion": {**ASKED, "operations": ["paintModel"]}}, PLAN.keep, PLAN.corrections, PLAN.words
    )
    with pytest.raises(SpecError):
        companion.build(document.load(_upstream()).document, plan, OURS)


def test_other_specifications_need_none() -> None:
    """Without `companion` in corrections.yaml there is nothing to build."""
    settings = {key: value for key, value in PLAN.settings.items() if key != "companion"}

    assert companion.build({}, sync.Plan(settings, PLAN.keep, PLAN.corrections, PLAN.words), OURS) is None
