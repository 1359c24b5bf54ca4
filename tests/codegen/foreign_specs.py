"""One document of everything that others write: each construct as a reply, as a body, and where requests have it."""

from __future__ import annotations

from functools import reduce

from tests.codegen.construct_specs import TEXT, TEXTS, Json, body, document, operation, parameter, ref, thing

INT: Json = {"type": "integer"}
_KIND = {"A": thing("kind a", kind=TEXT, a=TEXT), "B": thing("kind b", kind=TEXT, b=TEXT)}
_EITHER: Json = {"oneOf": [ref("A"), ref("B")]}


def told(mapping: Json = None) -> Json:
    """Return a union with a discriminator."""
    declared = {"propertyName": "kind", **({"mapping": mapping} if mapping else {})}
    return {**_EITHER, "discriminator": declared}


SCHEMAS: dict[str, Json] = {
    **_KIND,
    "C": thing("c", c=TEXT),
    "D": thing("d", d=TEXT),
    "Bare": told({"x": "A", "y": "B"}),
    "Owner": {"oneOf": [ref("Natural"), ref("Legal")], "discriminator": {"propertyName": "form"}},
    "Natural": thing("form", form=TEXT, first=TEXT),
    "Legal": thing("form", form=TEXT, firm=TEXT),
    "Third": thing("kind third", kind=TEXT, third=TEXT),
    "Nested": {"oneOf": [ref("Bare"), ref("Third")], "discriminator": {"propertyName": "kind"}},
    "Unmapped": {"oneOf": [ref("Inner"), ref("Third")], "discriminator": {"propertyName": "kind"}},
    "Inner": {"oneOf": [ref("E"), ref("F")], "discriminator": {"propertyName": "kind"}},
    "E": thing("kind e", kind=TEXT, e=TEXT),
    "F": thing("kind f", kind=TEXT, f=TEXT),
    "Animal": {**thing("sort", sort=TEXT), "discriminator": {"propertyName": "sort", "mapping": {"miaow": "Cat"}}},
    "Cat": {"allOf": [ref("Animal"), thing(lives=INT)]},
    "Lion": {"allOf": [ref("Cat"), thing(mane=TEXT)]},
    "Dog": {"allOf": [ref("Animal"), thing(tricks=INT)]},
    "Codes": {"type": "integer", "oneOf": [{"const": 1}, {"const": 2}]},
    "First": thing("code", code={"allOf": [ref("Codes")], "enum": [1]}, one=TEXT),
    "Second": thing("code more", code={"allOf": [ref("Codes")], "enum": [2]}, more=TEXT),
    "Base": thing("name", name=TEXT, code={"type": "string", "enum": ["a", "b", "c"]}),
    "Child": {"allOf": [ref("Base"), thing("age", age=INT), {"required": ["code"]}]},
    "Narrow": {"allOf": [ref("Base"), thing(code={"const": "b"})]},
    "Both": {"allOf": [{"oneOf": [ref("A"), ref("C")]}, thing("z", z=TEXT)]},
    "Four": {"allOf": [{"oneOf": [ref("A"), ref("B")]}, {"oneOf": [ref("C"), ref("D")]}]},
    "Beside": {"type": "object", "properties": {"s": TEXT}, "required": ["s"], "oneOf": [ref("C"), ref("D")]},
    "Foo": thing(bar=thing("a", a=TEXT), bar_baz=thing(q=TEXT)),
    "FooBar": thing("b", b=TEXT),
    "Fo": thing(o_bar=thing(w=TEXT)),
    "Read": thing("id name secret", id={**TEXT, "readOnly": True}, name=TEXT, secret={**TEXT, "writeOnly": True}),
    "Endless": {"anyOf": [TEXT, {"type": "array", "items": ref("Endless")}]},
    "Numbers": {"type": "array", "prefixItems": [TEXT, INT]},
    "Anything": True,
    "a.b": thing("p", p={"const": "dot"}),
    "a-b": thing("p", p={"const": "dash"}),
}
_FORMATS: Json = {f: {"type": "string", "format": f} for f in ("byte", "binary", "date", "uuid", "password")}
_NAMES = ("class", "self", "1a", "é", "日本", "", "@id", "id", "Id", "None", "__init__")
BODIES: dict[str, Json] = {
    "bare": ref("Bare"),
    "owner": ref("Owner"),
    "owners": {"type": "array", "items": ref("Owner")},
    "map_of_owners": {"type": "object", "additionalProperties": ref("Owner")},
    "nested": ref("Nested"),
    "unmapped": ref("Unmapped"),
    "heirs": {"oneOf": [ref("Cat"), ref("Lion"), ref("Dog")]},
    "held": {"anyOf": [thing("meta", meta=thing("v", v={"const": n})) for n in ("a", "b")]},
    "coded": {"oneOf": [ref("First"), ref("Second")]},
    "inline": thing("u", u={**told(), "oneOf": [*_EITHER["oneOf"], {"type": "null"}]}),
    "child": ref("Child"),
    "narrow": ref("Narrow"),
    "both": ref("Both"),
    "four": ref("Four"),
    "beside": ref("Beside"),
    "foo": ref("Foo"),
    "foo_bar": thing(x=ref("FooBar"), y=ref("Fo")),
    "read": thing("one many", one=ref("Read"), many={"type": "array", "items": ref("Read")}),
    "extended": thing(x={**ref("C"), "properties": {"more": TEXT}}),
    "mixed_enum": thing(x={"enum": ["a", 1, None]}, y={"enum": [0.5, 1.5]}, z={"enum": [True, False]}),
    "constants": thing(x={"const": {"a": 1}}, y={"const": [1]}, z={"const": None}, n={"const": 1.5}),
    "truths": thing(x=True, y={"type": "array", "items": True}, z={"type": "array"}, w=ref("Anything")),
    "numbers": thing(x=ref("Numbers")),
    "deep": reduce(lambda inner, _: thing(level=inner), range(30), TEXT),
    "dots": thing(x=ref("a.b"), y=ref("a-b")),
    "formats": thing(**_FORMATS),
    "names": {"type": "object", "properties": dict.fromkeys(_NAMES, TEXT)},
    "union_of_two": {"anyOf": [thing(a=TEXT), thing("b", b=TEXT)]},
}
LISTS = {"simple": "path", "label": "path", "matrix": "path", "form": "query", "pipeDelimited": "query"}
OBJECT: Json = thing(a=TEXT, b=INT)


def _parameters() -> Json:
    paths: Json = {}
    for style, place in [*LISTS.items(), ("spaceDelimited", "query"), ("simple", "header")]:
        for explode in (False, True):
            name = f"{place}_{style}_{explode}".lower()
            where = f"/styles/{name}" + "/{x}" * (place == "path")
            given = [parameter("x", place, TEXTS, style=style, explode=explode)]
            if style not in ("pipeDelimited", "spaceDelimited") or not explode:
                given.append(parameter("y", place, OBJECT, style=style, explode=explode))
            if place == "path":
                where += "/{y}"
            paths[where] = {"get": operation(f"get_{name}", parameters=given)}
    return paths


def _media() -> Json:
    kinds = {
        "patch": "application/merge-patch+json",
        "text": "text/plain",
        "any": "*/*",
        "vendor": "application/x+json",
    }
    found: Json = {
        f"/media/{name}": {
            "post": operation(f"send_{name}", requestBody=body(kind, TEXT if name == "text" else OBJECT))
        }
        for name, kind in kinds.items()
    }
    for name, kind in kinds.items():
        if name != "text":
            content: Json = {"text/csv": {"schema": TEXT}, kind: {"schema": OBJECT}}
            replies: Json = {
                "200": {"description": "d", "content": content},
                "404": {"description": "d", "content": {"image/png": {}}},
            }
            found[f"/media/{name}"]["get"] = operation(f"read_{name}", responses=replies)
    return found


def _bodies() -> Json:
    return {
        f"/bodies/{name}": {
            "get": operation(f"get_{name}", responses=_json(schema)),
            "put": operation(
                f"put_{name}",
                requestBody={"required": name != "child", "content": {"application/json": {"schema": schema}}},
                responses={"204": {"description": "d"}},
            ),
        }
        for name, schema in BODIES.items()
    }


def _json(schema: Json) -> Json:
    return {"default": {"description": "d", "content": {"application/json; charset=utf-8": {"schema": schema}}}}


ALL: Json = document(
    {
        **_bodies(),
        **_parameters(),
        **_media(),
        "/alike": {"get": operation("getThing"), "post": operation("get_thing"), "put": operation("get-thing")},
        "/long": {"get": {**operation("x" * 150), "tags": ["y" * 150]}},
        "/parts/{a}": {"get": operation("parts", parameters=[parameter("a", "path", {"anyOf": [TEXT, TEXTS]})])},
        "/constant": {"get": operation("constant", parameters=[parameter("X-V", "header", {"const": "v"})])},
        "/deep": {
            "get": operation("deep_query", parameters=[parameter("f", "query", thing(a=OBJECT), style="deepObject")])
        },
        "/json": {
            "get": operation(
                "json_header",
                parameters=[{"name": "X-J", "in": "header", "content": {"application/json": {"schema": OBJECT}}}],
            )
        },
    },
    SCHEMAS,
)
