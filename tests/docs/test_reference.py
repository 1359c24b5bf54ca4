"""The reference shows every operation and model, and its examples can be run as they stand."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from typing import Any

import griffe
import pytest

from docs.reference import examples
from docs.reference.calls import Operation, example_body, operations
from docs.reference.members import grouped, place
from docs.reference.pages import model_pages, resource_pages
from docs.reference.schemas import SCHEMAS
from openai_conversations.cli import main
from tests.cases import every
from tests.servers.scripted import Reply, ScriptedServer, json_reply
from tests.spec_places import specified
from tests.spec_samples import is_valid, minimal

DELTA = {"content": [{"index": 0, "type": "text", "text": {"value": "Hello!"}}]}
TEXT = {"id": "msg_1", "object": "thread.message.delta", "delta": DELTA}
STREAM = f"event: thread.message.delta\ndata: {json.dumps(TEXT)}\n\nevent: done\ndata: [DONE]\n\n"
pytest_plugins = ["tests.servers.fixtures"]


def each() -> Iterator[Operation]:
    """Yield every operation of the reference."""
    yield from (one for found in operations().values() for one in found)


def name_of(operation: Operation) -> str:
    """Return what a failure calls an operation."""
    return operation.name


def reply(operation: Operation, *, streamed: bool) -> Reply:
    """Return the least that a server may answer, as events where a stream is asked for."""
    if streamed:
        return Reply(body=STREAM.encode(), headers={"Content-Type": "text/event-stream"})
    least = minimal(operation.said["responses"]["200"]["content"]["application/json"]["schema"])
    return json_reply({**least, "has_more": False} if "has_more" in least else least)


@every("operation", each, ids=name_of)
def test_the_examples_in_python_call_the_operation(
    operation: Operation, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of them sends one request to the operation's path, with a body that the specification allows."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    shown = [examples.sync, examples.asynchronous, examples.module, *([examples.streamed] if operation.stream else [])]
    for example in shown:
        server.reset()
        server.will_reply(reply(operation, streamed=example is examples.streamed))
        exec(compile(example(operation), f"<{operation.name}>", "exec"), {"__name__": "__main__"})

        assert operation.verb == server.only.method
        assert re.fullmatch(re.sub(r"{\w+}", "[^/]+", f"/v1{operation.path}"), server.only.path)
        assert operation.body is None or is_valid(server.only.json, operation.body)


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


@every("operation", each, ids=name_of)
def test_the_examples_of_the_command_line_are_understood(
    operation: Operation, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each command sends the same request as the examples in Python."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    server.reset()
    server.will_reply(reply(operation, streamed=False))

    assert 0 == main(shlex.split(examples.command_line(operation))[1:])
    assert operation.verb == server.only.method
    assert operation.body is None or example_body(operation) == server.only.json


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
    assert {place("Client"), place("NotFoundError"), place("tool")} <= {*names}


def test_methods_of_several_calls_are_shown_as_they_are_called() -> None:
    """With what they give instead of the plan that they are written as, and their twins with the same words."""
    loader = griffe.GriffeLoader(extensions=griffe.load_extensions("docs.reference.plans"), search_paths=["overlay"])
    module: Any = loader.load("openai_conversations.runs.resources")
    method, twin = module["Runs.wait"], module["AsyncRuns.wait"]

    assert ("models.Run", "models.Run") == (str(method.returns), str(twin.returns))
    assert [one.name for one in method.parameters] == [one.name for one in twin.parameters]
    assert method.docstring.value == twin.docstring.value
