"""The reference shows every operation and model, and its examples can be run as they stand."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator

import httpx
import pytest

from docs.reference import examples
from docs.reference.calls import Operation, operations
from docs.reference.members import grouped
from docs.reference.pages import model_pages, resource_pages
from docs.reference.schemas import SCHEMAS
from tests.cases import every
from tests.spec_places import specified
from tests.spec_samples import is_valid

DELTA = {"content": [{"index": 0, "type": "text", "text": {"value": "Hello!"}}]}
TEXT = {"id": "msg_1", "object": "thread.message.delta", "delta": DELTA}
EVENTS = f"event: thread.message.delta\ndata: {json.dumps(TEXT)}\n\nevent: done\ndata: [DONE]\n\n"


def each() -> Iterator[Operation]:
    """Yield every operation of the reference."""
    yield from (one for found in operations().values() for one in found)


def name_of(operation: Operation) -> str:
    """Return what a failure calls an operation."""
    return operation.name


def answer(request: httpx.Request) -> httpx.Response:
    """Answer any request, with a stream where one is asked for."""
    if b'"stream":true' in request.content:
        return httpx.Response(200, content=EVENTS, headers={"Content-Type": "text/event-stream"})
    return httpx.Response(200, json={"data": [], "has_more": False})


@pytest.fixture
def requests(monkeypatch: pytest.MonkeyPatch) -> list[httpx.Request]:
    """Let clients made from the environment reach a server that answers everything; return what reaches it."""
    seen: list[httpx.Request] = []

    def send(transport: object, request: httpx.Request) -> httpx.Response:
        request.read()
        seen.append(request)
        return answer(request)

    async def send_async(transport: object, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return send(transport, request)

    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    monkeypatch.setenv("OPENAI_BASE_URL", "https://conversations.test/v1")
    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", send)
    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", send_async)
    return seen


@every("operation", each, ids=name_of)
def test_the_examples_in_python_call_the_operation(operation: Operation, requests: list[httpx.Request]) -> None:
    """Each of them sends one request to the operation's path, with a body that the specification allows."""
    shown = [examples.sync, examples.asynchronous, examples.module, *([examples.streamed] if operation.stream else [])]
    path = re.sub(r"{\w+}", "[^/]+", f"/v1{operation.path}")
    for example in shown:
        requests.clear()
        exec(compile(example(operation), f"<{operation.name}>", "exec"), {"__name__": "__main__"})

        assert [operation.verb] == [request.method for request in requests]
        assert re.fullmatch(path, requests[0].url.path)
        assert operation.body is None or is_valid(json.loads(requests[0].content), operation.body)


@every("operation", each, ids=name_of)
def test_the_examples_in_a_shell_say_what_those_in_python_say(operation: Operation) -> None:
    """curl gets the method, the address, the headers and the body; no word of it is broken by the shell."""
    words = shlex.split(examples.curl(operation).replace("\\\n", ""))
    verb = words[words.index("-X") + 1] if "-X" in words else "POST" if "-d" in words else "GET"
    sent = [words[at + 1] for at, word in enumerate(words) if word == "-H"]

    assert operation.verb == verb
    assert any(word.startswith("https://api.openai.com/v1/") and "{" not in word for word in words)
    assert operation.path.startswith("/threads") == ("OpenAI-Beta: assistants=v2" in sent)
    assert operation.body is None or is_valid(json.loads(words[words.index("-d") + 1]), operation.body)


def test_every_operation_and_every_model_has_its_place() -> None:
    """Nothing of the specification is left out, and nothing is told twice."""
    told = re.findall(r"^## .*{ #(\w+) }$", "\n".join(resource_pages().values()), re.MULTILINE)
    models = re.findall(r"^## .*{ #(\w+) }$", "\n".join(model_pages().values()), re.MULTILINE)

    assert sorted(name.lower() for name, _ in specified()) == sorted(told)
    assert sorted(map(str.lower, SCHEMAS)) == sorted(models)


def test_every_public_name_has_its_place() -> None:
    """What can be imported from the overlay and is no model stands on one page."""
    names = [name for found in grouped().values() for name in found]

    assert len(names) == len(set(names))
    assert {"openai_conversations.Client", "openai_conversations.NotFoundError", "openai_conversations.tool"} <= {
        *names
    }
