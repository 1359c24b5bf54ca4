"""Another API follows its publisher with the same tools; only codegen/corrections.yaml is its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from codegen.descriptions import PLACEHOLDER
from codegen.document import load
from tests.codegen import second_checkout
from tests.codegen.second_checkout import Checkout, published

Json = Any


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """Return a checkout after its first update, which nothing here changes."""
    checkout = second_checkout.made(tmp_path_factory.mktemp("first"))
    done = checkout.update()
    assert (0, "") == (done.returncode, done.stderr)
    return checkout


@pytest.fixture
def checkout(first: Checkout, tmp_path: Path) -> Checkout:
    """Return a checkout of one's own after its first update."""
    shutil.copytree(first.root.parent, tmp_path, dirs_exist_ok=True)
    return Checkout(tmp_path / first.root.name)


def changed() -> Json:
    """Return the next publication: a property gone, one new, a limit, an operation new under a kept path."""
    spec = published()
    spec["components"]["schemas"]["Loan"]["properties"]["days"]["maximum"] = 7
    properties = spec["components"]["schemas"]["Tool"]["properties"]
    properties["colour"] = {"type": "string", "description": "A sentence of the publisher's."}
    del properties["weight"]
    spec["paths"]["/tools"]["post"] = {"operationId": "addTool", "responses": {"204": {"description": "Theirs."}}}
    return spec


def test_its_package_is_made_and_can_be_used(first: Checkout) -> None:
    """The package has the name that the corrections give it, says what is kept, and is not stale."""
    use = "from toolshed_api.models import Tool; print(Tool.from_dict({'id': 'a'}).id, Tool.__module__)"
    done = first.command(sys.executable, "-c", use, PYTHONPATH=str(first.root / "generated"))

    assert "a toolshed_api.models.tool\n" == done.stdout
    assert ["/tools", "/tools/{id}/loans"] == list(load(first.root / "openapi.yaml").document["paths"])
    assert 0 == first.run("drift").returncode


def test_nothing_published_changes_nothing(checkout: Checkout) -> None:
    """A second update says so and leaves every byte."""
    before = checkout.files()
    done = checkout.update()

    assert before == checkout.files()
    assert "no operation or component changed" in done.stdout


def test_what_is_published_arrives_with_its_meaning(checkout: Checkout) -> None:
    """The report names what is new, what it breaks, what comes next, and what lacks our words."""
    checkout.publish(changed())
    done = checkout.update("--changelog", "--report", str(checkout.root / "report.md"))
    told = (checkout.root / "report.md").read_text("utf-8")
    tool = load(checkout.root / "openapi.yaml").document["components"]["schemas"]["Tool"]["properties"]

    assert (0, "") == (done.returncode, done.stderr)
    assert "- POST /tools (addTool)" in told
    assert "- property Tool.colour" in told
    assert "package 1.4.0 → 2.0.0" in told
    assert "models.Tool.weight" in told
    assert PLACEHOLDER == tool["colour"]["description"]
    assert "publisher" not in (checkout.root / "openapi.yaml").read_text("utf-8")
    assert "addTool" in (checkout.root / "CHANGELOG.md").read_text("utf-8")
    assert 0 == checkout.run("drift").returncode


def test_stale_corrections_are_all_named(checkout: Checkout) -> None:
    """Not just the first one; nothing is changed."""
    plan = second_checkout.corrections()
    gone = [{"at": f"/components/schemas/{name}/required", "drop": ["x"], "why": "w"} for name in ("Tool", "Loan")]
    file = checkout.root / "codegen" / "corrections.yaml"
    file.write_text(json.dumps({**plan, "corrections": [*plan["corrections"], *gone]}), encoding="utf-8")
    before = checkout.files()
    done = checkout.update()

    assert (2, "") == (done.returncode, done.stdout)
    assert "stale correction at /components/schemas/Tool/required" in done.stderr
    assert "stale correction at /components/schemas/Loan/required" in done.stderr
    assert before == checkout.files()


FAILING = "def test_it() -> None:\n    assert 1 == 2\n"
PASSING = """import toolshed_api.models


def test_it() -> None:
    assert hasattr(toolshed_api.models.Tool, "colour")
"""


def test_tests_that_fail_leave_everything_as_it_was(checkout: Checkout) -> None:
    """They run on the new files, in a copy; the report shows how they failed."""
    (checkout.root / "tests").mkdir()
    (checkout.root / "tests" / "test_it.py").write_text(FAILING, encoding="utf-8")
    before = checkout.files()
    checkout.publish(changed())
    done = checkout.update()

    assert 1 == done.returncode
    assert "Tests: failed; nothing was changed." in done.stdout
    assert "assert 1 == 2" in done.stdout
    assert before == checkout.files()


def test_tests_see_what_is_new(checkout: Checkout) -> None:
    """A test that needs the new attribute passes before anything is put in its place."""
    (checkout.root / "tests").mkdir()
    (checkout.root / "tests" / "test_it.py").write_text(PASSING, encoding="utf-8")
    checkout.publish(changed())
    done = checkout.update()

    assert (0, "") == (done.returncode, done.stderr)
    assert "Tests: passed." in done.stdout


def test_a_document_that_cannot_be_generated_leaves_everything_as_it_was(checkout: Checkout) -> None:
    """A step in the middle fails: neither openapi.yaml nor the package is touched, and no folder stays behind."""
    spec = published()
    spec["paths"]["/tools"]["get"]["responses"]["200"]["content"] = {"image/png": {}}
    before = checkout.files()
    checkout.publish(spec)
    done = checkout.update()

    assert 2 == done.returncode
    assert 1 == done.stderr.count("\n")
    assert before == checkout.files()


def test_a_change_is_compared_versioned_and_written_down(checkout: Checkout, tmp_path: Path) -> None:
    """Between git revisions, as a pull request is reviewed; `make review` fails, and says so on the job's page."""
    git(checkout, tmp_path / "origin.git")
    checkout.publish(changed())
    checkout.update()
    sides = ("HEAD:openapi.yaml", "openapi.yaml")
    diff, version = checkout.run("diff", *sides, "--surface"), checkout.run("version", *sides)
    written = checkout.run("changelog", *sides, "--write")
    reviewed = review(checkout, tmp_path / "summary.md")

    assert (1, 0, 0) == (diff.returncode, version.returncode, written.returncode)
    assert "models.Tool.weight" in diff.stdout
    assert "package 1.4.0 → 2.0.0: " in version.stdout
    assert "specification 1.0.0 → " in version.stdout
    assert "## Unreleased\n\n### API changes" in (checkout.root / "CHANGELOG.md").read_text("utf-8")
    assert 0 != reviewed.returncode
    assert "::error" in reviewed.stdout
    assert "Tool" in (tmp_path / "summary.md").read_text("utf-8")


def review(checkout: Checkout, summary: Path, base: str = "HEAD") -> subprocess.CompletedProcess[str]:
    """Run the target that the workflow runs, with this Python for its environment."""
    if not (checkout.root / ".venv").exists():
        (checkout.root / ".venv").symlink_to(sys.prefix)
    arguments = ["review", f"BASE={base}", "--old-file=.venv/.ready", "--old-file=requirements/dev.txt"]
    return checkout.command(
        "make", *arguments, "--old-file=pyproject.toml", PYTHON=sys.executable, GITHUB_STEP_SUMMARY=str(summary)
    )


def test_a_base_without_a_specification_is_nothing_to_break(tmp_path: Path) -> None:
    """The first pull request of a new repository is reviewed, and opened."""
    checkout = second_checkout.laid_out(tmp_path, published())
    git(checkout, tmp_path / "origin.git")
    checkout.run("sync", "--report", str(tmp_path / "report.md"))
    reviewed = review(checkout, tmp_path / "summary.md")
    done = checkout.run("propose", "--report", tmp_path / "report.md", PATH=with_gh(tmp_path))

    assert 0 == reviewed.returncode
    assert "has no openapi.yaml yet" in (tmp_path / "summary.md").read_text("utf-8")
    assert ("opened https://x/1\n", "") == (done.stdout, done.stderr)
    assert "breaking" not in (tmp_path / "report.md").read_text("utf-8")


def with_gh(folder: Path) -> str:
    """Return a PATH with a `gh` that writes down how it is called."""
    programs = folder / "bin"
    programs.mkdir()
    gh = programs / "gh"
    gh.write_text(f'#!/bin/sh\necho "$@" >> "{folder}/calls"\n[ "$2" = create ] && echo https://x/1 || true\n', "utf-8")
    gh.chmod(0o755)
    return f"{programs}{os.pathsep}{os.environ['PATH']}"


def test_without_gh_nothing_is_pushed(checkout: Checkout, tmp_path: Path) -> None:
    """What is missing is said before anything leaves the machine, and the checkout stays as it is."""
    git(checkout, tmp_path / "origin.git")
    checkout.publish(changed())
    checkout.update("--report", str(tmp_path / "report.md"))
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "git").symlink_to(shutil.which("git") or "git")
    done = checkout.run("propose", "--report", tmp_path / "report.md", PATH=str(tmp_path / "bin"))

    assert (2, "") == (done.returncode, done.stdout)
    assert "codegen: `gh` is needed to open a pull request, and is not installed; nothing was pushed\n" == done.stderr
    assert "" == checkout.command("git", "--git-dir", str(tmp_path / "origin.git"), "branch").stdout
    assert "main\n" == checkout.command("git", "branch", "--show-current").stdout


def test_a_pull_request_is_opened_and_renewed(checkout: Checkout, tmp_path: Path) -> None:
    """It carries the changes and the report; where only the note on the source differs, there is none."""
    origin, calls, path = tmp_path / "origin.git", tmp_path / "calls", with_gh(tmp_path)
    git(checkout, origin)
    propose = ("propose", "--report", tmp_path / "report.md")
    checkout.update("--report", str(tmp_path / "report.md"))
    nothing = checkout.run(*propose, PATH=path)
    checkout.publish(changed())
    checkout.update("--report", str(tmp_path / "report.md"))
    done = checkout.run(*propose, PATH=path)

    assert "nothing to propose" in nothing.stdout
    assert ("opened https://x/1\n", "") == (done.stdout, done.stderr)
    assert "pr create --base main --head sync-spec --title" in calls.read_text("utf-8")
    assert "colour" in checkout.command("git", "--git-dir", str(origin), "show", "sync-spec:openapi.yaml").stdout


def git(checkout: Checkout, origin: Path) -> None:
    """Make a repository of the checkout, with an empty one to push to."""
    for command in (
        ["init", "--quiet", "--initial-branch=main"],
        ["config", "user.email", "someone@example.org"],
        ["config", "user.name", "Someone"],
        ["add", "--all"],
        ["commit", "--quiet", "--message", "Start"],
        ["init", "--quiet", "--bare", str(origin)],
        ["remote", "add", "origin", str(origin)],
    ):
        done = checkout.command("git", *command)
        assert 0 == done.returncode, done.stderr
