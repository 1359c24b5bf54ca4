"""The token goes into its header and nowhere else."""

from __future__ import annotations

import logging
import pickle
import traceback
from collections.abc import Iterator
from typing import Any

import attrs
import httpx
import pytest

from openai_conversations_api import Api, ApiError, AuthenticatedClient, InvalidInputError
from openai_conversations_api.api.conversations import get_conversation
from tests.servers.calling import WAYS, Recorder, calling, quick_client
from tests.servers.scripted import Reply, ScriptedServer, json_reply

pytest_plugins = ["tests.servers.fixtures"]
SECRET = "s3cret-0123456789"


@pytest.fixture
def client(server: ScriptedServer) -> Iterator[AuthenticatedClient]:
    """Give a client that knows SECRET, as its token and in a header."""
    with quick_client(server.url, SECRET) as client:
        client.headers = {"X-Key": SECRET}
        yield client


def test_the_token_is_sent_as_a_bearer(server: ScriptedServer, client: AuthenticatedClient) -> None:
    """Without further words the header is `Authorization: Bearer TOKEN`."""
    get_conversation.sync("conv_1", client=client)

    assert [f"Bearer {SECRET}"] == server.only.header("Authorization")


def test_prefix_and_header_name_can_be_chosen() -> None:
    """Azure wants `api-key: TOKEN`: another header, and no prefix."""
    seen: list[httpx.Headers] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers)
        return httpx.Response(200, json={"object": "any", "type": "any"})

    with httpx.Client(transport=httpx.MockTransport(answer)) as own:
        azure = AuthenticatedClient(
            base_url="https://host/v1", token=SECRET, prefix="", auth_header_name="api-key", httpx_client=own
        )
        get_conversation.sync("conv_1", client=azure)

    assert (SECRET, False) == (seen[0]["api-key"], "authorization" in seen[0])


def test_no_text_of_a_client_shows_the_token(client: AuthenticatedClient) -> None:
    """Neither the client nor what is built on it shows the token or the values of headers."""
    recorder = Recorder()
    get_conversation.sync("conv_1", client=recorder, extra_headers={"Authorization": SECRET})
    texts = [repr(client), str(client), f"{client}", repr(Api(client)), repr(Api(client).conversations.items)]

    assert SECRET not in " ".join([*texts, repr(recorder.calls), str(recorder.calls[0])])


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("reply", [Reply(401), Reply(500, b"No"), Reply(body=b"text"), Reply(silent=True)], ids=repr)
def test_no_error_holds_the_token(way: str, reply: Reply, server: ScriptedServer, client: AuthenticatedClient) -> None:
    """Texts, attributes and pickles of errors are free of the token, and so is the traceback that is printed."""
    server.will_reply(reply)
    with calling(way, client) as call, pytest.raises((ApiError, httpx.TransportError)) as caught:
        call(get_conversation, "conv_1")

    error = caught.value
    printed = "".join(traceback.format_exception(error))
    assert SECRET not in f"{error!s}{error!r}{error.args!r}{printed}"
    if isinstance(error, ApiError):
        assert SECRET not in repr(vars(error))
        assert SECRET.encode() not in pickle.dumps(error)


@pytest.mark.parametrize("way", WAYS)
def test_no_log_shows_the_token(
    way: str, server: ScriptedServer, client: AuthenticatedClient, caplog: pytest.LogCaptureFixture
) -> None:
    """With every logger at its most talkative, httpx's and its transport's included, the token stays out."""
    server.will_reply(json_reply({"object": "any", "type": "any"}), Reply(401))
    with caplog.at_level(logging.DEBUG), calling(way, client) as call:
        call(get_conversation, "conv_1")
        with pytest.raises(ApiError):
            call(get_conversation, "conv_1")

    assert "/v1/conversations/conv_1" in caplog.text
    assert SECRET not in caplog.text
    assert SECRET not in repr([vars(record) for record in caplog.records])


BAD_TOKENS: dict[str, Any] = {
    "empty": "",
    "blank": " \n",
    "line break": f"{SECRET}\nX: y",
    "carriage return": f"{SECRET}\ry",
    "NUL": f"{SECRET}\x00",
    "tab": f"{SECRET}\ty",
    "accent": f"{SECRET}é",
    "zero-width space": f"{SECRET}\u200b",
    "curly quotes": f"“{SECRET}”",
    "None": None,
    "bytes": SECRET.encode(),
    "number": 5,
    "list": [SECRET],
}


@pytest.mark.parametrize("token", BAD_TOKENS.values(), ids=BAD_TOKENS)
def test_a_token_that_no_header_can_carry_is_refused_unseen(token: Any) -> None:
    """It is refused when the client is made, and again when it is set; the error does not show it."""
    with pytest.raises(InvalidInputError, match="token") as made:
        AuthenticatedClient(base_url="https://host/v1", token=token)
    client = AuthenticatedClient(base_url="https://host/v1", token=SECRET)
    with pytest.raises(InvalidInputError, match="token") as changed:
        client.token = token

    assert SECRET not in "".join(traceback.format_exception(made.value) + traceback.format_exception(changed.value))


def test_white_space_around_a_token_is_dropped() -> None:
    """A token read from a file often ends in a line break."""
    assert SECRET == AuthenticatedClient(base_url="https://host/v1", token=f" {SECRET}\n").token


@pytest.mark.parametrize(
    "names",
    [{"prefix": "Bearer\n"}, {"prefix": "Béarer"}, {"auth_header_name": "api key"}, {"auth_header_name": "X\r\nY"}],
    ids=repr,
)
def test_a_header_that_cannot_carry_the_token_is_refused_unseen(names: dict[str, Any], server: ScriptedServer) -> None:
    """A wrong prefix or header name is refused before anything is sent, without the token in the error."""
    with pytest.raises(InvalidInputError) as caught:
        get_conversation.sync("conv_1", client=AuthenticatedClient(base_url=server.url, token=SECRET, **names))

    assert SECRET not in "".join(traceback.format_exception(caught.value))
    assert [] == server.received


def test_fields_marked_secret_are_not_in_the_representation_of_attrs() -> None:
    """Tools that print attrs classes field by field skip what `repr` skips."""
    shown = {field.name for field in attrs.fields(AuthenticatedClient) if field.repr is True}

    assert not shown & {"token", "headers", "query"}
