"""A plain validator accepts by openapi.yaml what real servers answered and took."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from codegen import document, pointer, walk
from tests.codegen.command import ROOT
from tests.shared_data import Exchange, exchanges, needs_shared, published_objects

Json = Any
SPEC: Json = document.load(ROOT / "openapi.yaml").document
REGISTRY: Registry[Json] = Registry[Json]().with_resource("urn:spec", DRAFT202012.create_resource(SPEC))
PLACES = {operation["operationId"]: where for where, _, operation in walk.operations(SPEC)}
EVENTS = {
    schema["properties"]["event"]["const"]: pointer.join("/components/schemas", name, "properties", "data")
    for name, schema in SPEC["components"]["schemas"].items()
    if "event" in schema.get("properties", {})
}
EXCHANGES = exchanges()
pytestmark = needs_shared


@cache
def validator(place: str) -> Any:
    return Draft202012Validator({"$ref": f"urn:spec#{place}"}, registry=REGISTRY)


def complaints(place: str, value: Json) -> list[str]:
    """Return what a plain validator says against a value at a place of the document."""
    return [f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator(place).iter_errors(value)]


def json_of(operation: str, *way: str) -> str:
    return pointer.join(PLACES[operation], *way, "content", "application/json", "schema")


def has_body(operation: str) -> bool:
    return "requestBody" in pointer.get(SPEC, PLACES[operation])


DONE = [one for one in EXCHANGES if 200 <= one.status < 300]
REQUESTS = [pytest.param(one, id=str(one)) for one in DONE if one.request is not None and has_body(one.operation)]
REPLIES = [pytest.param(one, id=str(one)) for one in DONE if isinstance(one.reply, dict)]


@pytest.mark.parametrize("exchange", REQUESTS)
def test_a_request_that_was_taken_is_valid(exchange: Exchange) -> None:
    """The body that a server took, or a manual shows, fits the operation's schema."""
    assert [] == complaints(json_of(exchange.operation, "requestBody"), exchange.request)


@pytest.mark.parametrize("exchange", REPLIES)
def test_a_reply_is_valid(exchange: Exchange) -> None:
    """The body that a server answered, or a manual shows, fits the operation's schema."""
    assert [] == complaints(json_of(exchange.operation, "responses", "200"), exchange.reply)


def events() -> dict[str, list[Json]]:
    found: dict[str, list[Json]] = {}
    for one in EXCHANGES:
        for event in one.events:
            broken = isinstance(event["data"], str) and event["data"] != "[DONE]"  # cut short in the manual
            found.setdefault(event["event"], []).extend([] if broken else [event["data"]])
    return found


@pytest.mark.parametrize("name", sorted(events()))
def test_the_data_of_an_event_is_valid(name: str) -> None:
    """What was streamed fits the schema of its event."""
    assert [] == [complaint for data in events()[name] for complaint in complaints(EVENTS[name], data)]


@pytest.mark.parametrize(("name", "value"), [pytest.param(*one, id=one[0]) for one in published_objects()])
def test_a_published_object_is_valid(name: str, value: Json) -> None:
    """The example that upstream gives for a schema fits it."""
    assert name not in SPEC["components"]["schemas"] or [] == complaints(
        pointer.join("/components/schemas", name), value
    )


def test_there_is_something_to_check() -> None:
    """The corpus holds requests, replies and events in numbers."""
    assert len(REQUESTS) > 50
    assert len(REPLIES) > 200
    assert sum(map(len, events().values())) > 500


@pytest.mark.parametrize(
    ("operation", "body"),
    [
        ("createConversation", {"metadata": {"a": 5}}),
        ("createConversation", {"metadata": {"k" * 65: "v"}}),
        ("createConversation", {"metadata": {str(number): "v" for number in range(17)}}),
        ("createConversationItems", {}),
        ("createConversationItems", {"items": [{"type": "message", "role": 5, "content": "x"}]}),
        ("createRun", {"assistant_id": 1}),
        ("createMessage", {"role": "robot", "content": "x"}),
        ("submitToolOutputs", {"tool_outputs": "x"}),
    ],
)
def test_a_wrong_request_is_not_valid(operation: str, body: Json) -> None:
    """The schemas are not so wide that anything fits."""
    assert complaints(json_of(operation, "requestBody"), body)
