"""Programs of others that are light enough for every run of the tests; `make interop` has the rest."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.interop.programs_run import PROGRAMS, finished

FOLDER = Path(__file__).parent


@pytest.mark.parametrize("file", ["openai_python.py", "openai_agents.py", "azure_agents.py"])
def test_a_program_runs_with_nothing_but_a_base_url_set(file: str) -> None:
    """The official SDK, OpenAI's Agents SDK and Microsoft's hold conversations, runs and responses with the server."""
    done = finished([sys.executable, str(FOLDER / "programs" / file)])

    assert 0 == done.returncode, done.stderr[-2000:]


def test_every_program_is_in_the_table() -> None:
    """None lies in its folder without being run."""
    files = {
        one.name
        for folder, kind in (("programs", "py"), ("node", "mjs"))
        for one in (FOLDER / folder).glob(f"*.{kind}")
    }

    assert files == {one.file for one in PROGRAMS}
