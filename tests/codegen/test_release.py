"""The next version follows from the gravest change; the changelog gets one section, in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.diff.finding import ClientSeverity, Finding, Report, Severity
from codegen.errors import SpecError
from codegen.release import places
from codegen.release.changelog import TITLE, inserted, section, write
from codegen.release.version import Bump, package_step, spec_step

NONE, PATCH, MINOR, TYPES, MAJOR = ClientSeverity
SAFE, REVIEW, BREAKING = Severity


@pytest.mark.parametrize(
    ("current", "client", "http", "following"),
    [
        ("1.2.3", NONE, SAFE, "1.2.3"),
        ("1.2.3", PATCH, SAFE, "1.2.4"),
        ("1.2.3", MINOR, SAFE, "1.3.0"),
        ("1.2.3", TYPES, SAFE, "1.3.0"),
        ("1.2.3", MAJOR, SAFE, "2.0.0"),
        ("0.2.3", MAJOR, BREAKING, "0.3.0"),
        ("1.2.3", NONE, BREAKING, "1.3.0"),
        ("1.2.3", PATCH, BREAKING, "1.3.0"),
        ("1.2.3", NONE, REVIEW, "1.2.3"),
    ],
)
def test_the_package(current: str, client: ClientSeverity, http: Severity, following: str) -> None:
    """Below 1.0.0 the second number moves for the first; what breaks on the wire moves at least the second."""
    assert following == package_step(current, client, http).next


@pytest.mark.parametrize(("counts_as", "following"), [(Bump.PATCH, "1.0.1"), (Bump.MAJOR, "2.0.0")])
def test_what_changes_of_types_count_as_can_be_said(counts_as: Bump, following: str) -> None:
    """They count as minor unless told otherwise."""
    assert following == package_step("1.0.0", TYPES, SAFE, counts_as).next


def found(http: Severity, client: ClientSeverity, what: str = "It changed.", pointer: str = "/paths/~1x") -> Finding:
    """Return a finding."""
    return Finding("some-rule", http, client, "-", pointer, what, "Look at it.", operations=("doIt",))


@pytest.mark.parametrize(
    ("findings", "following"),
    [
        ((), "1.2.3"),
        ((found(SAFE, PATCH),), "1.2.4"),
        ((found(SAFE, NONE),), "1.3.0"),
        ((found(REVIEW, NONE),), "1.3.0"),
        ((found(SAFE, PATCH), found(BREAKING, NONE)), "2.0.0"),
    ],
)
def test_the_specification(findings: tuple[Finding, ...], following: str) -> None:
    """Its version is about the contract, not about the package."""
    assert following == spec_step("1.2.3", Report(findings)).next


@pytest.mark.parametrize("version", ["1.2", "v1.2.3", "1.2.3rc1", "", "1.02.3"])
def test_a_version_that_is_none_is_named(version: str) -> None:
    """Three numbers, or an error that shows what was there."""
    with pytest.raises(SpecError, match=r"form X\.Y\.Z"):
        package_step(version, MAJOR, SAFE)


def told(*findings: Finding) -> str:
    """Return the section about some findings."""
    report = Report(findings)
    return section(report, None, package_step("1.0.0", report.client, report.http), spec_step("2.0.0", report))


def test_a_section_says_what_whom_and_what_to_do() -> None:
    """Findings that say the same share an entry; versions stand in the title."""
    text = told(found(BREAKING, MAJOR), found(BREAKING, MAJOR, pointer="/paths/~1y"), found(SAFE, MINOR, "It is new."))

    assert text.startswith(f"{TITLE} (specification 2.0.0 → 3.0.0, package 1.0.0 → 2.0.0)\n")
    assert "- It changed: `/x`, `/y`. Look at it.\n" in text
    assert text.index("It changed") < text.index("It is new")


BEFORE = "# Changelog\n\nWords.\n\n## Unreleased\n\n### Added\n\n- A thing.\n\n## 1.0.0\n\n- First.\n"


def test_a_section_goes_under_unreleased() -> None:
    """What stands there stays, and so does everything else."""
    text = inserted(BEFORE, told(found(SAFE, MINOR)))

    assert BEFORE.replace("## Unreleased\n\n", f"## Unreleased\n\n{told(found(SAFE, MINOR))}\n") == text


def test_a_section_takes_the_place_of_its_predecessor() -> None:
    """However often it is written, there is one, and the same input gives the same bytes."""
    once = inserted(BEFORE, told(found(SAFE, MINOR)))

    assert once == inserted(once, told(found(SAFE, MINOR)))
    assert inserted(BEFORE, told(found(BREAKING, MAJOR))) == inserted(once, told(found(BREAKING, MAJOR)))


@pytest.mark.parametrize("before", [None, "# Changelog\n", "# Changelog\n\n## 1.0.0\n\n- First.\n"])
def test_a_changelog_without_unreleased_gets_it(tmp_path: Path, before: str | None) -> None:
    """Before the newest release; a file that is not there is made."""
    file = tmp_path / "CHANGELOG.md"
    if before is not None:
        file.write_text(before, encoding="utf-8")
    write(file, told(found(SAFE, MINOR)))
    text = file.read_text("utf-8")

    assert text.startswith(f"# Changelog\n\n## Unreleased\n\n{TITLE}")
    assert text.endswith("## 1.0.0\n\n- First.\n") == ("1.0.0" in (before or ""))


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("/components/schemas/Pet/properties/toys/items/properties/kind/enum", "Pet.toys[].kind"),
        ("/components/schemas/Pet/anyOf/1", "Pet"),
        ("/components/parameters/Limit/schema", "Limit"),
        ("/paths/~1pets~1{id}/get/parameters/2", "GET /pets/{id}"),
        ("/paths/~1pets/post/responses/200/content/application~1json/schema/properties/a", "POST /pets reply 200 a"),
        ("/paths/~1pets/post/requestBody/content/application~1json/schema/items", "POST /pets body []"),
        ("", "/"),
    ],
)
def test_a_place_is_said_in_words(pointer: str, place: str) -> None:
    """Schemas and properties by name, operations by method and path."""
    assert place == places.place(pointer)


def test_a_section_can_be_published() -> None:
    """It names values, concerns operations by what they share, and leaves out what is for maintainers."""
    gone = Finding(
        "value-removed", BREAKING, MAJOR, "request", "/components/schemas/Pet/properties/kind/enum", "A value went.",
        "Nothing; announce it.", old=["cat", "dog"], component="schemas/Pet", operations=("addPet",),
    )  # fmt: skip

    assert "- A value went: `Pet.kind` (`cat`, `dog`). Concerns addPet.\n" in told(gone)


def test_words_alone_move_the_third_number_of_both() -> None:
    """A description that changed is a patch of the specification as it is of the package."""
    words = Report((), documentation=("/paths/*/get/description",))

    assert ("1.2.4", "1.2.4") == (spec_step("1.2.3", words).next, package_step("1.2.3", words.client, words.http).next)
