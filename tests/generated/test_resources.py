"""The API as objects: every operation has its method, and a method does what its operation does."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from inspect import Parameter, Signature, signature
from json import loads
from operator import attrgetter
from types import ModuleType
from typing import Any

import pytest

from openai_conversations_api import Api, AsyncApi, InvalidInputError, StatusError
from tests.cases import every
from tests.servers.calling import Recorder, quick_client
from tests.servers.operations import OPERATIONS, id_names, least, name_of
from tests.servers.scripted import Reply, ScriptedServer, json_reply

pytest_plugins = ["tests.servers.fixtures"]

METHODS = {
    "conversations.create": "create_conversation",
    "conversations.retrieve": "get_conversation",
    "conversations.update": "update_conversation",
    "conversations.delete": "delete_conversation",
    "conversations.list": "list_conversations",
    "conversations.items.create": "create_conversation_items",
    "conversations.items.retrieve": "get_conversation_item",
    "conversations.items.delete": "delete_conversation_item",
    "conversations.items.list": "list_conversation_items",
    "threads.create": "create_thread",
    "threads.create_and_run": "create_thread_and_run",
    "threads.retrieve": "get_thread",
    "threads.update": "modify_thread",
    "threads.delete": "delete_thread",
    "threads.list": "list_threads",
    "threads.messages.create": "create_message",
    "threads.messages.retrieve": "get_message",
    "threads.messages.update": "modify_message",
    "threads.messages.delete": "delete_message",
    "threads.messages.list": "list_messages",
    "threads.runs.create": "create_run",
    "threads.runs.retrieve": "get_run",
    "threads.runs.update": "modify_run",
    "threads.runs.delete": "delete_run",
    "threads.runs.list": "list_runs",
    "threads.runs.cancel": "cancel_run",
    "threads.runs.submit_tool_outputs": "submit_tool_outputs",
    "threads.runs.steps.retrieve": "get_run_step",
    "threads.runs.steps.list": "list_run_steps",
}
STREAMS = {
    "threads.create_and_run_stream": "create_thread_and_run",
    "threads.runs.stream": "create_run",
    "threads.runs.submit_tool_outputs_stream": "submit_tool_outputs",
}
BY_NAME = {name_of(operation): operation for operation in OPERATIONS}
every_method = every("method", METHODS)


def test_every_operation_has_a_method() -> None:
    """The methods of the resources and the operations are one to one."""
    assert sorted(BY_NAME) == sorted(METHODS.values())


def public_names(resource: object) -> set[str]:
    """Return what a resource offers, under its path from the root."""
    names = {name for name in dir(type(resource)) if not name.startswith("_")}
    found = set[str]()
    for name in names:
        value = getattr(resource, name)
        found |= {name} if callable(value) else {f"{name}.{inner}" for inner in public_names(value)}
    return found


@pytest.mark.parametrize("api", [Api(Recorder()), AsyncApi(Recorder())], ids=["sync", "async"])
def test_the_resources_have_these_methods_and_no_others(api: object) -> None:
    """Everything public on a resource is a method for one operation, its stream, or another resource."""
    assert set(METHODS) | set(STREAMS) == public_names(api)


def parameters(function: Any, *left_out: str) -> list[tuple[str, object, object]]:
    """Return name, kind and default of each parameter that a function has, without those named."""
    found = signature(function).parameters.values()
    return [(one.name, one.kind, one.default) for one in found if one.name not in left_out]


@every_method
def test_async_methods_have_the_parameters_of_their_twins(method: str) -> None:
    """What is written for one kind of resource can be written for the other, with `await`."""
    blocking = attrgetter(method)(Api(Recorder()))
    awaited = attrgetter(method)(AsyncApi(Recorder()))

    assert parameters(blocking) == parameters(awaited)


@every("method", STREAMS)
def test_a_stream_has_the_parameters_of_its_twin_but_one(method: str) -> None:
    """A streaming method takes what the plain one takes without `stream`, which it sets."""
    operation = BY_NAME[STREAMS[method]]
    wanted = parameters(operation.sync, "client", "body", "stream")
    made = [parameters(attrgetter(method)(api(Recorder()))) for api in (Api, AsyncApi)]

    assert [{name for name, *_ in wanted}] * 2 == [{name for name, *_ in one} for one in made]


def test_streams_set_what_asks_for_them() -> None:
    """Both ways, the body says `stream`, whatever else extra_body says, and the end of the stream is read."""
    recorder = Recorder()
    given: dict[str, Any] = {"assistant_id": "asst_1", "extra_body": {"stream": False, "x": 1}}

    async def read() -> list[str]:
        return [event.event async for event in AsyncApi(recorder).threads.runs.stream("thread_1", **given)]

    names = [[event.event for event in Api(recorder).threads.runs.stream("thread_1", **given)], asyncio.run(read())]

    assert [["done"]] * 2 == names
    assert [{"assistant_id": "asst_1", "stream": True, "x": 1}] * 2 == [
        loads(call.content or b"") for call in recorder.calls
    ]


@every_method
def test_a_method_has_the_parameters_of_its_operation(method: str) -> None:
    """Ids are positional, everything else is by keyword; client and whole body are left to the operation."""
    operation = BY_NAME[METHODS[method]]
    found = parameters(attrgetter(method)(Api(Recorder())))
    positional = [name for name, kind, _ in found if kind is Parameter.POSITIONAL_OR_KEYWORD]
    required = {name for name, kind, default in found if kind is Parameter.KEYWORD_ONLY and default is Signature.empty}

    assert {name for name, *_ in parameters(operation.sync, "client", "body")} == {name for name, *_ in found}
    assert id_names(operation) == positional
    assert set(least(operation)) == required


def everything(operation: ModuleType) -> dict[str, Any]:
    """Return a value for every argument of an operation but client and whole body."""
    options = {"timeout": 3.0, "extra_headers": {"X": "y"}, "extra_query": {"q": "r"}}
    if operation.OPERATION.body:
        options["extra_body"] = {"s": "t"}
    named = [one for one in parameters(operation.sync, "client", "body", "options") if one[1] is Parameter.KEYWORD_ONLY]
    return {name: [f"{name}!"] for name, *_ in named} | options


async def awaited(value: Awaitable[object]) -> object:
    """Return what an awaitable gives; lists of `AsyncApi` are awaitable without being coroutines."""
    return await value


@every_method
def test_a_method_makes_the_call_of_its_operation(method: str) -> None:
    """Every argument and option of a method arrives in the call as if the operation had been called."""
    operation = BY_NAME[METHODS[method]]
    ids, arguments = id_names(operation), everything(operation)
    recorder = Recorder()

    operation.sync(*ids, client=recorder, **arguments)
    attrgetter(method)(Api(recorder))(*ids, **arguments)
    asyncio.run(awaited(attrgetter(method)(AsyncApi(recorder))(*ids, **arguments)))
    asyncio.run(awaited(operation.asyncio(*ids, client=recorder, **arguments)))

    direct, *others = recorder.calls
    assert operation.OPERATION is direct.operation
    assert [direct, direct, direct] == others
    assert len(arguments) - len(direct.options) <= len(direct.query) + len(direct.content or b"")


@every_method
def test_a_misspelt_argument_of_a_method_is_refused(method: str) -> None:
    """An argument that a method does not have is named instead of being dropped in silence."""
    operation = BY_NAME[METHODS[method]]
    recorder = Recorder()

    with pytest.raises((TypeError, InvalidInputError), match="metdata"):
        attrgetter(method)(Api(recorder))(*id_names(operation), **least(operation), metdata={})

    assert [] == recorder.calls


@every_method
def test_a_method_is_documented(method: str) -> None:
    """Each method says what it does, what each parameter means and what it raises."""
    for api in (Api(Recorder()), AsyncApi(Recorder())):
        function = attrgetter(method)(api)
        text = function.__doc__

        assert all(f"    {name}: " in text for name, *_ in parameters(function, "options"))
        assert all(f"    {name}: " in text for name in ("InvalidInputError", "StatusError", "MalformedReplyError"))
        assert BY_NAME[METHODS[method]].OPERATION.path in text


def test_resources_are_made_once() -> None:
    """Asking for a resource again gives the same object."""
    api = Api(Recorder())

    assert api.threads.runs.steps is api.threads.runs.steps


def test_a_resource_reads_and_raises_like_its_operation(server: ScriptedServer) -> None:
    """Models come back from methods, and so do the errors."""
    server.will_reply(
        json_reply({"id": "conv_1", "object": "conversation", "created_at": 1, "metadata": {}}), Reply(404)
    )
    with quick_client(server.url) as client:
        conversations = Api(client).conversations

        assert "conv_1" == conversations.create(items=[{"role": "user", "content": "hi"}]).id
        with pytest.raises(StatusError):
            conversations.retrieve("conv_1")
