"""The pairs of ../shared/foreign-specs, each in both directions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from codegen import document
from codegen.diff.compare import compare
from tests.shared_data import SHARED, needs_shared

Json = Any
PAIRS = SHARED / "foreign-specs"
# the name, the verdict from old to new, and backwards
VERDICTS = {
    "anyof-required-loosened": ("safe", "breaking"),
    "binary-30-31": ("safe", "safe"),
    "byte-30-31": ("safe", "safe"),
    "const-union-grows": ("safe", "breaking"),
    "const-union-grows2": ("safe", "breaking"),
    "const-union-to-enum": ("safe", "safe"),
    "mapping-renamed": ("review", "review"),
    "mapping-swapped": ("review", "review"),
    "null-joined-enum": ("breaking", "safe"),
    "null-left-enum": ("breaking", "safe"),
    "operation-server": ("breaking", "breaking"),
    "path-item-ref": ("breaking", "safe"),
    "path-server": ("breaking", "breaking"),
    "ref-in-extension": ("safe", "safe"),
    "server-variable": ("breaking", "safe"),
    "type-narrows-enum": ("breaking", "safe"),
    "union-loses-string": ("breaking", "breaking"),
}
SILENT = ("binary-30-31", "byte-30-31", "const-union-to-enum", "ref-in-extension")


def read(name: str, side: str) -> Json:
    """Return one side of a pair."""
    (file,) = PAIRS.glob(f"d-{name}.{side}.*")
    return document.parse(Path(file).read_bytes(), str(file)).document


@needs_shared
@pytest.mark.parametrize("name", VERDICTS)
def test_a_pair_gets_its_verdict(name: str) -> None:
    """Verdict from old to new and backwards; notation alone is silent both ways."""
    old, new = read(name, "old"), read(name, "new")
    there, back = compare(old, new), compare(new, old)

    assert VERDICTS[name] == (str(there.http), str(back.http)), (there.findings, back.findings)
    assert (name in SILENT) == (not there.findings and not back.findings)


@needs_shared
def test_a_branch_that_goes_is_named() -> None:
    """A union written inline loses a branch and gets a name: that branch is gone, and nothing else is new or gone."""
    old, new = read("union-loses-string", "old"), read("union-loses-string", "new")
    (lost,), (won,) = compare(old, new).findings, compare(new, old).findings

    assert ("variant-removed", "string", None) == (lost.rule, lost.old, lost.new)
    assert (None, "string") == (won.old, won.new)
