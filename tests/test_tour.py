"""The tour that `make demo` gives."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from examples import tour

ROOT = Path(__file__).resolve().parents[1]
SHOWN = [
    ">>> client.conversations.create(",
    "45 stored, in calls of 20",
    "46 items, on pages of [20, 20, 6]",
    "NotFoundError: GET /v1/conversations/conv_",
    "['Rooibos ', 'has ', 'no ', 'caffeine.']",
    "It is 4 °C and windy in Oslo.",
]


def test_the_tour_shows_every_step_on_one_screen() -> None:
    """Every step and its outcome are printed, within forty lines, whatever proxies the environment names."""
    proxies = {"HTTP_PROXY": "http://127.0.0.1:9", "HTTPS_PROXY": "http://127.0.0.1:9", "NO_PROXY": ""}
    environment = {**os.environ, **proxies, "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "examples.tour"]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=120, check=False
    )

    assert (0, "") == (done.returncode, done.stderr)
    assert [] == [text for text in SHOWN if text not in done.stdout]
    assert len(done.stdout.splitlines()) <= 40


def test_what_goes_wrong_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A replies script that cannot be is said with its place, and the exit code is 1."""
    monkeypatch.setattr(tour, "REPLIES", {"replies": 1})

    assert 1 == tour.main()
    assert "The demo stopped" in (said := capsys.readouterr().err)
    assert "replies: 1 is not" in said
