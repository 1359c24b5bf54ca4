"""`python -m codegen diff` as a user runs it: inputs, formats, exit codes, the accept-list."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from codegen.__main__ import main
from codegen.diff import catalogue
from codegen.pointer import MISSING
from tests.codegen.command import ROOT
from tests.codegen.library_spec import BOOK, ORDER, changed, library

Json = Any
NONE = "\N{EN DASH}"
BREAKING = (ORDER + "/properties/title/maxLength", 50)
SAFE = (BOOK + "/properties/more", {"type": "string"})
REVIEW = (BOOK + "/properties/pages", MISSING)


def write(folder: Path, name: str, document: Json) -> str:
    """Write a document and return its path."""
    path = folder / name
    path.write_text(document if isinstance(document, str) else json.dumps(document, indent=1), "utf-8")
    return str(path)


@pytest.fixture
def old(tmp_path: Path) -> str:
    """Return the path of the library's specification."""
    return write(tmp_path, "old.json", library())


def test_a_comparison_loads_no_other_command() -> None:
    """What trims, generates and releases takes longer to load than a trimmed pair to compare."""
    command = [sys.executable, "-X", "importtime", "-m", "codegen", "diff", "openapi.yaml", "openapi.yaml"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(re.findall(r"codegen\.(\w+)", done.stderr))

    assert "diff" in loaded
    assert set() == {"sync", "release", "generator", "surface", "loop"} & loaded


def test_nothing_changed_is_said(old: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The same document gives exit code 0 and one line."""
    assert 0 == main(["diff", old, old, "--fail-on", "any"])
    assert ("no change of the contract\n", "") == capsys.readouterr()


def test_text_has_a_heading_and_fits_160_columns(tmp_path: Path, old: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The verdict columns are named, values are told and not only counted, and no line is wider than a screen."""
    many = {"type": "string", "enum": [f"value-{number:03}" for number in range(60)]}
    new = write(
        tmp_path,
        "new.json",
        changed((BOOK + "/properties/title", many), *((f"{BOOK}/properties/{'x' * 40}{n}", many) for n in range(9))),
    )
    main(["diff", old, new])
    lines = capsys.readouterr().out.splitlines()

    assert "HTTP     Python rule: what happened" == lines[0]
    assert any("string → value-000, value-001" in line and "and 52 more" in line for line in lines)
    assert max(map(len, lines)) <= 160


def test_json_is_as_its_schema_says(tmp_path: Path, old: str, capsys: pytest.CaptureFixture[str]) -> None:
    """docs/diff-report.schema.json describes what `--format json` prints."""
    schema = json.loads((ROOT / "docs" / "diff-report.schema.json").read_text("utf-8"))
    main(["diff", old, write(tmp_path, "new.json", changed(BREAKING, SAFE, REVIEW)), "--format", "json"])
    validator: Any = Draft202012Validator(schema)

    assert [] == list(validator.iter_errors(json.loads(capsys.readouterr().out)))


def test_code_scanning_gets_a_result_for_each_change(
    tmp_path: Path, old: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """SARIF has a level, a rule, the file and line, and a fingerprint that survives rewording."""
    new = write(tmp_path, "new one.json", changed(BREAKING, SAFE, REVIEW))
    main(["diff", old, new, "--format", "sarif"])
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    place = run["results"][0]["locations"][0]["physicalLocation"]

    assert ["error", "warning", "note"] == [one["level"] for one in run["results"]]
    assert new.replace(" ", "%20") == place["artifactLocation"]["uri"]
    assert '"maxLength": 50' in Path(new).read_text("utf-8").splitlines()[place["region"]["startLine"] - 1]
    assert {one["ruleId"] for one in run["results"]} == {rule["id"] for rule in run["tool"]["driver"]["rules"]}


def test_code_scanning_gets_what_its_published_schema_allows(
    tmp_path: Path, old: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Findings and accepted ones are SARIF 2.1.0, as models made from its schema read it."""
    models = pytest.importorskip("pydantic_sarif.model")
    new, file = write(tmp_path, "new.json", changed(BREAKING, SAFE)), write(tmp_path, "ok.yaml", {"accepted": [ENTRY]})
    main(["diff", old, new, "--format", "sarif", "--accepted", file])
    read = models.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate_json(capsys.readouterr().out)

    assert ["note", "error"] == [one.level.value for one in read.runs[0].results]


def test_every_change_is_annotated_at_its_line(tmp_path: Path, old: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Two changes of one rule in one component are two annotations, each where it happened."""
    new = write(tmp_path, "new.json", changed(SAFE, (BOOK + "/properties/other", {"type": "string"})))
    main(["diff", old, new, "--format", "github"])
    lines = capsys.readouterr().out.splitlines()
    numbers = [int(line.partition("line=")[2].partition(",")[0]) for line in lines]

    assert ['"more": {', '"other": {'] == [
        Path(new).read_text("utf-8").splitlines()[one - 1].strip() for one in numbers
    ]


@pytest.mark.parametrize(
    ("edit", "fail_on", "code"),
    [
        (BREAKING, "breaking", 1),
        (REVIEW, "breaking", 0),
        (REVIEW, "review", 1),
        (SAFE, "review", 0),
        (SAFE, "any", 1),
    ],
)
def test_the_exit_code_follows_fail_on(tmp_path: Path, old: str, edit: Json, fail_on: str, code: int) -> None:
    """1 for a finding at or over --fail-on, 0 otherwise."""
    assert code == main(["diff", old, write(tmp_path, "new.json", changed(edit)), "--fail-on", fail_on])


def test_a_finding_says_where_what_and_what_to_do(tmp_path: Path, old: str, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON has rule, verdicts, pointer, component, operations, line in the new file, values and advice."""
    new = write(tmp_path, "new.json", changed(BREAKING))
    main(["diff", old, new, "--format", "json"])
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    number: int = finding["line"]
    line = Path(new).read_text("utf-8").splitlines()[number - 1]

    assert ("limit-tightened", "breaking", "none") == (finding["rule"], finding["http"], finding["client"])
    assert (BREAKING[0], "schemas/NewOrder") == (finding["pointer"], finding["component"])
    assert (["createOrder"], 100, 50, "request") == tuple(
        finding[key] for key in ("operations", "old", "new", "direction")
    )
    assert '"maxLength": 50' in line
    assert catalogue.rule("limit-tightened").advice == finding["advice"]


@pytest.mark.parametrize("form", ["text", "markdown", "github"])
def test_every_format_names_the_change(tmp_path: Path, old: str, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Rule, component and both verdicts are in each format for people."""
    main(["diff", old, write(tmp_path, "new.json", changed(BREAKING)), "--format", form])
    said = capsys.readouterr().out

    assert all(word in said for word in ("limit-tightened", "NewOrder", "breaking", "none", "100 → 50"))


def test_annotations_cannot_be_broken_out_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name with a line break and colons stays inside its annotation."""
    name = "a\n::error::owned,b"
    new = write(tmp_path, "new.json", changed((BOOK + "/properties/" + name, {"type": "string"})))
    main(["diff", write(tmp_path, "old.json", library()), new, "--format", "github"])
    lines = capsys.readouterr().out.splitlines()

    assert 1 == len(lines)
    assert lines[0].startswith("::notice file=")


def test_git_revisions_are_sides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`HEAD:spec.json` is the file as committed, a bare revision its openapi.yaml."""
    git = ["git", "-c", "user.name=n", "-c", "user.email=e@example.org"]
    for name in ("spec.json", "openapi.yaml"):
        write(tmp_path, name, library())
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "One"]):
        subprocess.run([*git, *command], cwd=tmp_path, check=True, capture_output=True)
    write(tmp_path, "spec.json", changed(BREAKING))
    monkeypatch.chdir(tmp_path)

    assert 1 == main(["diff", "HEAD:spec.json", "spec.json"])
    assert 0 == main(["diff", "HEAD", "HEAD:spec.json", "--fail-on", "any"])


DANGLING = changed((BOOK + "/properties/author", {"$ref": "#/components/schemas/Ghost"}))
CIRCLE = changed(
    ("/components/schemas/Person", {"$ref": "#/components/schemas/Address"}),
    ("/components/schemas/Address", {"allOf": [{"$ref": "#/components/schemas/Person"}]}),
)
UNUSABLE: list[tuple[str, Json]] = [
    ("not a spec", {"swagger": "2.0"}),
    ("a list", "[1, 2]"),
    ("no text", ""),
    ("not YAML", "a: [b"),
    ("no paths", {"openapi": "3.1.0", "info": {}}),
    ("a reference to nowhere", DANGLING),
    ("a reference to elsewhere", changed((BOOK + "/properties/author", {"$ref": "other.yaml#/Person"}))),
    ("references in a circle", CIRCLE),
    ("an operation that is none", changed(("/paths/~1books/get", 5))),
    ("parameters that are none", changed(("/paths/~1books/get/parameters", 5))),
    ("a schema that is none", changed((BOOK, 5))),
    ("properties that are none", changed((BOOK + "/properties", [1]))),
    ("a limit that is none", changed((ORDER + "/properties/title/maxLength", "many"))),
    ("a path that is none", changed(("/paths/~1books", []))),
    ("responses that are none", changed(("/paths/~1books/get/responses", [5]))),
]


@pytest.mark.parametrize(("name", "document"), UNUSABLE, ids=[name for name, _ in UNUSABLE])
@pytest.mark.parametrize("side", ["old", "new", "both"])
def test_an_input_that_cannot_be_used_is_one_line(
    tmp_path: Path, name: str, document: Json, side: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 3 and one clear line on stderr, also where both sides have the same damage."""
    good, bad = write(tmp_path, "good.json", library()), write(tmp_path, "bad.json", document)
    sides = {"old": [bad, good], "new": [good, bad], "both": [bad, bad]}[side]
    code = main(["diff", *sides])
    said = capsys.readouterr()

    assert (3, "", 1) == (code, said.out, len(said.err.splitlines())), said


@pytest.mark.parametrize("side", ["missing.yaml", "nowhere:openapi.yaml", "HEAD:missing.yaml", "-x:y", ".", "a\0b"])
def test_what_cannot_be_read_is_one_line(old: str, side: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A file or a revision that does not exist is exit code 3."""
    code = main(["diff", "--", old, side])

    assert (3, 1) == (code, len(capsys.readouterr().err.splitlines()))


@pytest.mark.parametrize("arguments", [[], ["one"], ["a", "b", "--fail-on", "never"], ["a", "b", "--format", "xml"]])
def test_usage_is_exit_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """What argparse refuses is usage."""
    with pytest.raises(SystemExit) as stopped:
        main(["diff", *arguments])

    assert 2 == stopped.value.code
    assert "usage:" in capsys.readouterr().err


def test_the_rules_are_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """`rules` lists every id; --explain says what one means; an unknown one is usage, with near ids."""
    assert 0 == main(["rules"])
    listed = capsys.readouterr().out
    assert list(catalogue.rules()) == [line.split()[0] for line in listed.splitlines()]
    assert 0 == main(["diff", "--explain", "value-added"])
    assert "review" in capsys.readouterr().out
    assert 2 == main(["diff", "--explain", "value-add"])
    assert "value-added" in capsys.readouterr().err


def test_every_rule_is_documented() -> None:
    """docs/spec-changes.md has a row for each rule, with its verdicts, and no others."""
    text = (ROOT / "docs" / "spec-changes.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| .* \| (.*) \| .* \|$", text, re.MULTILINE))
    told = {
        rule.id: " / ".join(map(str, rule.request)) if rule.request else NONE for rule in catalogue.rules().values()
    }

    assert told == rows


ENTRY: Json = {"rule": "limit-tightened", "pointer": BREAKING[0], "from": 100, "to": 50, "reason": "Agreed."}


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (ENTRY, 0),
        ({**ENTRY, "pointer": "/components/schemas/*/properties/title/maxLength"}, 0),
        ({**ENTRY, "until": "2999-01-01"}, 0),
        ({**ENTRY, "until": "2020-01-01"}, 3),
        ({**ENTRY, "to": 60}, 3),
        ({**ENTRY, "rule": "limit-loosened"}, 3),
        ({**ENTRY, "rule": "no-such-rule"}, 3),
        ({**ENTRY, "until": "soon"}, 3),
        ({"rule": "limit-tightened"}, 3),
    ],
)
def test_accepted_changes_do_not_count(tmp_path: Path, old: str, entry: Json, code: int) -> None:
    """An entry lets one change through; one that is unused, expired or not well-formed is an error."""
    new, file = write(tmp_path, "new.json", changed(BREAKING)), write(tmp_path, "ok.yaml", {"accepted": [entry]})

    assert code == main(["diff", old, new, "--accepted", file])
