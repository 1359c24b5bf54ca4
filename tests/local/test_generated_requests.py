"""Thousands of generated requests against the local server, valid and invalid ones."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportUnknownParameterType=false
# schemathesis leaves its types open.

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

from openai_conversations.local import LocalServer
from openai_conversations.local.specification import document
from tests.cases import WHOLE
from tests.shared_data import events
from tests.spec_samples import SPEC as SPEC_OF_CLIENT

pytestmark = pytest.mark.filterwarnings("ignore::Warning")  # schemathesis's own, about its parts
SPEC = document()
SCHEMA = schemathesis.openapi.from_dict(json.loads(json.dumps(SPEC)))
_PARSED: Any = SCHEMA.get_all_operations()
OPERATIONS: list[Any] = [found.ok() for found in _PARSED]
PER_OPERATION, PER_OPERATION_BESIDE = (75, 25) if WHOLE else (12, 6)
OURS = frozenset(SPEC_OF_CLIENT["paths"])
NAMED = jsonschema_rs.Draft202012Validator(
    {"$ref": "#/components/schemas/AssistantStreamEvent", "components": SPEC["components"]}
)
OF_RESPONSES = jsonschema_rs.Draft202012Validator(
    {"$ref": "#/components/schemas/ResponseStreamEvent", "components": SPEC["components"]}
)
SENT: Counter[int] = Counter()


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """Give the base URL of a server that has one conversation and one thread."""
    with LocalServer() as server:
        with server.store.transaction():
            conversation: dict[str, Any] = {"id": "conv_1", "object": "conversation", "created_at": 1, "metadata": {}}
            server.store.insert("conversation", "", conversation)
            thread: dict[str, Any] = {
                "id": "thread_1",
                "object": "thread",
                "created_at": 1,
                "metadata": {},
                "tool_resources": {},
            }
            server.store.insert("thread", "", thread)
        yield server.base_url


def is_event(event: Any) -> bool:
    """Return whether an event is one of the specification: that of a run by its name, of a response by its type."""
    return NAMED.is_valid(event) or OF_RESPONSES.is_valid(event["data"])


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda one: one.label)
def test_no_request_breaks_the_server_or_gets_a_reply_that_breaks_the_specification(operation: Any, url: str) -> None:
    """No status of 500 or more, and every success is of the type and the schema that the specification names."""
    cases = [operation.as_strategy(generation_mode=mode) for mode in GenerationMode]

    @settings(
        max_examples=PER_OPERATION if operation.path in OURS else PER_OPERATION_BESIDE,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
        derandomize=True,
        deadline=None,
    )
    @given(case=st.one_of(*cases), known=st.booleans())
    def send(case: Any, known: bool) -> None:
        for name, value in {"conversation_id": "conv_1", "thread_id": "thread_1"}.items():
            if known and name in case.path_parameters:
                case.path_parameters[name] = value
        response = case.call(base_url=url, timeout=60)
        SENT[response.status_code] += 1
        checks: list[Any] = [not_a_server_error, content_type_conformance, response_schema_conformance]
        if response.status_code != 200:
            checks = checks[:1]
            assert {"message", "type", "param", "code"} == response.json()["error"].keys()
        elif response.headers["content-type"][0].startswith("text/event-stream"):
            checks = checks[:2]  # the third reads the data of events as text
            assert all(is_event(event) for event in events(response.text))
        case.validate_response(response, checks=checks)

    send()


def test_there_were_enough_of_them() -> None:
    """At least 350 requests were sent, 2,000 with WHOLE=1, and a tenth of them succeeded."""
    if not SENT:
        pytest.skip("the requests above were not sent in this process")
    assert sum(SENT.values()) >= (2000 if WHOLE else 350)
    assert SENT[200] >= (200 if WHOLE else 35)
