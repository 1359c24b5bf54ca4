"""One change at a time, and what it means to people who speak HTTP and to users of the package."""

from __future__ import annotations

import json
from typing import Any

import pytest

from codegen.diff.compare import compare
from codegen.pointer import MISSING
from tests.codegen.library_spec import BODY, BOOK, GET, LIST, ORDER, POST, changed, content, library, query, ref, thing
from tests.shared_data import SHARED, needs_shared

Json = Any
CASES: Json = json.loads((SHARED / "diff-cases" / "index.json").read_text("utf-8")) if SHARED.is_dir() else {}
TEXT, WHOLE, NULL = {"type": "string"}, {"type": "integer"}, {"type": "null"}
BOOKS, ORDERS = BOOK + "/properties", ORDER + "/properties"
REPLY = GET + "/responses/200"
FOUND = LIST + "/responses/200"
RULES: list[tuple[str, list[tuple[str, Json]], str]] = [
    # Requests
    (
        "required-property-added",
        [(ORDERS + "/who", TEXT), (ORDER + "/required", ["title", "speed", "who"])],
        "breaking",
    ),
    ("property-became-required", [(ORDER + "/required", ["title", "speed", "copies"])], "breaking"),
    ("property-removed", [(ORDERS + "/copies", MISSING)], "review"),
    ("required-property-removed", [(ORDERS + "/title", MISSING), (ORDER + "/required", ["speed"])], "review"),
    ("type-changed", [(ORDERS + "/title", WHOLE)], "breaking"),
    ("null-removed", [(ORDERS + "/note", TEXT)], "breaking"),
    ("limit-loosened", [(ORDERS + "/title/maxLength", 200)], "safe"),
    ("pattern-removed", [(ORDERS + "/code/pattern", MISSING)], "safe"),
    ("pattern-changed", [(ORDERS + "/code/pattern", "^[0-9]+$")], "breaking"),
    ("value-removed", [(ORDERS + "/speed/enum", ["slow"])], "breaking"),
    ("values-restricted", [(ORDERS + "/title", {"type": "string", "enum": ["a"]})], "breaking"),
    ("values-replaced", [(ORDERS + "/speed/enum", ["day", "week"])], "breaking"),
    ("variant-added", [(ORDERS + "/target/anyOf", [TEXT, ref("Address"), WHOLE])], "safe"),
    ("union-resolved", [(ORDERS + "/shape", ref("NewPaper"))], "breaking"),
    ("body-became-optional", [(BODY + "/required", False)], "safe"),
    ("body-removed", [(BODY, MISSING)], "review"),
    ("request-media-type-added", [(BODY + "/content/text~1csv", {"schema": TEXT})], "safe"),
    ("undeclared-properties-typed", [(ORDER + "/additionalProperties", WHOLE)], "breaking"),
    ("undeclared-properties-untyped", [(ORDERS + "/labels/additionalProperties", MISSING)], "safe"),
    ("became-read-only", [(ORDERS + "/copies/readOnly", True)], "review"),
    ("limit-tightened", [(ORDERS + "/lines/maxItems", 10)], "breaking"),
    ("limit-tightened", [(ORDERS + "/lines/uniqueItems", True)], "breaking"),
    ("limit-tightened", [(ORDERS + "/copies/multipleOf", 2)], "breaking"),
    ("limit-loosened", [(ORDERS + "/copies/minimum", MISSING)], "safe"),
    ("default-changed", [(ORDERS + "/speed/default", "fast")], "review"),
    ("union-resolved", [(ORDERS + "/target", TEXT)], "breaking"),
    ("format-added", [(ORDERS + "/note", {"anyOf": [{"type": "string", "format": "uuid"}, NULL]})], "breaking"),
    # Replies
    ("property-removed", [(BOOKS + "/pages", MISSING)], "review"),
    ("property-became-required", [(BOOK + "/required", ["id", "kind", "title", "author", "shape", "pages"])], "safe"),
    ("type-changed", [(BOOKS + "/id", WHOLE)], "breaking"),
    ("value-added", [(BOOKS + "/kind/enum", ["paper", "sound", "film"])], "review"),
    ("values-unrestricted", [(BOOKS + "/kind", TEXT)], "review"),
    ("values-restricted", [(BOOKS + "/title", {"type": "string", "enum": ["a"]})], "safe"),
    ("variant-added", [(BOOKS + "/shape/oneOf", [ref("Paper"), ref("Sound"), ref("Person")])], "review"),
    ("variant-added", [(BOOKS + "/extra/anyOf", [TEXT, ref("Person"), WHOLE, NULL])], "breaking"),
    ("union-introduced", [(BOOKS + "/author", {"anyOf": [ref("Person"), TEXT]})], "breaking"),
    ("type-narrowed", [(BOOKS + "/rating", WHOLE)], "safe"),
    ("type-widened", [(BOOKS + "/title", {"type": ["string", "integer"]})], "breaking"),
    ("limit-tightened", [(BOOKS + "/pages/maximum", 100)], "safe"),
    ("became-write-only", [(BOOKS + "/pages/writeOnly", True)], "review"),
    ("required-became-write-only", [(BOOKS + "/title/writeOnly", True)], "breaking"),
    (
        "success-status-changed",
        [(POST + "/responses/200", MISSING), (POST + "/responses/201", {"description": "", **content(ref("Order"))})],
        "breaking",
    ),
    ("success-status-added", [(POST + "/responses/202", {"description": "Later."})], "review"),
    ("error-status-removed", [(POST + "/responses/400", MISSING)], "safe"),
    ("reply-media-type-removed", [(REPLY + "/content", {"text/plain": {"schema": ref("Book")}})], "breaking"),
    ("reply-media-type-added", [(REPLY + "/content/text~1plain", {"schema": TEXT})], "safe"),
    ("reply-body-removed", [(REPLY + "/content", MISSING)], "breaking"),
    ("header-removed", [(FOUND + "/headers/X-Hint", MISSING)], "review"),
    ("header-became-optional", [(FOUND + "/headers/X-Request-Id/required", False)], "breaking"),
    ("header-became-required", [(FOUND + "/headers/X-Hint/required", True)], "safe"),
    (
        "type-changed",
        [(REPLY + "/content/application~1json/schema", {"type": "array", "items": ref("Book")})],
        "breaking",
    ),
    # Parameters
    ("required-parameter-added", [(LIST + "/parameters", [query("now", TEXT, required=True)])], "breaking"),
    ("parameter-became-required", [(LIST + "/parameters/0/required", True)], "breaking"),
    ("type-narrowed", [(LIST + "/parameters/2/schema", WHOLE)], "breaking"),
    ("type-widened", [(LIST + "/parameters/0/schema", {"type": "string", "default": 10})], "safe"),
    ("limit-tightened", [(LIST + "/parameters/0/schema/maximum", 20)], "breaking"),
    ("value-removed", [(LIST + "/parameters/1/schema/enum", ["title"])], "breaking"),
    ("values-restricted", [(LIST + "/parameters/2/schema/enum", ["a", "b"])], "breaking"),
    ("parameter-moved", [(LIST + "/parameters/2/in", "header")], "breaking"),
    ("parameter-style-changed", [(LIST + "/parameters/3/explode", False)], "breaking"),
    ("type-widened", [(LIST + "/parameters/2/schema", {"type": "array", "items": TEXT})], "safe"),
    ("parameter-removed", [(LIST + "/parameters/4", MISSING)], "review"),
    # Operations, components, security
    ("operation-id-changed", [(GET + "/operationId", "fetchBook")], "safe"),
    ("tag-changed", [(GET + "/tags", ["titles"])], "safe"),
    ("deprecated", [(GET + "/deprecated", True)], "safe"),
    ("server-removed", [("/servers/0/url", "https://library.example/v2")], "breaking"),
    ("server-added", [("/servers", [{"url": "https://library.example/v1"}, {"url": "https://b.example"}])], "safe"),
    ("component-added", [("/components/schemas/Spare", TEXT)], "safe"),
    ("schema-named", [("/components/schemas/Kind", TEXT), (BOOKS + "/id", ref("Kind"))], "safe"),
    ("security-removed", [("/security", [])], "safe"),
    (
        "security-added",
        [
            ("/components/securitySchemes/other", {"type": "apiKey", "in": "header", "name": "K"}),
            ("/security", [{"key": [], "other": []}]),
        ],
        "breaking",
    ),
    (
        "security-added",
        [("/components/securitySchemes/key", {"type": "apiKey", "in": "header", "name": "K"})],
        "breaking",
    ),
]


@pytest.mark.parametrize(
    ("rule", "edits", "http"), RULES, ids=[f"{rule}-{place}" for place, (rule, *_) in enumerate(RULES)]
)
def test_a_change_gets_its_verdict(rule: str, edits: list[tuple[str, Json]], http: str) -> None:
    """The verdict for HTTP users, and the rule that gives it."""
    report = compare(library(), changed(*edits))

    assert http == str(report.http), report.findings
    assert rule in {finding.rule for finding in report.findings}


@needs_shared
@pytest.mark.parametrize("case", sorted(CASES))
def test_a_published_case_gets_its_verdict(case: str) -> None:
    """Each pair of ../shared/diff-cases has the verdict for HTTP users that its index states."""
    old, new = (
        json.loads((SHARED / "diff-cases" / f"{case}.{side}.json").read_text("utf-8")) for side in ("old", "new")
    )
    report = compare(old, new)

    assert CASES[case]["http"] == str(report.http), report.findings


def test_a_shared_component_is_judged_in_both_directions() -> None:
    """Address is sent and read: what only narrows it breaks requests, and is reported once."""
    (finding,) = compare(library(), changed(("/components/schemas/Address/required", ["street", "floor"]))).findings

    assert ("property-became-required", "both", "breaking") == (finding.rule, finding.direction, str(finding.http))
    assert ("schemas/Address", ("createOrder",)) == (finding.component, finding.operations)


def test_null_let_in_beside_a_reference_is_a_change_of_that_place() -> None:
    """The component is compared once; what stands beside a reference to it is compared at each."""
    report = compare(library(), changed((BOOKS + "/author", {"anyOf": [ref("Person"), NULL]})))

    assert [("null-added", BOOKS + "/author")] == [finding.key for finding in report.findings]


def test_a_reference_to_another_schema_is_followed() -> None:
    """Two components that exist on both sides are compared where one takes the place of the other."""
    (finding,) = compare(library(), changed((BOOKS + "/author", ref("Problem")))).findings

    assert ("reference-changed", "breaking") == (finding.rule, str(finding.http))
    assert "required-property-removed" in finding.what


def test_the_same_name_with_another_content_is_followed() -> None:
    """Equal references are no equal schemas."""
    edits = [("/components/schemas/Person/properties/name", WHOLE)]

    assert {"type-changed"} == {finding.rule for finding in compare(library(), changed(*edits)).findings}


def test_a_recursive_schema_is_compared_once() -> None:
    """A person who knows persons: the walk ends, and the change is found."""
    person = thing({"name": TEXT, "friends": {"type": "array", "items": ref("Person")}}, "name")
    old = changed(("/components/schemas/Person", person))
    person["required"] = ["name", "friends"]

    assert ["property-became-required"] == [
        one.rule for one in compare(old, changed(("/components/schemas/Person", person))).findings
    ]


def test_a_moved_operation_is_one_finding() -> None:
    """An operation with the same id at another path moved; it was not removed and added."""
    spec = library()
    spec["paths"]["/volumes/{book_id}"] = spec["paths"].pop("/books/{book_id}")
    (finding,) = compare(library(), spec).findings

    assert ("operation-moved", "breaking", "none") == (finding.rule, str(finding.http), str(finding.client))


def test_a_renamed_schema_is_one_finding() -> None:
    """A schema that only changed its name is found in every place and told once."""
    text = json.dumps(library()).replace("Person", "Human")
    (finding,) = compare(library(), json.loads(text)).findings

    assert ("schema-renamed", "safe", "major") == (finding.rule, str(finding.http), str(finding.client))


def test_a_renamed_placeholder_says_nothing_on_the_wire() -> None:
    """Paths are compared without the names of their placeholders."""
    text = json.dumps(library()).replace("book_id", "isbn")
    (finding,) = compare(library(), json.loads(text)).findings

    assert ("path-parameter-renamed", "safe") == (finding.rule, str(finding.http))
