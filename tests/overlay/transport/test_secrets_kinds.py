"""Whatever a secret looks like and however it comes back, it is in no error, event, pickle or log."""

from __future__ import annotations

import base64
import json
import logging
import pickle
import traceback
from collections.abc import Callable, Mapping
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations import Client, capture_replies, errors
from openai_conversations_api import AuthenticatedClient
from openai_conversations_api._runtime.redaction import Secrets
from openai_conversations_api.api.conversations import get_conversation
from tests.overlay.calling import QUICK

OPAQUE = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
AZURE = "https://resource.openai.azure.com"
Answer = Callable[[httpx.Request], httpx.Response]
JSON = {"content-type": "application/json"}


def _carried(request: httpx.Request) -> str:
    return request.headers.get("api-key") or request.headers["authorization"].rpartition(" ")[2]


def _escaped(key: str) -> str:
    return "".join(f"\\u{ord(one):04x}" for one in key)


ANSWERS: dict[str, Answer] = {
    "401 that quotes": lambda r: httpx.Response(401, json={"error": {"message": f"bad key {_carried(r)}"}}),
    "401 cut within": lambda r: httpx.Response(401, json={"error": {"message": "x " * 240 + _carried(r)}}),
    "escaped": lambda r: httpx.Response(
        400, content=f'{{"error":{{"message":"{_escaped(_carried(r))}"}}}}', headers=JSON
    ),
    "slashes": lambda r: httpx.Response(400, content=json.dumps({"error": _carried(r)}).replace("/", "\\/")),
    "no JSON": lambda r: httpx.Response(200, content=f"<html>{_carried(r)}</html>", headers=JSON),
    "content type": lambda r: httpx.Response(200, content=b"x", headers={"content-type": f"text/{_carried(r)}"}),
    "header": lambda r: httpx.Response(404, json={}, headers={"x-echo": _carried(r)}),
    "request id": lambda r: httpx.Response(500, json={}, headers={"x-request-id": _carried(r)}),
    "envelope": lambda r: httpx.Response(200, json={"error": {"message": _carried(r)}}),
    "list": lambda r: httpx.Response(200, json=[_carried(r)]),
}


def everything(error: BaseException) -> str:
    """Return all that can be seen of an error: text, representation, traceback, attributes, pickle and causes."""
    seen = [str(error), repr(error), "".join(traceback.format_exception(error))]
    link: BaseException | None = error
    while link is not None:
        seen += [repr(vars(link)), repr(link.args), str(getattr(link, "doc", ""))]
        seen.append(pickle.dumps(link).decode("latin-1") if isinstance(link, errors.ApiError) else "")
        link = link.__cause__ or link.__context__
    return "\n".join(seen)


@pytest.mark.parametrize("key", [OPAQUE, "key/with+slash=", "k3y-7ab", "quoted'key"], ids=len)
@pytest.mark.parametrize("answer", ANSWERS)
def test_errors(answer: str, key: str) -> None:
    """Nothing of it stays, not even a beginning that was cut."""
    transport = httpx.MockTransport(ANSWERS[answer])
    with (
        Client.azure(AZURE, api_key=key, transport=transport, policy=QUICK) as client,
        pytest.raises(errors.ApiError) as caught,
    ):
        client.conversations.retrieve("conv_1")

    shown = everything(caught.value)
    assert (False, False) == (key in shown, len(key) > 20 and key[:12] in shown)


@pytest.mark.parametrize("answer", ANSWERS)
def test_errors_of_the_plain_client(answer: str) -> None:
    """The generated package's own client hides its token as well, under whatever header it goes."""
    inner = httpx.Client(transport=httpx.MockTransport(ANSWERS[answer]))
    client = AuthenticatedClient(
        base_url="https://host.test", token=OPAQUE, httpx_client=inner, auth_header_name="api-key", prefix=""
    )
    with inner, pytest.raises(errors.ApiError) as caught:
        get_conversation.sync("conv_1", client=client)

    shown = everything(caught.value)
    assert (False, False) == (OPAQUE in shown, OPAQUE[:12] in shown)


@pytest.mark.parametrize("answer", ANSWERS)
def test_what_hooks_and_captures_get(answer: str, caplog: pytest.LogCaptureFixture) -> None:
    """Their pickles, representations, contents and headers, and the log, are free of it."""
    told: list[Any] = []
    transport = httpx.MockTransport(ANSWERS[answer])
    caplog.set_level(logging.DEBUG, "openai_conversations")
    with (
        capture_replies() as replies,
        Client.azure(AZURE, api_key=OPAQUE, transport=transport, policy=QUICK, on_response=told.append) as client,
        pytest.raises(errors.ApiError),
    ):
        client.conversations.retrieve("conv_1")
    shown = caplog.text
    for event in [*told, *replies]:
        assert event.response is not None
        shown += repr(event) + pickle.dumps(event).decode("latin-1") + event.response.text
        shown += repr(event.response.headers.raw)

    assert told
    assert OPAQUE not in shown


def test_a_success_that_is_told_and_kept() -> None:
    """The pickle of a captured success lacks the credential of its request."""
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json={"id": "conv_1"}))
    with capture_replies() as replies, Client.azure(AZURE, api_key=OPAQUE, transport=transport) as client:
        client.conversations.retrieve("conv_1")

    assert replies[0].response is not None
    assert ("conv_1", False) == (replies[0].response.json()["id"], OPAQUE.encode() in pickle.dumps(replies[0]))


def test_an_error_event_of_a_stream() -> None:
    """A server that reports an error in mid-stream may quote the key there."""

    def answer(request: httpx.Request) -> httpx.Response:
        data = json.dumps({"error": {"message": "y " * 245 + _carried(request)}})
        return httpx.Response(
            200, content=f"event: error\ndata: {data}\n\n", headers={"content-type": "text/event-stream"}
        )

    with (
        Client.from_url("https://host.test/v1", api_key=OPAQUE, transport=httpx.MockTransport(answer)) as client,
        pytest.raises(errors.StreamError) as caught,
        client.threads.runs.stream("t", assistant_id="a") as stream,
    ):
        list(stream)

    shown = everything(caught.value)
    assert (False, False) == (OPAQUE in shown, OPAQUE[:12] in shown)


def _request(headers: Mapping[str, str]) -> httpx.Request:
    return httpx.Request("GET", "https://host.test", headers=headers)


CARRIED: dict[str, tuple[dict[str, str], list[str]]] = {
    "cookies": ({"cookie": 'first="a1b2c3d4"; second=e5f6'}, ["a1b2c3d4", "e5f6"]),
    "basic": ({"authorization": f"Basic {base64.b64encode(b'user:pass-word').decode()}"}, ["pass-word"]),
    "a name of its own": ({"x-my-secret": "hush"}, ["hush"]),
    "short": ({"api-key": "ab1"}, ["ab1"]),
}


@pytest.mark.parametrize("name", CARRIED)
def test_what_a_request_carries(name: str) -> None:
    """Each cookie, a password within basic authentication and short keys are secrets too."""
    headers, secrets = CARRIED[name]
    clean = Secrets.of(_request(headers)).out_of("; ".join(f"({one})" for one in secrets))

    assert "; ".join(["([redacted])"] * len(secrets)) == clean


def test_the_password_of_a_proxy_is_a_secret() -> None:
    """A proxy that answers 407 may quote what it was sent."""
    request = _request({})
    request.extensions["secrets"] = ["s3cret-of-proxy"]

    assert "no [redacted]" == Secrets.of(request).out_of("no s3cret-of-proxy")


@given(
    secret=st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=8, max_size=60),
    before=st.text(max_size=20),
    after=st.text(max_size=20),
)
def test_in_any_spelling_of_json(secret: str, before: str, after: str) -> None:
    """As it is, escaped wholly or percent-encoded, a secret does not stay, and the rest does."""
    secrets = Secrets([secret])
    spellings = [secret, _escaped(secret), "".join(f"%{ord(one):02X}" for one in secret)]
    for spelled in spellings:
        assert secret not in secrets.out_of(before + spelled + after)
        assert spelled not in secrets.out_of(before + spelled + after)
