"""Workflows call targets that there are, with permissions no wider than their jobs need, and nothing that moves."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.cases import every
from tests.release.artifacts import ROOT

_FOLDER = ROOT / ".github" / "workflows"


def workflows() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every workflow by its file name."""
    yield from ((file.name, yaml.safe_load(file.read_text("utf-8"))) for file in sorted(_FOLDER.glob("*.yml")))


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every step of every job, and where it is."""
    for name, workflow in workflows():
        for job, said in workflow["jobs"].items():
            yield from ((f"{name}: {job}", step) for step in said["steps"])


@every("where, step", lambda: ((where, step) for where, step in steps() if "run" in step))
def test_targets_exist(where: str, step: dict[str, Any]) -> None:
    """Each command is a make target, or one of a few plain commands."""
    for line in step["run"].strip().splitlines():
        command, *targets = line.split()
        if command == "make":
            named = [one for one in targets if re.fullmatch(r"[a-z-]+", one)]
            done = subprocess.run(["make", "-n", *named], cwd=ROOT, capture_output=True, text=True, check=False)
            assert (0, "") == (done.returncode, done.stderr), where
        else:
            assert command in {"cat", "git"}, f"{where}: {line}"


@every("where, step", lambda: ((where, step) for where, step in steps() if "uses" in step))
def test_actions_have_a_version_and_keep_no_token(where: str, step: dict[str, Any]) -> None:
    """A checkout leaves its token behind only where the job pushes."""
    action, _, version = step["uses"].partition("@")

    assert re.fullmatch(r"v\d+|release/v\d+|[0-9a-f]{40}", version), where
    if action == "actions/checkout" and not where.startswith("spec.yml"):
        assert step["with"]["persist-credentials"] is False, where


@every("name, workflow", workflows)
def test_workflows_may_only_read_unless_a_job_says_more(name: str, workflow: dict[str, Any]) -> None:
    """The permissions of a workflow are to read; every job ends by itself."""
    assert {"contents": "read"} == workflow["permissions"], name
    assert all("timeout-minutes" in job for job in workflow["jobs"].values()), name


def test_forms_are_whole() -> None:
    """What GitHub reads beside the workflows is YAML with what it needs."""
    for file in Path(ROOT / ".github").rglob("*.yml"):
        assert yaml.safe_load(file.read_text("utf-8")), file.name
