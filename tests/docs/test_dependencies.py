"""What is installed, by which extra, and under which licence, is told."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata

from packaging.requirements import Requirement

from tests.cases import every
from tests.docs.blocks import ROOT
from tests.release.artifacts import PROJECT

TEXT = (ROOT / "docs" / "installing.md").read_text("utf-8")
NEEDED = re.findall(r"^\| ([a-z][\w-]+) \| [^|]+ \| ([^|]+) \|$", TEXT, re.MULTILINE)[1:]
EXTRA = re.findall(r"^\| `(\w+)` \| ([\w-]+) \| [^|]+ \| ([^|]+) \|$", TEXT, re.MULTILINE)


def test_the_tables_are_those_of_the_project() -> None:
    """Nothing is left out or made up."""
    extras = PROJECT["optional-dependencies"].items()

    assert sorted(Requirement(one).name for one in PROJECT["dependencies"]) == [name for name, _ in NEEDED]
    assert {(extra, name) for extra, name, _ in EXTRA} == {
        (extra, Requirement(one).name) for extra, names in extras for one in names
    }


@every("name, licence", lambda: [*NEEDED, *((name, licence) for _, name, licence in EXTRA)])
def test_licences_are_those_of_the_packages(name: str, licence: str) -> None:
    """What a package says of itself, where it is installed."""
    try:
        said = metadata(name)
    except PackageNotFoundError:
        return

    assert licence in (said["License-Expression"], said["License"])
