"""Real requests can be made with the operations' own arguments, and send the same JSON."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import httpx

from openai_conversations_api._runtime.operation import Call
from tests.cases import every
from tests.shared_data import Exchange, exchanges, needs_shared
from tests.spec_places import attribute, body_of, operations
from tests.spec_samples import Json, canonical

REQUESTS = [one for one in exchanges() if one.request is not None]
each_request = every("exchange", REQUESTS)
QUERIES = [one for one in exchanges() if one.query]


@dataclass
class Recorder:
    """A client that keeps what it is asked to send, and answers with an empty object."""

    calls: list[Call] = field(default_factory=list[Call])

    def __execute__(self, call: Call) -> httpx.Response:
        """Keep the call."""
        self.calls.append(call)
        return httpx.Response(
            200,
            json={"object": "any", "type": "any"},
            request=httpx.Request(call.operation.method, "http://127.0.0.1/"),
        )


def sent(exchange: Exchange, **arguments: Any) -> Call:
    """Return what an operation sends for some arguments, with the ids of an exchange."""
    operation, client = operations()[exchange.operation], Recorder()
    names = re.findall(r"{(\w+)}", operation.OPERATION.path)
    operation.sync(*(exchange.ids.get(name, "an_id") for name in names), client=client, **arguments)
    return client.calls[0]


def keywords(operation: ModuleType, values: Mapping[str, Json], others: str = "extra_body") -> dict[str, Any]:
    """Return the keyword arguments for the keys of a body or query; keys without one go into another argument."""
    names = {name.removesuffix("_"): name for name in inspect.signature(operation.sync).parameters}
    known = {names[key.removesuffix("[]")]: value for key, value in values.items() if key.removesuffix("[]") in names}
    unknown = {key: value for key, value in values.items() if key.removesuffix("[]") not in names}
    return {**known, **({others: unknown} if unknown else {})}


def body(call: Call) -> Json:
    """Return the JSON that a call sends."""
    assert call.content is not None
    assert call.headers["Content-Type"] == "application/json"
    return json.loads(call.content)


@needs_shared
@each_request
def test_every_body_can_be_given_as_arguments(exchange: Exchange) -> None:
    """The properties of a body are keyword arguments of the operation, as plain JSON."""
    assert exchange.request is not None
    call = sent(exchange, **keywords(operations()[exchange.operation], exchange.request))

    assert canonical(exchange.request) == canonical(body(call))


@needs_shared
@each_request
def test_every_body_can_be_given_as_models(exchange: Exchange) -> None:
    """The keyword arguments take models as well."""
    assert exchange.request is not None
    operation = operations()[exchange.operation]
    cls = body_of(operation)
    model = cls.from_dict(exchange.request)
    known = exchange.request.keys() - model.additional_properties.keys()
    values = {wire: getattr(model, attribute(cls, wire)) for wire in known}
    call = sent(exchange, **keywords(operation, {**values, **model.additional_properties}))

    assert canonical(exchange.request) == canonical(body(call))


@needs_shared
@each_request
def test_every_body_can_be_given_whole(exchange: Exchange) -> None:
    """`body` takes the whole of it, as a mapping or as a model."""
    assert exchange.request is not None
    model = body_of(operations()[exchange.operation]).from_dict(exchange.request)

    assert canonical(exchange.request) == canonical(body(sent(exchange, body=exchange.request)))
    assert canonical(exchange.request) == canonical(body(sent(exchange, body=model)))


@needs_shared
@every("exchange", QUERIES)
def test_every_query_can_be_given_as_arguments(exchange: Exchange) -> None:
    """Query parameters are keyword arguments too, and arrive as they were sent."""
    names = dict.fromkeys(name for name, _ in exchange.query)
    values = {name: [value for other, value in exchange.query if other == name] for name in names}
    single = {name: each[0] if len(each) == 1 and not name.endswith("[]") else each for name, each in values.items()}
    whole = {} if exchange.request is None else {"body": exchange.request}
    call = sent(exchange, **whole, **keywords(operations()[exchange.operation], single, "extra_query"))

    assert sorted(exchange.query) == sorted(call.query)


@needs_shared
def test_the_corpus_has_requests() -> None:
    """There is something to send, with bodies and with queries."""
    assert min(len(REQUESTS), len(QUERIES)) > 0
