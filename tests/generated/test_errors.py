"""What an error of a reply tells: status, request id, what the server said, on one readable line."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations_api import MalformedReplyError, ReplyError, StatusError
from openai_conversations_api._runtime.errors import ErrorDetail
from openai_conversations_api.api.conversations import create_conversation, get_conversation
from tests.cases import every
from tests.servers.calling import Call
from tests.servers.scripted import Reply, ScriptedServer, json_reply

pytest_plugins = ["tests.servers.fixtures"]
REDIRECTS = [300, 301, 302, 303, 304, 307, 308]
REFUSALS = [400, 401, 403, 404, 405, 409, 413, 415, 418, 422, 429]
FAILURES = [500, 502, 503, 504, 520, 529, 599, 600, 799, 999]
ENVELOPE = {"error": {"message": "No such thing", "type": "invalid_request_error", "code": "not_found", "param": "id"}}
LONGEST_LINE = 1_500
REQUEST = httpx.Request("GET", "http://127.0.0.1/v1")


def status_error(status: int, body: bytes, headers: dict[bytes, bytes] | None = None) -> StatusError:
    """Return the error that an operation raises for a reply."""
    reply = httpx.Response(status, content=body, headers=headers, request=REQUEST)
    with pytest.raises(StatusError) as caught:
        get_conversation.OPERATION.response(reply)
    return caught.value


@pytest.mark.parametrize("status", [*REDIRECTS, *REFUSALS, *FAILURES])
def test_every_other_status_raises(status: int, server: ScriptedServer, call: Call) -> None:
    """Any status but 2xx raises StatusError with the number the server sent, known to IANA or not."""
    server.will_reply(json_reply({}, status, X_Request_Id="req_1"))

    with pytest.raises(StatusError, match=f"^GET /v1/conversations/conv_1 answered {status}") as caught:
        call(get_conversation, "conv_1")

    assert int is type(caught.value.status_code)
    assert (status, "req_1") == (caught.value.status_code, caught.value.request_id)


@pytest.mark.parametrize("status", [100, 101, 103, 199])
def test_an_interim_status_is_no_success(status: int) -> None:
    """A transport that hands out a 1xx reply as the last one gives StatusError."""
    assert status == status_error(status, b"").status_code


@pytest.mark.parametrize("status", REDIRECTS)
def test_redirects_are_not_followed(status: int, server: ScriptedServer, call: Call) -> None:
    """A redirect is an error like any other: following it could take the token elsewhere."""
    server.will_reply(Reply(status, headers={"Location": server.url + "/elsewhere"}))

    with pytest.raises(StatusError) as caught:
        call(create_conversation)

    assert server.url + "/elsewhere" == caught.value.headers["location"]
    assert 1 == len(server.received)


def test_an_error_keeps_the_whole_reply(server: ScriptedServer, call: Call) -> None:
    """Status, headers (in any case), content, method and path are attributes of the error."""
    server.will_reply(json_reply(ENVELOPE, 404, Retry_After="7"))

    with pytest.raises(StatusError) as caught:
        call(get_conversation, "conv_1")

    assert "7" == caught.value.headers["retry-after"] == caught.value.headers["Retry-After"]
    assert ENVELOPE == json.loads(caught.value.content)
    assert ("GET", "/v1/conversations/conv_1") == (caught.value.method, caught.value.path)


@pytest.mark.parametrize("header", ["x-request-id", "X-Request-ID", "apim-request-id", "x-ms-request-id"])
def test_the_request_id_is_found(header: str, server: ScriptedServer, call: Call) -> None:
    """OpenAI's and Azure's names for the call are understood, and shown in the message."""
    server.will_reply(Reply(500, headers={header: "req_1"}))

    with pytest.raises(StatusError, match=r"\[request req_1\]$") as caught:
        call(get_conversation, "conv_1")

    assert "req_1" == caught.value.request_id


def test_an_error_without_request_id_says_none(server: ScriptedServer, call: Call) -> None:
    """There is no made-up id."""
    server.will_reply(Reply(500))

    with pytest.raises(StatusError) as caught:
        call(get_conversation, "conv_1")

    assert caught.value.request_id is None
    assert "request" not in str(caught.value)


DETAILS: list[tuple[bytes, ErrorDetail | None]] = [
    (json.dumps(ENVELOPE).encode(), ErrorDetail("No such thing", "invalid_request_error", "not_found", "id")),
    (b'{"error": {"message": "Slow down", "code": 429}}', ErrorDetail("Slow down", code="429")),
    (b'{"error": {"code": "busy"}}', ErrorDetail("", code="busy")),
    (b'{"error": "No such thing"}', ErrorDetail("No such thing")),
    (b'{"error": null, "message": "No such thing"}', ErrorDetail("No such thing")),
    (b'{"detail": "Not Found"}', ErrorDetail("Not Found")),
    (b'{"detail": [{"msg": "too long"}]}', ErrorDetail('[{"msg": "too long"}]')),
    (b'{"message": "Not Found", "type": "t"}', ErrorDetail("Not Found", type="t")),
    (b'{"error": {"message": {"en": "No"}}}', ErrorDetail('{"en": "No"}')),
    (b'"No such thing"', ErrorDetail("No such thing")),
    (b"Failed to parse the request body", ErrorDetail("Failed to parse the request body")),
    (b"two\n  lines\r\n", ErrorDetail("two lines")),
    (b"bad \xff UTF-8", ErrorDetail("bad � UTF-8")),
    (b"<!DOCTYPE html><html>Bad gateway</html>", None),
    (b"  <html>Bad gateway</html>", None),
    (b"", None),
    (b" \n ", None),
    (b"{}", None),
    (b"[]", None),
    (b"null", None),
    (b"7", None),
    (b'{"error": {}}', None),
    (b'{"error": []}', None),
    (b'{"error": 7}', None),
]


@pytest.mark.parametrize(("body", "expected"), DETAILS, ids=[body.decode("latin-1")[:40] for body, _ in DETAILS])
def test_what_the_server_said_is_found(
    body: bytes, expected: ErrorDetail | None, server: ScriptedServer, call: Call
) -> None:
    """The message is found in every form that servers use, and shown; HTML and empty bodies say nothing."""
    server.will_reply(Reply(400, body, {}))

    with pytest.raises(StatusError) as caught:
        call(get_conversation, "conv_1")

    assert expected == caught.value.error
    assert body == caught.value.content
    assert (expected.message if expected else "answered 400") in str(caught.value)


@every("depth", [10, 200, 500, 900, 1_000, 5_000, 100_000])
@every("start", [b"[", b'{"error":', b'{"error":{"message":[', b'{"detail":{"a":'])
def test_deeply_nested_bodies_do_not_hide_the_status(start: bytes, depth: int) -> None:
    """A body nested deeper than Python reads is still a StatusError."""
    end = {b"[": b"]", b"{": b"}"}
    body = start * depth + b"1" + b"".join(end[bytes([one])] for one in reversed(start * depth) if bytes([one]) in end)

    assert 500 == status_error(500, body).status_code


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
KEYS = st.sampled_from(["error", "message", "detail", "title", "type", "code", "param", "error_description"])


@given(
    status=st.integers(300, 999),
    body=st.binary()
    | st.text().map(str.encode)
    | st.dictionaries(KEYS, st.dictionaries(KEYS, ANY_JSON) | ANY_JSON).map(lambda value: json.dumps(value).encode()),
)
def test_any_reply_gives_one_printable_line(status: int, body: bytes) -> None:
    """Whatever a server sends, its error is one line of readable length that no terminal misreads."""
    error = status_error(status, body)

    assert status == error.status_code
    assert str(error).isprintable()
    assert len(str(error)) < LONGEST_LINE


@pytest.mark.parametrize("key", ["message", "type", "code", "param"])
def test_long_and_multi_line_details_are_cut_to_one_line(key: str) -> None:
    """No part of what a server says makes the message long, wrap or move the cursor."""
    body = json.dumps({"error": {key: "line\n\x1b[31mred " * 10_000}}).encode()

    text = str(status_error(500, body, {b"x-request-id": b"x\x85" * 5_000}))

    assert text.isprintable()
    assert len(text) < LONGEST_LINE


def test_the_path_is_shown_as_it_was_sent(server: ScriptedServer, call: Call) -> None:
    """An id with a line break does not break the message."""
    server.will_reply(Reply(404, b"{}"))

    with pytest.raises(StatusError, match=r"^GET /v1/conversations/a%0Ab answered 404$"):
        call(get_conversation, "a\nb")


SECRETS = [
    "sk-abcdefghijklmnop",
    "sk-proj-abc_DEF-123456",
    "Bearer abcdef0123456789",
    "bearer abcdef0123456789",
    "sess-abcdef0123456789",
]


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize(
    "form", ['{"error": {"message": "Incorrect key: %s."}}', '{"error": {"code": "%s"}}', "No: %s"]
)
def test_credentials_that_a_server_repeats_are_not_shown(secret: str, form: str) -> None:
    """Messages that quote a key are redacted in the text of the error and in its detail."""
    error = status_error(401, (form % secret).encode())

    assert secret[-8:] not in f"{error!s}{error!r}{error.error!r}"


def _pickled(error: ReplyError) -> ReplyError:
    again: ReplyError = pickle.loads(pickle.dumps(error))
    return again


COPIES: list[Callable[[ReplyError], ReplyError]] = [copy.copy, copy.deepcopy, _pickled]


@pytest.mark.parametrize("copied", COPIES, ids=["copy", "deepcopy", "pickle"])
@pytest.mark.parametrize(("kind", "status", "body"), [(StatusError, 404, b"No"), (MalformedReplyError, 200, b"text")])
def test_errors_survive_copy_and_pickle(
    kind: type[ReplyError], status: int, body: bytes, copied: Callable[[ReplyError], ReplyError]
) -> None:
    """Errors cross processes, as they do in worker pools, with all they know."""
    reply = httpx.Response(status, content=body, headers={"X-Request-Id": "req_1"}, request=REQUEST)
    with pytest.raises(kind) as caught:
        get_conversation.OPERATION.response(reply)

    again = copied(caught.value)

    assert (kind, str(caught.value)) == (type(again), str(again))
    assert (status, body, "req_1") == (again.status_code, again.content, again.request_id)
    assert ("GET", "/v1", caught.value.error) == (again.method, again.path, again.error)
    assert "req_1" == again.headers["X-Request-Id"]
