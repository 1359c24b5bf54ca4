"""Every published specification since May 2026 gives working code, and the recorded one gives what is committed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from codegen.__main__ import main
from codegen.generator import driver
from tests.cases import share
from tests.codegen.command import ROOT
from tests.codegen.small_upstream import command
from tests.shared_data import SHARED, needs_shared, recorded_copy

Json = Any
RECORDED = recorded_copy()
PUBLISHED = sorted((SHARED / "upstream").glob("*.yaml"))
NEW = [path for path in PUBLISHED if path.name >= "2026-05-13" and path != RECORDED]
OLD = [path for path in PUBLISHED if path.name < "2026-05-13"]
pytestmark = needs_shared

IMPORT_ALL = """
import sys, importlib, pathlib, warnings
warnings.simplefilter("error")
folder = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(folder.parent))
files = [path.relative_to(folder.parent).with_suffix("") for path in folder.rglob("*.py")]
names = [".".join(path.parts).removesuffix(".__init__") for path in files]
for name in sorted(names):
    importlib.import_module(name)
models = importlib.import_module(folder.name + ".models")
print(len(names), len([getattr(models, name) for name in models.__all__]))
"""


def test_the_recorded_upstream_gives_the_committed_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """openapi.yaml is what its x-upstream says it is made from, byte for byte."""
    output = tmp_path / "openapi.yaml"

    assert 0 == main(["spec", "--upstream", str(RECORDED), "--output", str(output)])
    assert (ROOT / "openapi.yaml").read_bytes() == output.read_bytes()
    assert "wrote openapi.yaml" in capsys.readouterr().out


def test_a_second_sync_changes_nothing(tmp_path: Path) -> None:
    """With another hash seed, locale and folder the same upstream gives the same file, and the command says so."""
    output = tmp_path / "openapi.yaml"
    output.write_bytes((ROOT / "openapi.yaml").read_bytes())
    before = output.stat().st_mtime_ns
    upstream = str(RECORDED)
    done = command("spec", "--upstream", upstream, "--output", str(output), PYTHONHASHSEED="7", LC_ALL="C", LANG="C")

    assert (0, "") == (done.code, done.err)
    assert "openapi.yaml is up to date" == done.out.splitlines()[0]
    assert before == output.stat().st_mtime_ns


@pytest.mark.parametrize("upstream", share(NEW, 4, 1), ids=lambda path: path.stem)
def test_another_upstream_gives_working_code_or_names_a_stale_correction(
    tmp_path: Path, upstream: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a generator warning, and every module of the result imports."""
    output = tmp_path / "openapi.yaml"
    code = main(["spec", "--upstream", str(upstream), "--output", str(output)])
    if code:
        assert (2, True) == (code, capsys.readouterr().err.startswith("codegen: stale correction at /"))
        return
    driver.generate(output, ROOT / "generator-config.yaml", tmp_path / "openai_conversations_api")
    line = [sys.executable, "-c", IMPORT_ALL, str(tmp_path / "openai_conversations_api")]
    done = subprocess.run(
        line, capture_output=True, text=True, check=False, cwd=tmp_path, env={**os.environ, "PYTHONPATH": ""}
    )

    assert (0, "") == (done.returncode, done.stderr)
    assert all(int(number) > 250 for number in done.stdout.split())


@pytest.mark.parametrize("upstream", OLD, ids=lambda path: path.stem)
def test_an_upstream_from_before_conversations_is_refused(
    tmp_path: Path, upstream: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the corrections expect and the document lacks is named, and nothing is written."""
    output = tmp_path / "openapi.yaml"

    assert 2 == main(["spec", "--upstream", str(upstream), "--output", str(output)])
    assert re.match(
        r"codegen: (missing upstream: create|stale correction at /paths/~1)[cC]onversation", capsys.readouterr().err
    )
    assert not output.exists()
