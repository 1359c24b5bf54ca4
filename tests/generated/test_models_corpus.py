"""Real replies and published examples are read as what they are and given back unchanged."""

from __future__ import annotations

import httpx
import pytest

from openai_conversations_api._runtime.errors import StatusError
from openai_conversations_api._runtime.model import Model, UnknownObject
from openai_conversations_api.models import UnknownVariant
from tests.cases import every
from tests.shared_data import Exchange, exchanges, needs_shared, published_objects
from tests.spec_places import Place, model_of, operations, places
from tests.spec_samples import Json, canonical

REPLIES = [one for one in exchanges() if one.reply is not None and one.status < 300]
ERRORS = [one for one in exchanges() if one.reply is not None and one.status >= 300]
EVENTS = [(one, event) for one in exchanges() for event in one.events]


def place_of(where: str) -> Place:
    """Return a place by its name."""
    return next(place for place in places() if place.where == where)


@needs_shared
@every("exchange", REPLIES)
def test_every_reply_is_given_back(exchange: Exchange) -> None:
    """A reply is read as the type that its operation returns, and written as it came."""
    place = place_of(f"reply of {exchange.operation}")
    decoded = place.read(exchange.reply)

    known = {place.class_of(variant) for variant in place.variants}

    assert type(decoded) in known or exchange.reply.get(place.tag) not in place.owners
    assert canonical(exchange.reply) == canonical(decoded.to_dict())


@needs_shared
@every("exchange", ERRORS)
def test_every_error_is_raised_with_what_the_server_said(exchange: Exchange) -> None:
    """A reply that is an error becomes an error with its status, body and message."""
    request = httpx.Request("GET", "http://127.0.0.1/")
    reply = httpx.Response(exchange.status, json=exchange.reply, request=request)
    with pytest.raises(StatusError) as caught:
        operations()[exchange.operation].OPERATION.response(reply)

    said, text = caught.value.error, canonical(exchange.reply)

    assert (exchange.status, reply.content) == (caught.value.status_code, caught.value.content)
    assert "message" not in text or said is not None
    assert said is None or canonical(said.message[:20]).strip('"') in text


@needs_shared
@every("exchange, event", EVENTS)
def test_every_event_is_given_back(exchange: Exchange, event: dict[str, Json]) -> None:
    """An event is read by its name; its data are a model when they are an object, and text when they are not JSON."""
    place = place_of("AssistantStreamEvent")
    decoded = place.read(event)
    known = place.owners.get(event["event"])

    assert (UnknownVariant if known is None else place.class_of(known)) is type(decoded)
    assert canonical(event) == canonical(decoded.to_dict())
    assert known is None or isinstance(event["data"], dict) is isinstance(decoded.data, Model | UnknownObject)


@needs_shared
@every("component, example", published_objects)
def test_every_published_object_is_given_back(component: str, example: Json) -> None:
    """The specification's own example of a component is read as that component."""
    decoded = model_of(component).from_dict(example)

    assert canonical(example) == canonical(decoded.to_dict())


@needs_shared
def test_the_corpus_is_not_empty() -> None:
    """There is something of every kind, so that nothing passes for want of data."""
    assert min(len(REPLIES), len(ERRORS), len(EVENTS), len(published_objects())) > 0
