"""What holds for every operation, whichever they are."""

from __future__ import annotations

from types import ModuleType

import pytest

from openai_conversations_api import InvalidInputError, StatusError
from tests.cases import every
from tests.servers.calling import TOKEN, Call
from tests.servers.operations import OPERATIONS, id_names, least, name_of
from tests.servers.scripted import Reply, ScriptedServer
from tests.spec_samples import SPEC

pytest_plugins = ["tests.servers.fixtures"]
every_operation = every("operation", OPERATIONS, ids=name_of)


def test_there_is_a_module_for_each_operation_of_the_specification() -> None:
    """Methods and paths of the modules are those of openapi.yaml, one module each."""
    declared = [
        (method.upper(), path) for path, item in SPEC["paths"].items() for method in item if method != "parameters"
    ]

    assert sorted(declared) == sorted((module.OPERATION.method, module.OPERATION.path) for module in OPERATIONS)


@every_operation
def test_an_operation_sends_its_method_to_its_path(operation: ModuleType, server: ScriptedServer, call: Call) -> None:
    """The ids stand in the path in the order of the arguments, and there is no query unless asked for."""
    server.reset()
    names = id_names(operation)
    call(operation, *names, **least(operation))

    assert operation.OPERATION.method == server.only.method
    assert "/v1" + operation.OPERATION.path.replace("{", "").replace("}", "") == server.only.target


@every_operation
def test_ids_can_be_given_by_name(operation: ModuleType, server: ScriptedServer, call: Call) -> None:
    """An id's argument has the name that it has in the path."""
    server.reset()
    names = id_names(operation)
    call(operation, **dict(zip(names, names, strict=True)), **least(operation))

    assert "/v1" + operation.OPERATION.path.replace("{", "").replace("}", "") == server.only.target


@every_operation
def test_the_beta_header_goes_to_threads_only(operation: ModuleType, server: ScriptedServer, call: Call) -> None:
    """Every `/threads` operation sends `OpenAI-Beta: assistants=v2`, and no `/conversations` operation does."""
    server.reset()
    call(operation, *id_names(operation), **least(operation))

    expected = ["assistants=v2"] if operation.OPERATION.path.startswith("/threads") else []
    assert expected == server.only.header("OpenAI-Beta")


@every_operation
def test_an_operation_sends_token_and_content_headers(
    operation: ModuleType, server: ScriptedServer, call: Call
) -> None:
    """The token goes out once, JSON is asked for, and a content type is sent with a body only."""
    server.reset()
    call(operation, *id_names(operation), **least(operation))

    assert [f"Bearer {TOKEN}"] == server.only.header("Authorization")
    assert ["application/json"] == server.only.header("Accept")
    assert (["application/json"] if server.only.body else []) == server.only.header("Content-Type")
    assert bool(server.only.body) == (operation.OPERATION.body is not None)


@every_operation
def test_a_reply_becomes_the_type_of_the_operation(operation: ModuleType, server: ScriptedServer, call: Call) -> None:
    """The parsed body is what the operation's own decoder makes of the JSON, whatever it lacks."""
    server.reset()
    reply = call(operation, *id_names(operation), **least(operation))

    assert operation.OPERATION.read({"object": "any", "type": "any"}) == reply.parsed
    assert (200, b'{"object":"any","type":"any"}') == (reply.status_code, reply.content)
    assert "application/json" == reply.headers["content-type"]


@every_operation
def test_a_refusal_raises(operation: ModuleType, server: ScriptedServer, call: Call) -> None:
    """Any other status than success raises StatusError, after one request."""
    server.reset()
    server.will_reply(Reply(500))

    with pytest.raises(StatusError) as caught:
        call(operation, *id_names(operation), **least(operation))

    assert 500 == caught.value.status_code
    assert 1 == len(server.received)


@every_operation
@every("status", [404, 405])
def test_an_unpublished_operation_explains_that_the_server_may_lack_it(
    operation: ModuleType, status: int, server: ScriptedServer, call: Call
) -> None:
    """Only the operations that the published specification lacks say so when a server does not know them."""
    server.reset()
    server.will_reply(Reply(status))

    with pytest.raises(StatusError) as caught:
        call(operation, *id_names(operation), **least(operation))

    unpublished = name_of(operation) in ("list_conversations", "list_threads", "delete_run")
    assert unpublished == ("not part of the published API; this server may not offer it" in str(caught.value))


@every_operation
@every("bad", ["", "..", None], ids=repr)
def test_each_id_is_guarded(operation: ModuleType, bad: str | None, server: ScriptedServer, call: Call) -> None:
    """An id that would lead the call to another path is refused at every place, by the name of its argument."""
    server.reset()
    names = id_names(operation)
    for position, name in enumerate(names):
        with pytest.raises(InvalidInputError, match=name):
            call(operation, *names[:position], bad, *names[position + 1 :], **least(operation))

    assert [] == server.received


@every_operation
def test_a_misspelt_argument_is_refused(operation: ModuleType, server: ScriptedServer, call: Call) -> None:
    """An argument that the operation does not have is named instead of being dropped in silence."""
    server.reset()
    with pytest.raises((TypeError, InvalidInputError), match="metdata"):
        call(operation, *id_names(operation), **least(operation), metdata={"a": "b"})

    assert [] == server.received


@every_operation
def test_an_operation_needs_its_required_arguments(operation: ModuleType, server: ScriptedServer, call: Call) -> None:
    """What the body cannot do without is named when it is missing; nothing is sent."""
    server.reset()
    if not least(operation):
        call(operation, *id_names(operation))

        assert 1 == len(server.received)
    else:
        with pytest.raises(InvalidInputError, match=f"missing {', '.join(sorted(least(operation)))}"):
            call(operation, *id_names(operation))

        assert [] == server.received
