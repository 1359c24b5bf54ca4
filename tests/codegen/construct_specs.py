"""Documents of one construct each, and one that holds them all."""

from __future__ import annotations

from typing import Any

Json = Any
TEXT: Json = {"type": "string"}
TEXTS: Json = {"type": "array", "items": TEXT}


def ref(name: str) -> Json:
    """Return a reference to a component."""
    return {"$ref": f"#/components/schemas/{name}"}


def thing(required: str = "", **properties: Json) -> Json:
    """Return an object schema; required: the names of the keys it must have."""
    return {"type": "object", "properties": properties, "required": required.split()}


def operation(name: str, **more: Json) -> Json:
    """Return an operation that answers with free JSON, or as told."""
    free = {"200": {"description": "d", "content": {"application/json": {"schema": {"type": "object"}}}}}
    return {"operationId": name, "tags": ["things"], "responses": free, **more}


def parameter(name: str, place: str, schema: Json, **more: Json) -> Json:
    """Return a parameter."""
    return {"name": name, "in": place, "required": place == "path", "schema": schema, **more}


def body(media: str, schema: Json) -> Json:
    """Return a required body."""
    return {"required": True, "content": {media: {"schema": schema}}}


def document(paths: Json, schemas: Json | None = None) -> Json:
    """Return a document."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Constructs", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas or {}},
    }


UNIONS: Json = {
    "Mapped": {
        "oneOf": [ref("MappedA"), ref("MappedB")],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {
                "x": "#/components/schemas/MappedA",
                "y": "#/components/schemas/MappedB",
                "z": "#/components/schemas/MappedB",
            },
        },
    },
    "MappedA": thing("kind", kind=TEXT),
    "MappedB": thing("kind", kind=TEXT),
    "Named": {"oneOf": [ref("Cat"), ref("Dog")], "discriminator": {"propertyName": "kind"}},
    "Cat": thing("kind", kind=TEXT),
    "Dog": thing("kind", kind=TEXT),
    "Numbered": {
        "oneOf": [ref("One"), ref("Two")],
        "discriminator": {
            "propertyName": "v",
            "mapping": {"1": "#/components/schemas/One", "2": "#/components/schemas/Two"},
        },
    },
    "One": thing("v", v={"type": "integer"}),
    "Two": thing("v", v={"type": "integer"}),
    "Wider": {"oneOf": [ref("Named"), ref("Bird")]},
    "Bird": thing("wings", wings={"type": "integer"}),
    "Flagged": {"oneOf": [ref("Yes"), ref("No")]},
    "Yes": thing("ok", ok={"const": True}),
    "No": thing("ok", ok={"const": False}),
    "Keyed": {"oneOf": [ref("ById"), ref("ByName")]},
    "ById": thing("id", id=TEXT, more=TEXT),
    "ByName": thing("name", name=TEXT, more=TEXT),
    "Optional": {"anyOf": [ref("Left"), ref("Right")]},
    "Left": thing(a=TEXT),
    "Right": thing(b=TEXT),
    "Typed": {"anyOf": [ref("Number"), ref("Word")]},
    "Number": thing("value", value={"type": "number"}),
    "Word": thing("value", value=TEXT),
    "Half": {"oneOf": [ref("Fixed"), ref("Free")]},
    "Fixed": thing("type x", type={"const": "fixed"}, x=TEXT),
    "Free": thing("type y", type=TEXT, y=TEXT),
    "Mixed": {"oneOf": [ref("ById"), {"type": "object", "additionalProperties": {"type": "integer"}}]},
    "Holder": thing(
        many={"type": "array", "items": ref("Keyed")},
        mixed={"oneOf": [ref("ById"), {"type": "object", "additionalProperties": ref("ByName")}]},
    ),
    "Open": {**thing(x=TEXT), "additionalProperties": ref("ById")},
    "Tree": thing("name", name=TEXT, children={"type": "array", "items": ref("Tree")}),
    "Clash": thing(**{"@id": TEXT, "id": TEXT, "Id": TEXT}),
    "Foo-Bar": thing(a=TEXT),
    "FooBar": thing(b=TEXT),
    "foo_bar": thing(c=TEXT),
    "Foos": thing(one=ref("Foo-Bar"), two=ref("FooBar"), three=ref("foo_bar")),
    "Account": thing("id name secret", id={**TEXT, "readOnly": True}, name=TEXT, secret={**TEXT, "writeOnly": True}),
}

LIST: Json = parameter("values", "query", TEXTS)
OBJECT: Json = parameter("values", "query", thing(a=TEXT, b={"type": "integer"}))
IN_PATH: dict[str, Json] = {
    "plain_path": {},
    "label": {"style": "label"},
    "dots": {"style": "label", "explode": True},
    "matrix": {"style": "matrix"},
    "matrices": {"style": "matrix", "explode": True},
}
PATHS: Json = {
    "/same/{id}": {
        "get": operation(
            "same",
            parameters=[parameter("id", "path", TEXT), parameter("id", "query", TEXT), parameter("id", "header", TEXT)],
        )
    },
    "/spelt/{text}/{in_path}": {
        "get": operation(
            "spelt",
            parameters=[
                parameter("text", "path", {"type": "integer"}),
                parameter("in_path", "path", TEXTS),
                {**parameter("deep", "query", thing(a=TEXT)), "style": "deepObject"},
                {**parameter("delimited", "query", TEXTS), "explode": False},
                parameter("as_line", "header", TEXTS),
                parameter("cookies", "cookie", TEXT),
            ],
        )
    },
    "/alike": {
        "get": operation("alike", parameters=[parameter(name, "query", TEXT) for name in ("When", "When>", "When<")])
    },
    "/numbers/{n}/{flag}": {
        "get": operation(
            "numbers",
            parameters=[parameter("n", "path", {"type": "number"}), parameter("flag", "path", {"type": "boolean"})],
        )
    },
    **{
        f"/query/{name}": {"get": operation(name, parameters=[given])}
        for name, given in {
            "commas": {**LIST, "explode": False},
            "pipes": {**LIST, "explode": False, "style": "pipeDelimited"},
            "spaces": {**LIST, "explode": False, "style": "spaceDelimited"},
            "repeated": LIST,
            "deep": {**OBJECT, "style": "deepObject"},
            "spread": OBJECT,
            "flat": {**OBJECT, "explode": False},
            "as_json": {
                "name": "values",
                "in": "query",
                "content": {"application/json": {"schema": {"type": "object"}}},
            },
        }.items()
    },
    **{
        f"/path/{name}/{{values}}": {
            "get": operation(name, parameters=[{**parameter("values", "path", TEXTS), **more}])
        }
        for name, more in IN_PATH.items()
    },
    "/header": {"get": operation("header", parameters=[parameter("X-Values", "header", TEXTS)])},
    "/cookie": {
        "get": operation(
            "cookie", parameters=[parameter("session", "cookie", TEXT), parameter("n", "cookie", {"type": "integer"})]
        )
    },
    "/patch": {"patch": operation("patch", requestBody=body("application/merge-patch+json", thing(a=TEXT)))},
    "/text": {"post": operation("text", requestBody=body("text/plain", TEXT))},
    "/word": {"post": operation("word", requestBody=body("application/json", TEXT))},
    "/account": {
        "post": operation(
            "account",
            requestBody=body("application/json", ref("Account")),
            responses={
                "200": {"description": "d", "content": {"application/json": {"schema": ref("Account")}}},
                "201": {"description": "d", "content": {"application/json": {"schema": ref("Tree")}}},
                "204": {"description": "d"},
            },
        )
    },
    **{
        f"/unions/{name}": {
            "get": operation(
                f"get_{name.lower().replace('-', '_')}",
                responses={"200": {"description": "d", "content": {"application/json": {"schema": ref(name)}}}},
            )
        }
        for name in (
            "Mapped",
            "Named",
            "Numbered",
            "Wider",
            "Flagged",
            "Keyed",
            "Optional",
            "Typed",
            "Half",
            "Mixed",
            "Holder",
            "Open",
            "Tree",
            "Clash",
            "Foos",
        )
    },
    "/lists": {
        "get": operation(
            "lists",
            responses={"200": {"description": "d", "content": {"application/json": {"schema": TEXTS}}}},
            tags=["lists"],
        )
    },
    "/lists/{id}": {
        "get": operation(
            "one_list",
            parameters=[parameter("id", "path", TEXT)],
            responses={"200": {"description": "d", "content": {"application/json": {"schema": TEXTS}}}},
            tags=["lists"],
        )
    },
}
ALL: Json = document(PATHS, UNIONS)
