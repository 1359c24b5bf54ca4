"""A repository laid out for any API goes through the whole loop, from its first pull request to a breaking change."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.cases import share
from tests.codegen.command import codegen
from tests.codegen.other_apis import APIS
from tests.codegen.second_checkout import Checkout
from tests.codegen.test_second_checkout import git, review, with_gh

CONSERVED = ("LICENSE", "requirements")  # names of packages, and the license of these tools


def words_of_ours(checkout: Checkout) -> list[str]:
    """Return the files that name OpenAI, or what this repository is about."""
    files = [path for path in checkout.root.rglob("*") if path.is_file() and not set(CONSERVED) & set(path.parts)]
    texts = ((path, path.read_text("utf-8", errors="replace")) for path in files if path.suffix != ".pyc")
    return [str(path) for path, text in texts if re.search(r"(?i)openai|/threads|conversations", text)]


@pytest.mark.parametrize("name", share(APIS, 2))
def test_the_whole_loop(name: str, tmp_path: Path) -> None:
    """Two commands make a repository that is whole, and everything after them works."""
    text, package, (old, new), place = APIS[name]
    (tmp_path / name).write_text(text, encoding="utf-8")
    checkout = Checkout(tmp_path / "checkout")
    report, summary, path = tmp_path / "report.md", tmp_path / "summary.md", with_gh(tmp_path)
    assert 0 == codegen("init", checkout.root, "--upstream", tmp_path / name).returncode
    assert [] == words_of_ours(checkout)
    git(checkout, tmp_path / "origin.git")

    synced = checkout.run("sync", "--report", report)
    assert (0, "") == (synced.returncode, synced.stderr)
    assert (checkout.root / "generated" / package / "__init__.py").exists()
    assert 0 == checkout.run("check").returncode
    assert 0 == review(checkout, summary).returncode
    assert "opened https://x/1\n" == checkout.run("propose", "--report", report, PATH=path).stdout
    for command in (["add", "--all"], ["commit", "--quiet", "--message", "First"]):
        checkout.command("git", *command)

    (checkout.root / f"upstream{Path(name).suffix}").write_text(text.replace(old, new), encoding="utf-8")
    assert 0 == checkout.run("sync", "--changelog", "--report", report).returncode
    assert "→ 0.2.0" in told(checkout, "version", "HEAD:openapi.yaml", "openapi.yaml")
    assert place in (checkout.root / "CHANGELOG.md").read_text("utf-8")
    assert 0 != review(checkout, summary).returncode
    assert "opened https://x/1\n" == checkout.run("propose", "--report", report, PATH=path).stdout
    assert 0 == checkout.run("drift").returncode


def told(checkout: Checkout, *command: str) -> str:
    """Return what a command says."""
    done: subprocess.CompletedProcess[str] = checkout.run(*command)
    return done.stdout
