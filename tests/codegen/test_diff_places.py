"""Changes that hide behind a reference, a range, a name or another document's way to say it."""

from __future__ import annotations

import copy
import json
from typing import Any

from codegen.diff.compare import compare
from tests.cases import every
from tests.codegen.generated_specs import document
from tests.codegen.library_spec import BODY, KEY, LIST, POST, changed, content, query, ref, thing

Json = Any
Edits = list[tuple[str, Json]]
TEXT, WHOLE = {"type": "string"}, {"type": "integer"}
REPLIES, PARAMETERS, SCHEMES = POST + "/responses", LIST + "/parameters", "/components/securitySchemes"
KEYED = {"type": "apiKey", "in": "header", "name": "K"}


def _host(*values: str, default: str = "a") -> Json:
    listed = {"enum": list(values)} if values else {}
    return [{"url": "https://{region}.example", "variables": {"region": {"default": default, **listed}}}]


def _flow(**scopes: str) -> Json:
    return {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://t.example", "scopes": scopes}}}


def _error(schema: Json) -> Json:
    return {"description": "Bad.", **content(thing({"message": schema}, "message"))}


# what changes, from, to, the verdict
PLACES: list[tuple[str, Edits, Edits, str]] = [
    ("400 by its range", [(REPLIES, {"400": _error(TEXT)})], [(REPLIES, {"4XX": _error(TEXT)})], "safe"),
    ("400 by its range, otherwise", [(REPLIES, {"400": _error(TEXT)})],
     [(REPLIES, {"4XX": _error(WHOLE)})], "breaking"),
    ("400 by default, otherwise", [(REPLIES, {"400": _error(TEXT)})],
     [(REPLIES, {"default": _error(WHOLE)})], "breaking"),
    ("one status of a range", [(REPLIES, {"2XX": _error(TEXT)})], [(REPLIES, {"200": _error(TEXT)})], "safe"),
    ("any type of reply", [], [(REPLIES + "/200/content", {"*/*": {"schema": ref("Order")}})], "review"),
    ("a type inside a range", [(BODY + "/content", {"application/*": {"schema": TEXT}})],
     [(BODY + "/content", {"application/json": {"schema": WHOLE}, "text/csv": {}})], "breaking"),
    ("a text becomes a list", [(PARAMETERS, [query("a", TEXT)])],
     [(PARAMETERS, [query("a", {"type": "array", "items": TEXT})])], "safe"),
    ("a text becomes a list between commas", [(PARAMETERS, [query("a", TEXT)])],
     [(PARAMETERS, [query("a", {"type": "array", "items": TEXT}, explode=False)])], "review"),
    ("a text becomes a list of two", [(PARAMETERS, [query("a", TEXT)])],
     [(PARAMETERS, [query("a", {"type": "array", "items": TEXT, "minItems": 2})])], "breaking"),
    ("explode, where it says nothing", [(PARAMETERS, [query("a", thing({}), style="deepObject", explode=True)])],
     [(PARAMETERS, [query("a", thing({}), style="deepObject")])], "safe"),
    ("listed hosts become any", [("/servers", _host("a", "b"))], [("/servers", _host())], "safe"),
    ("any host becomes listed ones", [("/servers", _host())], [("/servers", _host("a", "b"))], "breaking"),
    ("another default host", [("/servers", _host("a", "b"))], [("/servers", _host("a", "b", default="b"))], "review"),
    ("a host in capitals, with its port", [("/servers", [{"url": "https://a.example"}])],
     [("/servers", [{"url": "https://A.example:443/"}])], "safe"),
    ("the key's header in other case", [(SCHEMES + "/key", KEYED)],
     [(SCHEMES + "/key", {**KEYED, "name": "k"})], "safe"),
    ("one more scope", [(SCHEMES + "/key", _flow(a="A"))], [(SCHEMES + "/key", _flow(a="Other", b="B"))], "safe"),
    ("one scope less", [(SCHEMES + "/key", _flow(a="A", b="B"))], [(SCHEMES + "/key", _flow(a="A"))], "review"),
    ("a requirement that was the rule", [], [(LIST + "/security", KEY)], "safe"),
]  # fmt: skip


@every("name, old, new, verdict", PLACES)
def test_a_place_gets_its_verdict(name: str, old: Edits, new: Edits, verdict: str) -> None:
    """Ranges of statuses and media types, styles, variables of servers and details of schemes mean what they say."""
    found = compare(changed(*old), changed(*new))

    assert verdict == str(found.http), (name, found.findings)


PET = thing({"kind": TEXT}, "kind")
CAT = {"allOf": [ref("Pet"), thing({"lives": WHOLE})]}
TAGGED = {**PET, "discriminator": {"propertyName": "kind"}}
BRANCHES = [ref("Pet"), ref("Dog")]
UNION = {"oneOf": BRANCHES, "discriminator": {"propertyName": "kind", "mapping": {"p": "Pet", "d": "Dog"}}}
SWAPPED = {"oneOf": BRANCHES, "discriminator": {"propertyName": "kind", "mapping": {"p": "Dog", "d": "Pet"}}}
DOG = thing({"kind": TEXT, "tail": TEXT}, "kind", "tail")
# what a property holds, the components on both sides, the verdicts where it is sent and where it is read
BEHIND: list[tuple[str, Json, Json, Json, tuple[str, str]]] = [
    ("what extends it", ref("Pet"), {"Pet": TAGGED, "Cat": CAT},
     {"Pet": TAGGED, "Cat": {"allOf": [ref("Pet"), thing({"lives": TEXT})]}}, ("breaking", "breaking")),
    ("one more extends it", ref("Pet"), {"Pet": TAGGED}, {"Pet": TAGGED, "Cat": CAT}, ("safe", "review")),
    ("one less extends it", ref("Pet"), {"Pet": TAGGED, "Cat": CAT}, {"Pet": TAGGED}, ("breaking", "safe")),
    ("a mapping inside a wider union", {"anyOf": [TEXT, ref("Any")]}, {"Any": UNION, "Pet": PET, "Dog": DOG},
     {"Any": SWAPPED, "Pet": PET, "Dog": DOG}, ("review", "review")),
    ("no tag any more", ref("Any"), {"Any": UNION, "Pet": PET, "Dog": DOG},
     {"Any": {"oneOf": BRANCHES}, "Pet": PET, "Dog": DOG}, ("review", "review")),
    ("an anchor", {"$ref": "#pet"}, {"Pet": {"$anchor": "pet", **TEXT}}, {"Pet": {"$anchor": "pet", **WHOLE}},
     ("breaking", "breaking")),
    ("a dynamic anchor", {"$dynamicRef": "#pet"}, {"Pet": {"$dynamicAnchor": "pet", **TEXT}},
     {"Pet": {"$dynamicAnchor": "pet", **WHOLE}}, ("breaking", "breaking")),
    ("an id", {"$ref": "https://pets.example/pet"}, {"Pet": {"$id": "https://pets.example/pet", **TEXT}},
     {"Pet": {"$id": "https://pets.example/pet", **WHOLE}}, ("breaking", "breaking")),
    ("escapes", {"$ref": "#/components/schemas/A%20Pet"}, {"A Pet": TEXT}, {"A Pet": WHOLE}, ("breaking", "breaking")),
    ("a condition", {"type": "object", "if": ref("Pet"), "then": {"required": ["x"]}}, {"Pet": PET}, {"Pet": DOG},
     ("review", "review")),
    ("what must not be", {"type": "string", "not": ref("Pet")}, {"Pet": {"const": "a"}}, {"Pet": {"enum": ["a", "b"]}},
     ("breaking", "review")),
    ("what a text holds", {"type": "string", "contentMediaType": "application/json", "contentSchema": ref("Pet")},
     {"Pet": TEXT}, {"Pet": WHOLE}, ("breaking", "breaking")),
]  # fmt: skip


@every("name, value, old, new, verdicts", BEHIND)
def test_a_change_behind_a_reference_is_found(
    name: str, value: Json, old: Json, new: Json, verdicts: tuple[str, str]
) -> None:
    """Whatever way leads to a component, a change of it is judged where it is used."""
    for direction, verdict in zip(("sent", "read"), verdicts, strict=True):
        documents = [
            document(thing({"value": value}), TEXT, sent=direction == "sent", read=direction == "read")
            for _ in range(2)
        ]
        for made, components in zip(documents, (old, new), strict=True):
            made["components"]["schemas"] |= copy.deepcopy(components)
        found = compare(documents[0], documents[1])

        assert verdict == str(found.http), (name, direction, found.findings)


# what a property holds, in two ways
SAME: list[tuple[str, Json, Json]] = [
    ("ranges side by side", {"type": "integer", "minimum": 1, "maximum": 9},
     {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 4}, {"type": "integer", "minimum": 5, "maximum": 9}]}),
    ("a multiple of each is one of both", {"allOf": [{"type": "integer", "multipleOf": 2}, {"multipleOf": 3}]},
     {"type": "integer", "multipleOf": 6}),
    ("a multiple of 1", {"type": "number", "multipleOf": 1}, {"type": "integer"}),
    ("a condition without consequence", TEXT, {**TEXT, "if": {"minLength": 2}}),
    ("a consequence without condition", TEXT, {**TEXT, "then": {"minLength": 2}}),
    ("a hint to whoever draws a form", TEXT, {**TEXT, "format": "password"}),
    ("values that their pattern leaves", {"enum": ["a", "b"], "pattern": "^a"}, {"enum": ["a"]}),
    ("undeclared properties with a note", thing({"a": TEXT}),
     {**thing({"a": TEXT}), "additionalProperties": {"title": "T"}}),
    ("more properties than there are", {**thing({"a": TEXT}), "additionalProperties": False},
     {**thing({"a": TEXT}), "additionalProperties": False, "maxProperties": 4}),
]  # fmt: skip


@every("name, old, new", SAME)
def test_what_says_the_same_is_silent(name: str, old: Json, new: Json) -> None:
    """Arithmetic, conditions that decide nothing and limits that are kept anyway are no change."""
    documents = [document(thing({"value": one}), TEXT, sent=True, read=True) for one in (old, new)]

    assert () == compare(documents[0], documents[1]).findings, name
    assert () == compare(documents[1], documents[0]).findings, name


def test_what_stands_beside_a_reference_counts_since_openapi_3_1() -> None:
    """3.0 ignores it, so that adding it changes nothing on the wire."""
    for version, verdict in (("3.0.3", "safe"), ("3.1.0", "breaking")):
        old, new = (document(thing({"value": one}), TEXT, sent=True, read=False)
                    for one in (ref("Shared"), {**ref("Shared"), "maxLength": 3}))  # fmt: skip
        old["openapi"] = new["openapi"] = version

        assert (version, verdict) == (version, str(compare(old, new).http))


def test_extensions_reach_nothing() -> None:
    """A component that only an extension names is not in use: its changes break nothing."""
    old = changed(("/components/schemas/Spare", TEXT), ("/components/schemas/Book/x-any", [ref("Spare")]))
    new = json.loads(json.dumps(old))
    new["components"]["schemas"]["Spare"] = WHOLE

    assert "safe" == str(compare(old, new).http)
