"""What holds for every pair of specifications, and a validator's opinion of the verdicts."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import HealthCheck, given, settings

from codegen.diff.compare import compare
from codegen.diff.finding import Finding, Severity
from tests.cases import WHOLE
from tests.codegen.generated_specs import pairs, reworded, shuffled
from tests.codegen.proof import loud, mistaken
from tests.codegen.sampling import counterexamples

Json = Any
many = settings(max_examples=60 if WHOLE else 30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def verdicts(old: Json, new: Json) -> list[tuple[str, str, str]]:
    """Return what identifies the findings, and their verdicts."""
    return [(*finding.key, str(finding.http)) for finding in compare(old, new).findings]


def unplaced(found: list[tuple[str, str, str]]) -> list[tuple[str, ...]]:
    """Return verdicts without the places of branches, which differ where their order does."""
    return sorted((rule, re.sub(r"/\d+", "", where), http) for rule, where, http in found)


@many
@given(pairs(sent=True, read=True))
def test_nothing_changed_is_nothing_found(pair: tuple[Json, Json]) -> None:
    """diff(a, a) is empty."""
    assert [] == verdicts(pair[0], pair[0])


@many
@given(pairs(sent=True, read=True))
def test_a_change_is_found_in_both_directions_or_in_none(pair: tuple[Json, Json]) -> None:
    """What differs from old to new differs from new to old."""
    old, new = pair

    assert bool(verdicts(old, new)) == bool(verdicts(new, old))


@many
@given(pairs(sent=True, read=False))
def test_what_breaks_requests_is_what_breaks_replies_backwards(pair: tuple[Json, Json]) -> None:
    """Requests are contravariant: a break one way is none the other way, unless values on both sides are lost."""
    old, new = pair
    there, back = compare(old, new).http, compare(new, old).http
    lost = counterexamples(old, new, "Root"), counterexamples(new, old, "Root")

    if Severity.BREAKING in (there, back) and not all(lost):
        assert there != back


@many
@given(pairs(sent=True, read=True))
def test_order_never_matters(pair: tuple[Json, Json]) -> None:
    """Reordering a document changes nothing, and neither does comparing with a reordered one."""
    old, new = pair

    assert [] == verdicts(old, shuffled(old))
    assert unplaced(verdicts(old, new)) == unplaced(verdicts(shuffled(old), shuffled(new)))


@many
@given(pairs(sent=True, read=True))
def test_descriptions_change_nothing(pair: tuple[Json, Json]) -> None:
    """Rewording every description changes no finding; it is told apart, as documentation."""
    old, new = pair

    assert () == compare(reworded(old, "One."), reworded(old, "Two.")).findings
    assert compare(reworded(old, "One."), reworded(old, "Two.")).documentation
    assert verdicts(old, new) == verdicts(reworded(old, "One."), reworded(new, "Two."))


def explained(findings: tuple[Finding, ...]) -> str:
    """Return what a failure should show."""
    return "; ".join(f"{one.http} {one.rule} {one.pointer}: {one.old} → {one.new}" for one in findings)


@many
@given(pairs(sent=True, read=False))
def test_a_validator_agrees_about_requests(pair: tuple[Json, Json]) -> None:
    """What the old schema allows and the new one refuses exists exactly when the verdict is `breaking`."""
    report = compare(*pair)
    refused = counterexamples(pair[0], pair[1], "Root")

    if report.http is not Severity.REVIEW:
        assert (report.http is Severity.BREAKING) == bool(refused), (refused[:3], explained(report.findings))


@many
@given(pairs(sent=False, read=True))
def test_a_validator_agrees_about_replies(pair: tuple[Json, Json]) -> None:
    """What the new schema sends and the old one does not know exists exactly when the verdict is `breaking`."""
    report = compare(*pair)
    unknown = counterexamples(pair[1], pair[0], "Root")

    if report.http is not Severity.REVIEW:
        assert (report.http is Severity.BREAKING) == bool(unknown), (unknown[:3], explained(report.findings))


def test_the_same_in_other_words_is_silent() -> None:
    """Inlining, naming, wrapping, splitting, order, constants, lists of types, null, 3.0 and 3.1: nothing is found."""
    assert {} == {seed: found for seed in range(300 if WHOLE else 100) if (found := loud(seed))}


def test_samples_agree_with_every_verdict() -> None:
    """What one side takes and the other refuses exists exactly when the verdict is `breaking`."""
    assert {} == {seed: found for seed in range(200 if WHOLE else 80) if (found := mistaken(seed))}
