"""Published specifications against each other: what their history changed, and for whom."""

from __future__ import annotations

import json

import pytest

from codegen.__main__ import main
from tests.shared_data import SHARED, needs_shared

UPSTREAM = SHARED / "upstream"


def upstream(date: str) -> str:
    """Return the path of a published specification."""
    (found,) = UPSTREAM.glob(f"{date}-*.yaml")
    return str(found)


PUBLISHED: list[tuple[str, str, str, dict[str, str]]] = [
    ("2024-08-28", "2024-09-13", "breaking", {"property-became-required": "both"}),
    ("2025-01-21", "2025-01-22", "safe", {}),
    ("2026-07-15", "2026-07-30", "safe", {"property-added": ""}),
    ("2026-07-30", "2026-08-04", "review", {"limit-loosened": "both"}),
]


@needs_shared
@pytest.mark.parametrize(("old", "new", "http", "rules"), PUBLISHED, ids=[new for _, new, *_ in PUBLISHED])
def test_published_pairs(
    old: str, new: str, http: str, rules: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Published specs are trimmed and corrected first; stale corrections stop nothing."""
    assert int(http == "breaking") == main(["diff", upstream(old), upstream(new), "--format", "json"])
    report = json.loads(capsys.readouterr().out)

    assert (http, set(rules)) == (report["http"], {one["rule"] for one in report["findings"]})


@needs_shared
def test_call_id_breaks_replies_and_relaxes_requests(capsys: pytest.CaptureFixture[str]) -> None:
    """2026-08-05: optional and nullable in requests, optional in replies."""
    main(["diff", upstream("2026-08-04"), upstream("2026-08-05"), "--format", "json"])
    found = {(one["direction"], one["rule"], one["http"]) for one in json.loads(capsys.readouterr().out)["findings"]}

    assert {
        ("response", "property-became-optional", "breaking"),
        ("request", "property-became-optional", "safe"),
        ("request", "null-added", "safe"),
    } == found


@needs_shared
def test_new_item_variants_break_once(capsys: pytest.CaptureFixture[str]) -> None:
    """2026-07-15: one property of replies became optional; the report fits on a screen or two."""
    assert 1 == main(["diff", upstream("2026-05-13"), upstream("2026-07-15")])
    said = capsys.readouterr().out.splitlines()

    assert 1 == sum(line.startswith("breaking") for line in said)
    assert len(said) <= 60
