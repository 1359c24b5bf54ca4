"""What users reported to other tools: the verdicts they were right to expect, each with the report it comes from."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from codegen.diff.compare import compare
from tests.codegen.generated_specs import document
from tests.codegen.library_spec import content, ref, thing

Json = Any
TEXT, WHOLE, NULL = {"type": "string"}, {"type": "integer"}, {"type": "null"}
KIND = {"type": "string", "enum": ["user", "service"]}
OASDIFF = "https://github.com/oasdiff/oasdiff/"
JAVA_DIFF = "https://github.com/OpenAPITools/openapi-diff/issues/"
OPTIC = "https://github.com/opticdev/optic/"
BRAKE = "https://github.com/docktape/swagger-brake/issues/"
A, B = thing({"one": TEXT}, "one"), thing({"other": TEXT}, "other")
EITHER = thing({"a": TEXT, "b": TEXT}, "a")
OR_ELSE = thing({"a": TEXT, "b": TEXT}, "b")
BOTH = thing({"a": TEXT, "b": TEXT}, "a", "b")
TAGGED = {
    "oneOf": [thing({"kind": TEXT, "x": TEXT}, "kind", "x"), ref("Shared")],
    "discriminator": {"propertyName": "kind", "mapping": {"x": "#/components/schemas/Root", "s": "Shared"}},
}
# old, new, verdict where it is sent, verdict where it is read, the report
REPORTS: list[tuple[Json, Json, str, str, str]] = [
    ({"oneOf": [A, WHOLE]}, {"oneOf": [thing({"one": TEXT}), WHOLE]}, "safe", "breaking", OASDIFF + "issues/314"),
    (TEXT, {"anyOf": [TEXT, NULL]}, "safe", "breaking", OASDIFF + "issues/398"),
    (KIND, {"oneOf": [NULL, KIND]}, "safe", "breaking", OASDIFF + "issues/1088"),
    ({"oneOf": [NULL, A]}, A, "breaking", "safe", OASDIFF + "issues/1091"),
    (BOTH, {"oneOf": [EITHER, OR_ELSE]}, "review", "breaking", OASDIFF + "issues/702"),
    (BOTH, {"anyOf": [EITHER, OR_ELSE]}, "safe", "breaking", OASDIFF + "issues/1037"),
    ({"allOf": [A]}, {"allOf": [thing({"one": TEXT, "more": TEXT}, "one")]}, "safe", "safe", OASDIFF + "pull/106"),
    ({"oneOf": [A]}, {"oneOf": [A, B]}, "review", "breaking", OASDIFF + "issues/610"),
    ({"oneOf": [WHOLE, TEXT]}, WHOLE, "breaking", "safe", OASDIFF + "issues/723"),
    ({"type": ["string", "integer"]}, TEXT, "breaking", "safe", OASDIFF + "issues/723"),
    (
        {"type": "object", "additionalProperties": thing({"p": WHOLE})},
        {"type": "object", "additionalProperties": thing({"p": TEXT})},
        "breaking",
        "breaking",
        OASDIFF + "issues/601",
    ),
    (A, thing({"one": TEXT, "n": {"type": "integer", "default": 1}}, "one", "n"), "breaking", "safe",
     OASDIFF + "issues/549"),
    (KIND, {**KIND, "enum": ["user"]}, "breaking", "safe", OASDIFF + "issues/595"),
    ({"enum": ["a", "b"]}, {"enum": ["a", "c"]}, "breaking", "review", OASDIFF + "issues/705"),
    (TEXT, KIND, "breaking", "safe", OASDIFF + "pull/230"),
    ({"type": "array", "items": TEXT}, thing({}), "breaking", "breaking", OASDIFF + "issues/1090"),
    ({"enum": ["a", "b"]}, {"enum": ["b", "c"]}, "breaking", "review", JAVA_DIFF + "361"),
    (BOTH, EITHER, "safe", "breaking", JAVA_DIFF + "535"),
    (thing({"one": TEXT, "two": TEXT}), thing({"one": TEXT}), "review", "review", JAVA_DIFF + "611"),
    (WHOLE, TEXT, "breaking", "breaking", JAVA_DIFF + "375"),
    ({"type": "array", "items": KIND}, {"type": "array", "items": {**KIND, "enum": ["user"]}}, "breaking", "safe",
     OPTIC + "issues/2170"),
    ({"const": "a"}, {"type": "string", "enum": ["a"]}, "safe", "safe", OPTIC + "pull/1601"),
    ({"type": "integer", "minimum": 1, "maximum": 10}, {"type": "integer", "minimum": 3, "maximum": 5}, "breaking",
     "safe", BRAKE + "42"),
    (EITHER, BOTH, "breaking", "safe", BRAKE + "42"),
    (TEXT, {"type": "string", "const": "a"}, "breaking", "safe", BRAKE + "219"),
    ({"const": "a"}, {"const": "b"}, "breaking", "breaking", BRAKE + "219"),
    ({"const": "a"}, TEXT, "safe", "review", BRAKE + "219"),
    ({"type": "array", "prefixItems": [TEXT, WHOLE]}, {"type": "array", "prefixItems": [WHOLE, TEXT]}, "breaking",
     "breaking", OASDIFF + "issues/1180"),
    ({"type": "array"}, {"type": "array", "contains": {"const": "a"}}, "breaking", "safe", OASDIFF + "issues/793"),
    ({"type": "object", "propertyNames": {"enum": ["a", "b"]}}, {"type": "object", "propertyNames": {"enum": ["a"]}},
     "breaking", "safe", OASDIFF + "issues/793"),
    (thing({"a": TEXT, "b": TEXT}), {**thing({"a": TEXT, "b": TEXT}), "dependentRequired": {"a": ["b"]}}, "breaking",
     "safe", OASDIFF + "issues/793"),
    ({"type": "object", "patternProperties": {"^x-": TEXT}}, {"type": "object", "patternProperties": {"^x-": WHOLE}},
     "breaking", "breaking", OASDIFF + "pull/796"),
    (TEXT, {"type": "string", "not": {"const": "a"}}, "breaking", "safe", OASDIFF + "pull/796"),
    ({"type": "integer", "exclusiveMinimum": 0}, {"type": "integer", "exclusiveMinimum": 4}, "breaking", "safe",
     OASDIFF + "issues/714"),
    ({"type": "integer", "minimum": 1}, {"type": "integer", "exclusiveMinimum": 0}, "safe", "safe",
     OASDIFF + "issues/714"),
    (A, thing({"one": TEXT}), "safe", "breaking", OASDIFF + "issues/103"),
    ({"allOf": [A, thing({"more": KIND})]}, {"allOf": [A, thing({"more": KIND})], "required": ["more"]}, "breaking",
     "safe", JAVA_DIFF + "346"),
    ({**A, "additionalProperties": False}, {**thing({"one": TEXT, "more": TEXT}, "one"), "additionalProperties": False},
     "safe", "review", JAVA_DIFF + "490"),
    ({"type": "string", "format": "binary", "example": "One"}, {"type": "string", "format": "binary", "example": "Two"},
     "safe", "safe", JAVA_DIFF + "814"),
    (TAGGED, {**TAGGED, "discriminator": {"propertyName": "kind", "mapping": {"t": "Shared"}}}, "review", "review",
     BRAKE + "202"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "sent", "read", "report"),
    REPORTS,
    ids=[f"{place}-{case[-1][19:]}" for place, case in enumerate(REPORTS)],
)
def test_a_reported_change_gets_its_verdict(old: Json, new: Json, sent: str, read: str, report: str) -> None:
    """A property that changes so has this verdict in a request and that in a reply, whatever the tool said."""
    for direction, verdict in (("sent", sent), ("read", read)):
        documents = [
            document(thing({"value": schema}), thing({"s": TEXT}), sent=direction == "sent", read=direction == "read")
            for schema in (old, new)
        ]
        found = compare(documents[0], documents[1])

        assert (direction, verdict) == (direction, str(found.http)), (report, found.findings)


def test_one_finding_says_that_null_went() -> None:
    """Unwrapping a union with null is one change; nothing inside changed (oasdiff issue 1091)."""
    old, new = (document(thing({"value": one}), TEXT, sent=True, read=False) for one in ({"oneOf": [NULL, A]}, A))

    assert ["null-removed"] == [one.rule for one in compare(old, new).findings]


def test_values_inside_a_deep_object_are_compared() -> None:
    """A value of a property of a query parameter is gone (oasdiff issue 861)."""
    old, new = (document(A, TEXT, sent=False, read=False) for _ in range(2))
    for made, values in ((old, ["a", "b"]), (new, ["a"])):
        schema = thing({"origin": {"type": "string", "enum": values}})
        parameter = {"name": "filter", "in": "query", "style": "deepObject", "explode": True, "schema": schema}
        made["paths"]["/act"]["post"]["parameters"] = [parameter]

    assert ["value-removed"] == [one.rule for one in compare(old, new).findings]


@pytest.mark.parametrize(("keyword", "verdict"), [("webhooks", "review"), ("servers", "breaking")])
def test_webhooks_and_servers_are_compared(keyword: str, verdict: str) -> None:
    """A webhook that is gone, and another server address (swagger-brake issues 205 and 224)."""
    old, new = (document(A, TEXT, sent=True, read=True) for _ in range(2))
    old[keyword] = {"webhooks": {"made": {"post": {"responses": {}}}}, "servers": [{"url": "https://a.example"}]}[
        keyword
    ]
    new[keyword] = {"webhooks": {}, "servers": [{"url": "https://b.example"}]}[keyword]

    assert verdict == str(compare(old, new).http)


def _called(schema: Json) -> Json:
    return {"post": {"requestBody": content(schema), "responses": {"200": {"description": "Heard."}}}}


def _with_call(kind: str, schema: Json) -> Json:
    made = document(A, TEXT, sent=True, read=True)
    if kind == "webhooks":
        made["webhooks"] = {"made": _called(schema)}
    else:
        made["components"]["callbacks"] = {"Made": {"{$request.body#/url}": _called(schema)}}
        made["paths"]["/act"]["post"]["callbacks"] = {"made": {"$ref": "#/components/callbacks/Made"}}
    return made


@pytest.mark.parametrize("kind", ["webhooks", "callbacks"])
def test_what_the_server_calls_is_judged_as_what_is_read(kind: str) -> None:
    """The body of a webhook or callback is read: what widens it breaks receivers (oasdiff issues 1160 and 1161)."""
    narrow, wide = _with_call(kind, thing({"a": TEXT}, "a")), _with_call(kind, thing({"a": TEXT}))

    assert [("breaking", "property-became-optional")] == _told(narrow, wide)
    assert [("safe", "property-became-required")] == _told(wide, narrow)
    assert [] == _told(wide, copy.deepcopy(wide))


def _told(old: Json, new: Json) -> list[tuple[str, str]]:
    return [(str(one.http), one.rule) for one in compare(old, new).findings]


HEADERS: list[tuple[Json, Json, str, str]] = [
    ({"schema": WHOLE}, {"schema": TEXT}, "breaking", "1094"),
    ({"schema": {"enum": ["a"]}}, {"schema": {"enum": ["a", "b"]}}, "review", "1162"),
    ({"schema": {"type": "string", "maxLength": 3}}, {"schema": {"type": "string", "maxLength": 9}}, "review", "1162"),
    ({"schema": thing({"a": TEXT}), "explode": True}, {"schema": thing({"a": TEXT})}, "breaking", "1162"),
    (content(TEXT), content(WHOLE), "breaking", "1162"),
    ({"schema": TEXT}, content(TEXT), "breaking", "1162"),
]


@pytest.mark.parametrize(("old", "new", "verdict", "issue"), HEADERS, ids=[str(place) for place in range(len(HEADERS))])
def test_headers_of_replies_are_compared_like_parameters(old: Json, new: Json, verdict: str, issue: str) -> None:
    """Schema, style and media type of a header count (oasdiff issues 1094 and 1162)."""
    documents = [document(A, TEXT, sent=False, read=True) for _ in range(2)]
    for made, header in zip(documents, (old, new), strict=True):
        made["paths"]["/act"]["post"]["responses"]["200"]["headers"] = {"X-Kind": header}

    assert verdict == str(compare(documents[0], documents[1]).http), issue
