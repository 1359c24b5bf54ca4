"""Event streams of another API get typed streaming calls, with and without the extensions that describe them."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
import pytest

from openai_conversations_api._runtime.errors import StreamError
from tests.codegen import generating

SENT = (
    b'event: born\ndata: {"name": "Rex"}\n\nevent: lost\ndata: {"name": "Tom"}\n\n'
    b"event: fed\ndata: 1\n\nevent: bye\ndata: {}\n\n"
)


def event(name: str) -> dict[str, Any]:
    """Return the schema of an event."""
    properties = {"event": {"type": "string", "const": name}, "data": {"$ref": "#/components/schemas/Pet"}}
    return {"type": "object", "required": ["event", "data"], "properties": properties}


def pets() -> dict[str, Any]:
    """Return a document with an event stream that a body asks for, and one that is always there."""
    pet, change = ({"schema": {"$ref": f"#/components/schemas/{name}"}} for name in ("Pet", "Change"))
    content: dict[str, Any] = {"application/json": pet, "text/event-stream": change}
    streaming: dict[str, Any] = {"200": {"description": "x", "content": content}}
    body: dict[str, Any] = {"type": "object", "properties": {"live": {"type": "boolean"}, "kind": {"type": "string"}}}
    names = [{"$ref": f"#/components/schemas/{name}"} for name in ("Born", "Lost")]
    posted: dict[str, Any] = {
        "operationId": "watch",
        "tags": ["pets"],
        "requestBody": {"content": {"application/json": {"schema": body}}},
        "responses": streaming,
        "x-stream": {"flag": "live", "method": "follow"},
    }
    got = {"operationId": "listen", "tags": ["pets"], "responses": streaming}
    schemas = {
        "Pet": {"type": "object", "properties": {"name": {"type": "string"}}},
        "Born": event("born"),
        "Lost": event("lost"),
        "Change": {"oneOf": names, "x-events": {"done": "bye", "failures": ["trouble"]}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "paths": {"/pets": {"post": posted, "get": got}},
        "components": {"schemas": schemas},
    }


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the name of the generated package, importable."""
    folder: Path = tmp_path_factory.mktemp("pets")
    generating.generate(folder, "streaming_pets", pets())
    sys.path.insert(0, str(folder))
    yield "streaming_pets"
    sys.path.remove(str(folder))


class Server:
    """Answers with an event stream and remembers the call."""

    def __init__(self, sent: bytes) -> None:
        self.sent = sent
        self.call: Any = None

    def __open_stream__(self, call: Any) -> tuple[httpx.Response, Generator[bytes, None, None]]:
        """Return the head and the pieces."""
        self.call = call
        request = httpx.Request("POST", "https://pets.example")
        return httpx.Response(200, request=request), (self.sent[place : place + 1] for place in range(len(self.sent)))


@pytest.mark.parametrize(("name", "body"), [("watch", b'{"live":true}'), ("listen", None)])
def test_events_of_another_api_are_typed(package: str, name: str, body: bytes | None) -> None:
    """Known events have their class, unknown ones are kept, and the body asks for a stream where it has to."""
    module: Any = import_module(f"{package}.api.pets.{name}")
    server = Server(SENT)
    events = list(module.sync_stream(client=server))

    assert ["Born", "Lost", "UnknownVariant", "UnknownVariant"] == [type(one).__name__ for one in events]
    assert ("Rex", 1, body) == (events[0].data.name, events[2]["data"], server.call.content)


def test_the_extensions_say_what_ends_a_stream(package: str) -> None:
    """Without the event that is to be the last, and with one that is a failure, reading raises."""
    module: Any = import_module(f"{package}.api.pets.watch")
    errors: Any = import_module(f"{package}._runtime.errors")
    trouble = SENT.replace(b"fed\ndata: 1", b'trouble\ndata: {"message": "flood"}')

    with pytest.raises(errors.StreamInterruptedError, match="after 3 events"):
        list(module.sync_stream(client=Server(SENT[: SENT.index(b"event: bye")])))
    with pytest.raises(errors.StreamFailedError, match="flood"):
        list(module.sync_stream(client=Server(trouble)))
    assert not issubclass(errors.StreamError, StreamError)  # the package stands on its own


def test_the_methods_are_named_by_the_extension_or_the_operation(package: str) -> None:
    """The resource has one streaming method for each."""
    resource: Any = import_module(f"{package}.resources.pets").Pets(Server(SENT))

    assert [4, 4] == [len(list(resource.follow(kind="dog"))), len(list(resource.list_stream()))]
