"""A small specification of a library of books, which tests change in one place at a time."""

from __future__ import annotations

import copy
from typing import Any

from codegen import pointer

Json = Any
KEY: Json = [{"key": []}]
BOOK = "/components/schemas/Book"
ORDER = "/components/schemas/NewOrder"
LIST = "/paths/~1books/get"
POST = "/paths/~1orders/post"
BODY = POST + "/requestBody"
GET = "/paths/~1books~1{book_id}/get"


def ref(name: str) -> Json:
    """Return a reference to a component schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def content(schema: Json) -> Json:
    """Return what holds a schema as JSON."""
    return {"content": {"application/json": {"schema": schema}}}


def query(name: str, schema: Json, **more: Json) -> Json:
    """Return a query parameter."""
    return {"name": name, "in": "query", "schema": schema, **more}


def library() -> Json:
    """Return the specification."""
    listing = [
        query("limit", {"type": "integer", "default": 10, "maximum": 50}),
        query("sort", {"type": "string", "enum": ["title", "year"]}),
        query("author", {"type": "string"}, required=True),
        query("include", {"type": "array", "items": {"type": "string"}}),
        {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
    ]
    one = {"name": "book_id", "in": "path", "required": True, "schema": {"type": "string"}}
    shelf = {"type": "object", "properties": {"data": {"type": "array", "items": ref("Book")}}, "required": ["data"]}
    header: Json = {"X-Request-Id": {"required": True, "schema": {"type": "string"}}, "X-Hint": {"schema": {}}}
    made = {"description": "Made.", **content(ref("Order"))}
    ordering: Json = {
        "operationId": "createOrder",
        "tags": ["orders"],
        "requestBody": {"required": True, **content(ref("NewOrder"))},
        "responses": {"200": made, "400": {"description": "Bad.", **content(ref("Problem"))}},
    }
    books: Json = {"operationId": "listBooks", "tags": ["books"], "parameters": listing}
    book: Json = {"operationId": "getBook", "tags": ["books"], "parameters": [one]}
    found: Json = {"200": {"description": "A shelf.", "headers": header, **content(ref("Shelf"))}}
    whole: Json = {
        "openapi": "3.1.0",
        "info": {"title": "Library", "version": "1"},
        "servers": [{"url": "https://library.example/v1"}],
        "security": KEY,
        "paths": {
            "/books": {"get": {**books, "responses": found}},
            "/books/{book_id}": {"get": {**book, "responses": {"200": {"description": "It.", **content(ref("Book"))}}}},
            "/orders": {"post": ordering},
        },
        "components": {"securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}, "schemas": _schemas(shelf)},
    }
    return whole


def _schemas(shelf: Json) -> Json:
    text, whole = {"type": "string"}, {"type": "integer"}
    book = {
        "id": text,
        "kind": {"type": "string", "enum": ["paper", "sound"]},
        "pages": {"type": "integer", "maximum": 5000},
        "title": {"type": "string", "maxLength": 200},
        "rating": {"type": "number"},
        "returned": {"anyOf": [whole, {"type": "null"}]},
        "author": ref("Person"),
        "shape": {"oneOf": [ref("Paper"), ref("Sound")], "discriminator": {"propertyName": "type"}},
        "extra": {"anyOf": [text, ref("Person"), {"type": "null"}]},
    }
    order = {
        "title": {"type": "string", "maxLength": 100, "minLength": 1},
        "copies": {"type": "integer", "minimum": 1},
        "speed": {"type": "string", "enum": ["slow", "fast"], "default": "slow"},
        "note": {"anyOf": [text, {"type": "null"}]},
        "code": {"type": "string", "pattern": "^[a-z]+$"},
        "shape": {"oneOf": [ref("NewPaper"), ref("NewSound")]},
        "target": {"anyOf": [text, ref("Address")]},
        "labels": {"type": "object", "additionalProperties": text},
        "lines": {"type": "array", "items": ref("Address"), "maxItems": 20},
    }

    def tagged(value: str, **more: Json) -> Json:
        return thing({"type": {"type": "string", "enum": [value]}, **more}, "type", *more)

    return {
        "Shelf": shelf,
        "Book": thing(book, "id", "kind", "title", "author", "shape"),
        "Person": thing({"name": text, "born": whole}, "name"),
        "Paper": tagged("paper", weight=whole),
        "Sound": tagged("sound", seconds=whole),
        "NewOrder": thing(order, "title", "speed"),
        "NewPaper": tagged("paper", size=text),
        "NewSound": tagged("sound", rate=whole),
        "Address": thing({"street": text, "floor": whole}, "street"),
        "Order": thing({"id": text, "to": ref("Address"), "shipped": {"type": "boolean"}}, "id", "shipped"),
        "Problem": thing({"message": text}, "message"),
    }


def thing(properties: Json, *required: str) -> Json:
    """Return an object schema."""
    return {"type": "object", "properties": properties, "required": list(required)}


def changed(*edits: tuple[str, Json]) -> Json:
    """Return the specification with other values at some pointers; MISSING removes what is there."""
    spec = copy.deepcopy(library())
    for where, value in edits:
        if value is pointer.MISSING:
            pointer.remove(spec, where)
        else:
            pointer.put(spec, where, copy.deepcopy(value))
    return spec
