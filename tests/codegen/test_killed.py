"""Whenever `make sync` is killed, what is on disk is whole and belongs together, or the next command repairs it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from codegen import swap
from tests.codegen import second_checkout
from tests.codegen.second_checkout import Checkout, published

Json = Any
ROUNDS = int(os.environ.get("ROUNDS", "2"))  # `make killed` runs 200


def other() -> Json:
    """Return another publication."""
    spec = published()
    spec["components"]["schemas"]["Tool"]["properties"]["colour"] = {"type": "string"}
    return spec


def started(checkout: Checkout, *arguments: str) -> subprocess.Popen[bytes]:
    """Start a sync in a repository."""
    command = [sys.executable, "-m", "codegen", "sync", "--no-tests", *arguments, "--upstream", str(checkout.upstream)]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(
        command, cwd=checkout.root, env={**os.environ, "PYTHONPATH": str(checkout.root)}, stdout=quiet, stderr=quiet
    )


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """Return a repository that was synced once."""
    made = second_checkout.made(tmp_path_factory.mktemp("killed"))
    assert 0 == started(made, "--changelog").wait()
    return made


def left_over(checkout: Checkout) -> list[Path]:
    """Return what no command should leave."""
    return [one for one in checkout.root.rglob(".codegen-*") if ".git" not in one.parts]


@pytest.fixture(scope="module")
def whole(checkout: Checkout) -> list[dict[str, bytes]]:
    """Return all files as they are after each of two publications."""
    before = written(checkout)
    checkout.publish(other())
    assert 0 == started(checkout).wait()
    assert before != written(checkout)
    return [before, written(checkout)]


def written(checkout: Checkout) -> dict[str, bytes]:
    """Return the specification and the package."""
    every = checkout.files().items()
    return {name: content for name, content in every if name.startswith(("openapi.yaml", "generated/"))}


def wait_for(moment: str, checkout: Checkout, chosen: random.Random, process: subprocess.Popen[bytes]) -> None:
    """Wait until some moment of a run: any, one while it writes, or that in which it puts things in their places."""
    if moment == "any":
        time.sleep(chosen.uniform(0.1, 1.5))
        return
    sign = ".codegen-journal" if moment == "placing" else ".codegen-*"
    while process.poll() is None and not any(checkout.root.glob(sign)):
        pass
    time.sleep(chosen.uniform(0, 0.003 if moment == "placing" else 2.0))


@pytest.mark.parametrize("number", range(ROUNDS))
def test_a_sync_that_is_killed_leaves_a_whole_checkout(
    checkout: Checkout, whole: list[dict[str, bytes]], number: int
) -> None:
    """By SIGKILL, SIGTERM or SIGINT, at any instant: the next command finds or makes one of both states."""
    chosen = random.Random(number)
    checkout.publish((other(), published())[number % 2])
    process = started(checkout, "--changelog")
    wait_for(("placing", "writing", "any")[number % 3], checkout, chosen, process)
    process.send_signal(chosen.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
    process.wait()
    if number % 40 == 39:
        assert 0 == checkout.run("generate").returncode
        assert 0 == checkout.run("drift").returncode
    targets = [checkout.root / name for name in ("openapi.yaml", "CHANGELOG.md")]
    with swap.alone(checkout.root, checkout.package, *targets):  # as every command begins
        found = written(checkout)
    assert found in whole
    assert [] == left_over(checkout)


def test_a_full_disk_changes_nothing(checkout: Checkout) -> None:
    """No file may grow over a kilobyte: the run is refused in a line, and everything is as it was."""
    before = checkout.files()
    checkout.publish(other())
    limited = f"ulimit -f 1; exec {sys.executable} -m codegen sync --no-tests --upstream {checkout.upstream}"
    done = checkout.command("bash", "-c", limited)
    after = {name: content for name, content in checkout.files().items() if name in before}

    assert 2 == done.returncode
    assert before == after
    assert [] == left_over(checkout)


def test_two_syncs_at_once_follow_each_other(checkout: Checkout) -> None:
    """Both succeed, and the checkout is whole."""
    checkout.publish(published())
    both = [started(checkout), started(checkout)]

    assert [0, 0] == [one.wait() for one in both]
    assert 0 == checkout.run("drift").returncode
    assert [] == left_over(checkout)


def test_symbolic_links_stay_links(checkout: Checkout, tmp_path: Path) -> None:
    """A package folder elsewhere is regenerated there."""
    elsewhere = tmp_path / "elsewhere"
    (checkout.root / "generated").rename(elsewhere)
    (checkout.root / "generated").symlink_to(elsewhere)
    checkout.publish(other())

    assert 0 == started(checkout).wait()
    assert (checkout.root / "generated").is_symlink()
    assert "colour" in (elsewhere / "toolshed_api" / "models" / "tool.py").read_text("utf-8")
    assert 0 == checkout.run("drift").returncode
