"""Rules rewrite notation that generators and validators get wrong, wherever it stands."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from codegen import rules
from codegen.errors import SpecError

Json = Any
KEYWORDS = ("default", "nullable", "enum", "allOf", "discriminator", "oneOf", "title")
NULL = {"type": "null"}


def document(**schemas: Json) -> Json:
    return {"paths": {}, "components": {"schemas": schemas}}


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def rewritten(rule: str, schema: Json, **others: Json) -> Json:
    """Return what a rule makes of one schema."""
    given = document(S=schema, **others)
    before = copy.deepcopy(given)
    changed = rules.apply(given, [rule])["components"]["schemas"]["S"]

    assert before == given
    return changed


@pytest.mark.parametrize(
    ("schema", "wanted"),
    [
        ({"type": "string", "nullable": True}, {"anyOf": [{"type": "string"}, NULL]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        ({"anyOf": [ref("A")], "nullable": True}, {"anyOf": [ref("A"), NULL]}),
        ({"oneOf": [ref("A")], "nullable": True}, {"anyOf": [ref("A"), NULL]}),
        ({"nullable": True, **ref("A")}, {"anyOf": [ref("A"), NULL]}),
        ({"enum": ["a", "b"], "nullable": True}, {"anyOf": [{"enum": ["a", "b"]}, NULL]}),
        ({"items": {"type": "string", "nullable": True}}, {"items": {"anyOf": [{"type": "string"}, NULL]}}),
    ],
)
def test_nullable_becomes_an_alternative(schema: Json, wanted: Json) -> None:
    """`nullable: true` allows null beside what the schema says; `false` says nothing."""
    assert wanted == rewritten("null-from-nullable", schema)


@pytest.mark.parametrize(
    "kind", [{"type": "string", "enum": ["a"]}, {"anyOf": [{"type": "string"}]}, {"type": "object"}]
)
def test_a_rewritten_nullable_schema_accepts_null(kind: Json) -> None:
    """A plain validator then accepts null."""
    checker: Any = Draft202012Validator(rewritten("null-from-nullable", {**kind, "nullable": True}))

    assert checker.is_valid(None)


def test_a_one_value_enum_becomes_a_constant() -> None:
    """The value, of any type, becomes `const`; a default that could only repeat it goes."""
    assert {"type": "string", "const": "a"} == rewritten(
        "const-from-single-enum", {"type": "string", "enum": ["a"], "default": "a"}
    )
    assert {"const": 0} == rewritten("const-from-single-enum", {"enum": [0]})


@pytest.mark.parametrize("values", [[], ["a", "b"], [None]])
def test_other_enums_stay(values: list[Any]) -> None:
    """Enums with none, several or only null as value are not constants."""
    given = document(S={"enum": values}, T={"enum": ["x"]})

    assert {"enum": values} == rules.apply(given, ["const-from-single-enum"])["components"]["schemas"]["S"]


@pytest.mark.parametrize("value", [None, False, 0, "", [], {"a": 1}])
def test_a_default_becomes_a_note(value: Json) -> None:
    """The value, even an empty one, is noted where it stood and no longer sent."""
    assert {"type": "x", "x-server-default": value, "minimum": 1} == rewritten(
        "note-from-default", {"type": "x", "default": value, "minimum": 1}
    )


def test_all_of_becomes_one_object() -> None:
    """Properties and required keys join; a later member restates an earlier one; other keywords are kept."""
    base = {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "required": ["b"]}
    schema = {"allOf": [ref("Base"), {"properties": {"b": {"type": "integer"}}, "required": ["a"]}], "maxProperties": 3}

    assert {
        "type": "object",
        "properties": {"a": {"type": "string"}, "b": {"type": "integer"}},
        "required": ["a", "b"],
        "maxProperties": 3,
    } == rewritten("flat-from-all-of", schema, Base=base)


def test_all_of_in_all_of_becomes_one_object() -> None:
    """Members that are themselves an allOf, named or inline, are flattened with the rest."""
    others: dict[str, Any] = {"A": {"allOf": [ref("B"), {"properties": {"a": {}}}]}, "B": {"properties": {"b": {}}}}
    schema: dict[str, Any] = {"allOf": [ref("A"), {"allOf": [{"properties": {"c": {}}}]}]}

    assert {"a", "b", "c"} == set(rewritten("flat-from-all-of", schema, **others)["properties"])


NOT_PLAIN: list[Json] = [
    {"oneOf": [{}]},
    {"anyOf": [{}]},
    {"enum": ["a"]},
    {"type": "string"},
    {"type": ["object", "null"]},
]


@pytest.mark.parametrize("member", NOT_PLAIN)
def test_an_all_of_that_cannot_be_merged_is_named(member: Json) -> None:
    """Unions, scalars and nullable members need a correction by hand, and the error says where."""
    with pytest.raises(SpecError, match="the allOf at /components/schemas/S has a member"):
        rewritten("flat-from-all-of", {"allOf": [{"type": "object"}, member]})


@pytest.mark.parametrize(
    "schemas",
    [
        {"S": {"allOf": [ref("S")]}},
        {"S": {"allOf": [ref("T")]}, "T": {"allOf": [ref("S")]}},
        {"S": {"allOf": [ref("T")]}, "T": ref("T")},
        {"S": {"allOf": [{"allOf": [ref("S")]}]}},
    ],
)
def test_an_all_of_that_refers_to_itself_is_named(schemas: Json) -> None:
    """A circle is refused in one sentence, never by exhausting the stack."""
    with pytest.raises(SpecError, match=r"allOf at .* refers to itself"):
        rules.apply(document(**schemas), ["flat-from-all-of"])


def test_an_all_of_with_a_reference_to_nowhere_is_named() -> None:
    """A member that does not exist is refused."""
    with pytest.raises(SpecError, match="Ghost"):
        rules.apply(document(S={"allOf": [ref("Ghost")]}), ["flat-from-all-of"])


def event(name: str) -> Json:
    return {"type": "object", "properties": {"event": {"const": name}, "data": {}}, "required": ["data", "event"]}


def test_inline_variants_get_names() -> None:
    """Variants of a component union become components, named after their constant tag, in the order of names."""
    given = document(Stream={"oneOf": [event("thread.created"), event("thread.run.step-failed"), ref("Z")]}, Z={})
    schemas = rules.apply(given, ["named-inline-variants"])["components"]["schemas"]

    assert ["Stream", "ThreadCreatedEvent", "ThreadRunStepFailedEvent", "Z"] == list(schemas)
    assert event("thread.created") == schemas["ThreadCreatedEvent"]
    assert {"oneOf": [ref("ThreadCreatedEvent"), ref("ThreadRunStepFailedEvent"), ref("Z")]} == schemas["Stream"]


@pytest.mark.parametrize("variants", [[event("a b"), event("a.b")], [event("Stream")]])
def test_a_name_for_a_variant_is_not_given_twice(variants: list[Json]) -> None:
    """Two variants with one name, or a name that is taken, are refused."""
    with pytest.raises(SpecError, match="a name already in use"):
        rules.apply(document(S={"oneOf": variants}, StreamEvent={}), ["named-inline-variants"])


def test_a_discriminator_gets_a_mapping() -> None:
    """Every tag value, constant or enumerated, leads to the variant that carries it, in the order of values."""
    schema = {"oneOf": [ref("B"), ref("A")], "discriminator": {"propertyName": "t"}}
    others = {"A": {"properties": {"t": {"const": "a"}}}, "B": {"properties": {"t": {"enum": ["c", "b"]}}}}
    mapping = rewritten("mapped-discriminators", schema, **others)["discriminator"]["mapping"]

    assert [("a", ref("A")["$ref"]), ("b", ref("B")["$ref"]), ("c", ref("B")["$ref"])] == list(mapping.items())


def test_a_mapping_that_is_there_stays() -> None:
    """What the publisher mapped is not mapped again."""
    mapped = {"oneOf": [ref("A")], "discriminator": {"propertyName": "t", "mapping": {"x": "#/y"}}}
    given = document(
        S=mapped,
        T={"oneOf": [ref("A")], "discriminator": {"propertyName": "t"}},
        A={"properties": {"t": {"const": "a"}}},
    )

    assert mapped == rules.apply(given, ["mapped-discriminators"])["components"]["schemas"]["S"]


@pytest.mark.parametrize(
    ("variants", "problem"),
    [
        ([{"properties": {"t": {"const": "a"}}}], "a variant without that tag"),
        ([ref("Untagged")], "a variant without that tag"),
        ([ref("Ghost")], "a variant without that tag"),
        ([ref("A"), ref("A2")], "gives 'a' twice"),
    ],
)
def test_a_discriminator_that_cannot_be_mapped_is_named(variants: list[Json], problem: str) -> None:
    """Inline, untagged, missing and ambiguous variants need a correction by hand, and the error says where."""
    tagged = {"properties": {"t": {"const": "a"}}}
    given = document(S={"oneOf": variants, "discriminator": {"propertyName": "t"}}, A=tagged, A2=tagged, Untagged={})
    with pytest.raises(SpecError, match=f"the discriminator 't' at /components/schemas/S .*{problem}"):
        rules.apply(given, ["mapped-discriminators"])


WORK: dict[str, dict[str, Any]] = {
    "null-from-nullable": {"nullable": True},
    "const-from-single-enum": {"enum": ["a"]},
    "note-from-default": {"default": 1},
    "flat-from-all-of": {"allOf": [{}]},
    "named-inline-variants": {"oneOf": [event("work")]},
    "mapped-discriminators": {"oneOf": [], "discriminator": {"propertyName": "t"}},
    "json-where-offered": {},
    "lists-from-tuples": {"type": "array", "prefixItems": [{"type": "string"}]},
    "declared-required": {"properties": {}, "required": ["a"]},
    "any-from-endless": {"type": "array", "items": {"$ref": "#/components/schemas/Work"}},
}
BODY: Json = {"content": {"application/json": {"schema": {}}, "application/xml": {"schema": {}}}}


@pytest.mark.parametrize("rule", rules.RULES)
@pytest.mark.parametrize("name", KEYWORDS)
def test_a_property_named_like_a_keyword_is_left_alone(rule: str, name: str) -> None:
    """Properties called `default`, `nullable`, `enum` and so on are no keywords."""
    schema = {"type": "object", "properties": {name: {"type": "string"}}, "required": [name]}

    given = document(S=schema, Work=WORK[rule])
    given["components"]["requestBodies"] = {"Work": BODY}

    assert schema == rules.apply(given, [rule])["components"]["schemas"]["S"]


@pytest.mark.parametrize("rule", rules.RULES)
def test_a_rule_without_work_is_stale(rule: str) -> None:
    """A rule that finds nothing to change is named as stale."""
    with pytest.raises(SpecError, match=f"stale correction: the rule '{rule}'"):
        rules.apply(document(S={"type": "string"}), [rule])


def test_a_rule_that_may_be_idle_is_not_stale() -> None:
    """Where corrections.yaml says so, it waits for work."""
    given = document(S={"type": "string"})

    assert given == rules.apply(given, ["note-from-default"], frozenset(["note-from-default"]))


@pytest.mark.parametrize(
    ("rule", "schema", "rewritten"),
    [
        (
            "lists-from-tuples",
            {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], "items": False},
            {"type": "array", "maxItems": 2, "items": {"anyOf": [{"type": "string"}, {"type": "integer"}]}},
        ),
        (
            "lists-from-tuples",
            {"type": "array", "prefixItems": [{"type": "string"}], "items": {"type": "integer"}},
            {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "integer"}]}},
        ),
        (
            "declared-required",
            {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a", "b"]},
            {"type": "object", "properties": {"a": {"type": "string"}, "b": {}}, "required": ["a", "b"]},
        ),
    ],
)
def test_what_other_notation_means(rule: str, schema: Json, rewritten: Json) -> None:
    """Lists of places become lists of any of them; what is required can be given."""
    assert rewritten == rules.apply(document(S=schema), [rule])["components"]["schemas"]["S"]


def test_json_is_taken_where_it_is_offered() -> None:
    """Other media types of a body go, unless it is an event stream."""
    stream: Json = {"content": {"application/json": {}, "text/event-stream": {}}}
    given = document(S={"type": "string"})
    given["components"]["requestBodies"] = {"Body": BODY}
    given["components"]["responses"] = {"Stream": stream}
    found = rules.apply(given, ["json-where-offered"])["components"]

    assert ["application/json"] == list(found["requestBodies"]["Body"]["content"])
    assert stream == found["responses"]["Stream"]


def test_an_unknown_rule_is_named() -> None:
    """The error lists the rules there are."""
    with pytest.raises(SpecError, match="unknown rule 'magic'; known: null-from-nullable"):
        rules.apply(document(), ["magic"])
