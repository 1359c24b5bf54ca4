"""The audit tells known vulnerabilities from what nobody could be asked about."""

from __future__ import annotations

from typing import Any

import pytest

from tests.release.audit import judged

SOUND: dict[str, Any] = {"name": "attrs", "version": "1", "vulns": []}
KNOWN: dict[str, Any] = {**SOUND, "vulns": [{"id": "CVE-1", "fix_versions": ["2"]}]}
UNASKED: dict[str, Any] = {"name": "attrs", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("packages", "code", "said"),
    [
        ([SOUND], 0, "0 of 1 packages have known vulnerabilities"),
        ([SOUND, KNOWN], 1, "attrs 1: CVE-1, mended in 2"),
        ([UNASKED], 0, "skipped: 1 of 1 packages could not be asked about: not found"),
        ([KNOWN, UNASKED], 1, "skipped: 1 of 2"),
    ],
)
def test_only_what_was_asked_about_is_judged(
    packages: list[dict[str, Any]], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Vulnerabilities fail, silence of the service is said, and neither hides the other."""
    assert code == judged(packages)
    assert said in capsys.readouterr().out
