"""The committed openapi.yaml holds what it is meant to hold, in notation that generators and validators agree on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from codegen import descriptions, document, pointer, walk
from codegen.json_types import is_array, is_object
from codegen.validate import validate
from tests.codegen.command import ROOT

Json = Any
SPEC: Json = document.load(ROOT / "openapi.yaml").document
SCHEMAS: dict[str, Json] = SPEC["components"]["schemas"]
OPERATIONS: dict[str, Json] = {operation["operationId"]: operation for _, _, operation in walk.operations(SPEC)}
UNPUBLISHED = {"listConversations", "listThreads", "deleteRun"}
BY_TAG = {
    "conversations": {
        "createConversation",
        "getConversation",
        "updateConversation",
        "deleteConversation",
        "listConversations",
    },
    "items": {"createConversationItems", "listConversationItems", "getConversationItem", "deleteConversationItem"},
    "threads": {"createThread", "getThread", "modifyThread", "deleteThread", "createThreadAndRun", "listThreads"},
    "messages": {"createMessage", "listMessages", "getMessage", "modifyMessage", "deleteMessage"},
    "runs": {"createRun", "listRuns", "getRun", "modifyRun", "cancelRun", "submitToolOutputs", "deleteRun"},
    "run_steps": {"listRunSteps", "getRunStep"},
}
RUN = "created queued in_progress requires_action completed incomplete failed cancelling cancelled expired"
STEP = "created in_progress delta completed failed cancelled expired"
MESSAGE = "created in_progress delta completed incomplete"
EVENTS = {
    "error",
    "done",
    "thread.created",
    *(f"thread.run.{state}" for state in RUN.split()),
    *(f"thread.run.step.{state}" for state in STEP.split()),
    *(f"thread.message.{state}" for state in MESSAGE.split()),
}


def test_it_holds_the_operations_of_six_resources() -> None:
    """26 published operations and 3 that only some servers have, each under the tag of its resource."""
    found = {tag: {name for name, operation in OPERATIONS.items() if operation["tags"] == [tag]} for tag in BY_TAG}

    assert BY_TAG == found
    assert 29 == len(OPERATIONS) == sum(map(len, found.values()))
    assert list(BY_TAG) == [tag["name"] for tag in SPEC["tags"]]


def test_operations_that_some_servers_have_are_marked() -> None:
    """The three additions, and no others, say that the published specification lacks them."""
    assert UNPUBLISHED == {name for name, operation in OPERATIONS.items() if operation.get("x-unpublished") is True}
    assert {
        "/paths/~1conversations/get",
        "/paths/~1threads/get",
        "/paths/~1threads~1{thread_id}~1runs~1{run_id}/delete",
    } == {where for where, _, operation in walk.operations(SPEC) if operation["operationId"] in UNPUBLISHED}


def alternatives(schema: Json) -> list[Json]:
    """Return the variants of a union."""
    found: list[Json] = schema.get("oneOf") or schema.get("anyOf") or []
    return found


def reachable(name: str) -> Iterator[Json]:
    """Yield the variants of a union, and those of the unions in it."""
    schema = SCHEMAS[name]
    for variant in alternatives(schema):
        yield from reachable(variant["$ref"].rpartition("/")[2])
    if "oneOf" not in schema and "anyOf" not in schema:
        yield schema


def test_it_holds_the_25_events_of_a_run() -> None:
    """Every event is reachable from the stream's union, and its name is a constant that it requires."""
    events = list(reachable("AssistantStreamEvent"))

    assert 25 == len(events) == len(EVENTS)
    assert EVENTS == {event["properties"]["event"]["const"] for event in events}
    assert all({"data", "event"} == set(event["required"]) == set(event["properties"]) for event in events)


def test_three_operations_answer_event_streams() -> None:
    """Those that create or continue a run, and no others, declare the stream beside the JSON reply."""
    streaming = {
        name: operation["responses"]["200"]["content"]["text/event-stream"]
        for name, operation in OPERATIONS.items()
        if "text/event-stream" in operation["responses"]["200"]["content"]
    }

    assert {"createRun", "createThreadAndRun", "submitToolOutputs"} == set(streaming)
    assert all(
        {"schema": {"$ref": "#/components/schemas/AssistantStreamEvent"}} == media for media in streaming.values()
    )
    assert all("application/json" in OPERATIONS[name]["responses"]["200"]["content"] for name in streaming)


def everything(node: Json, names: bool = False) -> Iterator[str]:
    """Yield every key of a document that is not the name of a property, parameter, path or component."""
    if is_object(node):
        for key, value in node.items():
            if not names:
                yield key
            yield from everything(
                value, names=not names and key in {"properties", "patternProperties", "schemas", "mapping", "paths"}
            )
    elif is_array(node):
        for member in node:
            yield from everything(member)


@pytest.mark.parametrize(
    "key", ["title", "example", "examples", "externalDocs", "$comment", "x-stainless", "x-oaiMeta", "x-oai"]
)
def test_nothing_of_the_publishers_prose_is_left(key: str) -> None:
    """No titles, examples and vendor extensions; the one title is our own."""
    found = [one for one in everything(SPEC) if one == key or (key.startswith("x-") and one.startswith(key))]

    assert ["title"] * (key == "title") == found


@pytest.mark.parametrize(
    "key", ["nullable", "default", "allOf", "$recursiveRef", "$recursiveAnchor", "$dynamicRef", "definitions"]
)
def test_notation_that_misleads_is_gone(key: str) -> None:
    """Keywords that generators or validators read differently are rewritten."""
    assert [] == [where for where, schema in walk.schemas(SPEC) if key in schema]


def test_one_value_is_a_constant() -> None:
    """Only the header, in which the generator refuses constants, keeps an enum of one value."""
    single = [where for where, schema in walk.schemas(SPEC) if len(schema.get("enum", "ab")) < 2]

    assert ["/components/parameters/OpenAI-Beta/schema"] == single


def test_a_reference_stands_alone() -> None:
    """Beside a $ref there is nothing but a description, since generators ignore the rest."""
    assert [] == [
        where for where, schema in walk.schemas(SPEC) if "$ref" in schema and not {*schema} <= {"$ref", "description"}
    ]


@pytest.mark.parametrize("name", ["title", "default", "examples", "enum", "type", "object", "format", "required"])
def test_properties_named_like_keywords_survive(name: str) -> None:
    """What upstream has as a property is still one: every required name is declared."""
    declared = [where for where, schema in walk.schemas(SPEC) if name in schema.get("properties", {})]
    required = [
        where for where, schema in walk.schemas(SPEC) if name in schema.get("required", ()) and "properties" in schema
    ]

    assert set(required) <= set(declared)


def test_every_required_name_is_declared() -> None:
    """A schema that lists its properties requires none that it does not list."""
    undeclared = {
        where: names
        for where, schema in walk.schemas(SPEC)
        if "properties" in schema and (names := {*schema.get("required", ())} - {*schema["properties"]})
    }

    assert {} == undeclared


def test_every_discriminator_maps_tag_values_to_variants_that_carry_them() -> None:
    """Variants are told apart by their tag, never by the name of their schema."""
    wrong: list[str] = []
    unions = [(where, schema) for where, schema in walk.schemas(SPEC) if "discriminator" in schema]
    for where, schema in unions:
        tag, mapping = schema["discriminator"]["propertyName"], schema["discriminator"]["mapping"]
        variants: set[str] = {variant["$ref"] for variant in alternatives(schema)}
        for value, reference in mapping.items():
            declared = pointer.get(SPEC, reference)["properties"][tag]
            if value not in (declared.get("const"), *declared.get("enum", ())):
                wrong.append(f"{where}: {value}")
        wrong += [where] * (variants != set(mapping.values()))

    assert unions
    assert [] == wrong


def test_list_parameters_are_spelt_as_servers_read_them() -> None:
    """Every array in a query is called include[]."""
    arrays = [
        parameter["name"]
        for operation in OPERATIONS.values()
        for parameter in operation.get("parameters", ())
        if parameter.get("in") == "query" and parameter["schema"].get("type") == "array"
    ]

    assert {"include[]"} == set(arrays)
    assert "include[]" in arrays


def test_the_header_of_the_threads_family_is_declared_there_and_only_there() -> None:
    """Every path under /threads has it, no other has."""
    beta = {path for path, item in SPEC["paths"].items() if "OpenAI-Beta" in repr(item)}

    assert {path for path in SPEC["paths"] if path.startswith("/threads")} == beta


def test_it_is_valid() -> None:
    """OpenAPI 3.1, without references to nowhere or operation ids twice."""
    validate(SPEC)


def test_no_component_is_unused() -> None:
    """Whatever is in the document is reached by a path, or by the events of a stream."""
    used = {*walk.references(SPEC["paths"]), *(f"#/components/schemas/{name}" for name in ("AssistantStreamEvent",))}
    for node in SPEC["components"]["schemas"].values(), SPEC["components"]["responses"].values():
        used.update(reference for one in node for reference in walk.references(one))

    assert [] == [name for name in SCHEMAS if f"#/components/schemas/{name}" not in used]


def test_it_says_where_it_comes_from() -> None:
    """Source, date, commit and checksum of the published document stand in its head."""
    provenance = SPEC["info"]["x-upstream"]

    assert re.fullmatch(r"\d{4}-\d\d-\d\d", provenance["date"])
    assert re.fullmatch(r"[0-9a-f]{7,40}", provenance["commit"])
    assert re.fullmatch(r"[0-9a-f]{64}", provenance["sha256"])
    assert "/" not in provenance["source"] or provenance["source"].startswith("https://")


def test_it_is_described() -> None:
    """Every operation, parameter and schema has our words, and 95 in 100 properties."""
    shares = {one.kind: one.share for one in descriptions.coverage(SPEC)}

    assert (1.0, 1.0, 1.0) == (shares["operations"], shares["parameters"], shares["schemas"])
    assert shares["properties"] >= 0.95


def test_nothing_is_said_twice_in_a_union() -> None:
    """Null and every reference stand once among the alternatives."""
    doubled = {
        where: alternatives
        for where, schema in walk.schemas(SPEC)
        for key in ("anyOf", "oneOf")
        if (alternatives := [one for one, times in Counter(map(repr, schema.get(key, ()))).items() if times > 1])
    }

    assert {} == doubled
