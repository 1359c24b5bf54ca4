"""What the local server refuses, and how it says so."""

from __future__ import annotations

import contextlib
import json
import socket
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from openai_conversations.local import LocalServer
from openai_conversations.local.routing import missing_handlers
from tests.local.checking import checked_client

pytest_plugins = ["tests.local.fixtures"]
JSON = {"content-type": "application/json"}

BAD_ITEMS: list[tuple[Any, str, str]] = [
    ({"role": "user"}, "items[0].content", "missing_required_parameter"),
    ({"role": "boss", "content": "x"}, "items[0].role", "invalid_value"),
    ({"role": "user", "content": 5}, "items[0].content", "invalid_type"),
    ({"role": "user", "content": [{"type": "input_txt"}]}, "items[0].content[0].type", "invalid_value"),
    ({"role": "user", "content": [{"type": "input_text"}]}, "items[0].content[0].text", "missing_required_parameter"),
    ({"type": "function_call", "call_id": "c", "name": "f"}, "items[0].arguments", "missing_required_parameter"),
    ({"type": "nope"}, "items[0].type", "invalid_value"),
    ({}, "items[0].id", "missing_required_parameter"),
    (
        {"role": "assistant", "content": [{"text": "x"}]},
        "items[0].content[0].type",
        "missing_required_parameter",
    ),
    (
        {"type": "web_search_call", "id": "ws_1", "status": "completed", "action": {"query": "x"}},
        "items[0].action.type",
        "missing_required_parameter",
    ),
    (5, "items[0]", "invalid_type"),
    ({"type": "item_reference", "id": 5}, "items[0].id", "invalid_type"),
    ({"type": "compaction_trigger"}, "items[0]", "invalid_item"),
]
BAD_METADATA: list[tuple[Any, str, str]] = [
    ({str(number): "x" for number in range(17)}, "metadata", "object_above_max_properties"),
    ({"k" * 65: "x"}, "metadata", "invalid_property_name"),
    ({"k": "x" * 513}, "metadata.k", "string_above_max_length"),
    ({"k": 5}, "metadata.k", "invalid_type"),
    (5, "metadata", "invalid_type"),
]
BAD_QUERIES = [
    ("limit=1000", "limit", "integer_above_max_value"),
    ("limit=0", "limit", "integer_below_min_value"),
    ("limit=many", "limit", "invalid_type"),
    ("limit=" + "9" * 5000, "limit", "invalid_type"),
    ("limit=" + "9" * 20, "limit", "integer_above_max_value"),
    ("limit=-1", "limit", "integer_below_min_value"),
    ("limit=", "limit", "invalid_type"),
    ("limit=1.0", "limit", "invalid_type"),
    ("limit=true", "limit", "invalid_type"),
    ("limit=1&limit=2", "limit", "duplicate_parameter"),
    ("order=up", "order", "invalid_value"),
    ("after=msg_none", "after", "invalid_cursor"),
    ("include[]=all", "include[0]", "invalid_value"),
    ("include=all", "include", "unknown_parameter"),
]
BAD_BODIES = [
    (b"{", JSON, 400),
    (b'{"metadata": {"a": "\xff"}}', JSON, 400),
    (b'\xef\xbb\xbf{"metadata": {}}', JSON, 400),
    (b"[" * 100_000, JSON, 400),
    (b'{"a":' * 500 + b"1" + b"}" * 500, JSON, 400),
    (b'{"a":' + b"9" * 5000 + b"}", JSON, 400),
    (b'{"a": 1e999}', JSON, 400),
    (b'{"a": NaN}', JSON, 400),
    (b'{"metadata": {"a": "\\ud800"}}', JSON, 400),
    (b"[]", JSON, 400),
    (b"null", JSON, 400),
    (b"{}", {"content-type": "text/plain"}, 415),
    (b"{}", {"content-type": ""}, 415),
]


def test_no_operation_is_without_a_handler() -> None:
    """Every operation of the specification is served."""
    assert [] == missing_handlers()


@pytest.mark.parametrize(("item", "param", "code"), BAD_ITEMS)
def test_the_place_of_a_bad_item_is_named(item: Any, param: str, code: str, client: httpx.Client) -> None:
    """Of a union, the error inside the alternative that was meant is told."""
    refused = client.post("/conversations", json={"items": [item]})
    error = refused.json()["error"]

    assert (400, "invalid_request_error", param, code) == (
        refused.status_code,
        error["type"],
        error["param"],
        error["code"],
    )
    assert param in error["message"]


@pytest.mark.parametrize(("metadata", "param", "code"), BAD_METADATA)
def test_the_limits_of_metadata_hold(metadata: Any, param: str, code: str, client: httpx.Client) -> None:
    """16 pairs, keys of 64 and values of 512 characters, all of them text, for conversations and for threads."""
    for path in ("/conversations", "/threads"):
        refused = client.post(path, json={"metadata": metadata})

        assert (400, param, code) == (refused.status_code, *(refused.json()["error"][key] for key in ("param", "code")))


def test_twenty_items_are_the_most_of_one_call(client: httpx.Client) -> None:
    """The 21st makes the call fail, as a whole."""
    path = f"/conversations/{client.post('/conversations').json()['id']}/items"
    sent = [{"role": "user", "content": "x"}] * 21

    assert 20 == len(client.post(path, json={"items": sent[:20]}).json()["data"])
    assert "array_above_max_length" == client.post(path, json={"items": sent}).json()["error"]["code"]
    assert 20 == len(client.get(path, params={"limit": 100}).json()["data"])


@pytest.mark.parametrize(("query", "param", "code"), BAD_QUERIES)
def test_bad_queries_are_refused(query: str, param: str, code: str, client: httpx.Client) -> None:
    """The parameter is named, and what would be right."""
    path = f"/conversations/{client.post('/conversations').json()['id']}/items"
    refused = client.get(f"{path}?{query}")

    assert (400, param, code) == (refused.status_code, *(refused.json()["error"][key] for key in ("param", "code")))


@pytest.mark.parametrize(("body", "headers", "status"), BAD_BODIES)
def test_what_is_no_json_object_is_refused(
    body: bytes, headers: dict[str, str], status: int, client: httpx.Client
) -> None:
    """Malformed, badly encoded, extreme and mislabelled bodies get a 4xx that says what is wrong."""
    assert status == client.post("/conversations", content=body, headers=headers).status_code
    assert 200 == client.get("/conversations").status_code


def test_bodies_have_a_limit() -> None:
    """A longer body is refused with 413, announced or not; the longest allowed is not."""
    with checked_client(max_body_bytes=1000) as client:
        text = b'{"metadata": {"a": "%s"}}'
        fitting = text % (b"x" * (1000 - len(text) + 2))
        assert 1000 == len(fitting)

        assert 413 == client.post("/conversations", content=b"x" * 1001, headers=JSON).status_code
        assert 413 == client.post("/conversations", content=iter([b"x" * 600] * 2), headers=JSON).status_code
        assert 400 == client.post("/conversations", content=fitting, headers=JSON).status_code  # a value of over 512


@pytest.mark.parametrize(
    "shown", [{}, {"authorization": "Bearer no"}, {"authorization": "Basic key"}, {"api-key": "é"}]
)
def test_the_key_is_asked_for_when_there_is_one(shown: dict[str, str]) -> None:
    """Without it or with another, 401; with it, as a bearer token or as api-key, the call goes through."""
    with checked_client(api_key="key") as client:
        encoded = {name.encode(): value.encode() for name, value in shown.items()}
        refused = client.get("/conversations", headers=encoded)

        assert (401, "invalid_api_key") == (refused.status_code, refused.json()["error"]["code"])
        assert "key" not in refused.json()["error"]["message"].replace("API key", "").replace("KEY", "")
        for right in ({"authorization": "Bearer key"}, {"api-key": "key"}):
            assert 200 == client.get("/conversations", headers=right).status_code


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/v1/nothing", 404), ("GET", "/", 404), ("GET", "/v1", 404), ("PUT", "/v1/conversations", 405)],
)
def test_unknown_paths_and_methods_are_refused(method: str, path: str, status: int, client: httpx.Client) -> None:
    """404 for a path that the specification lacks, 405 with the allowed methods for another method."""
    refused = client.request(method, client.base_url.copy_with(raw_path=path.encode()))

    assert status == refused.status_code
    assert ("GET, POST" if status == 405 else None) == refused.headers.get("allow")


def test_every_reply_says_who_it_is(client: httpx.Client) -> None:
    """Request ids differ, and the headers of rate limits count down."""
    first, second = (client.get("/conversations").headers for _ in range(2))

    assert first["x-request-id"] != second["x-request-id"]
    assert 1 == int(first["x-ratelimit-remaining-requests"]) - int(second["x-ratelimit-remaining-requests"])
    assert first["openai-processing-ms"].isdecimal()


NO_HTTP = [
    b"\x00\xff nonsense\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00",
    b"GET /v1/conversations HTTP/1.1\r\n\r\n",
    b"GET /v1/conversations HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
    b"GET /v1/conversations/\xc3\xa9 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET /v1/" + b"a" * 300_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"POST /v1/conversations HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
    b"POST /v1/conversations HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    b"POST /v1/conversations HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n",
    b"POST /v1/conversations HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}",
]


def test_what_is_no_http_is_refused_as_all_else_is(caplog: pytest.LogCaptureFixture) -> None:
    """In the envelope, on a connection that ends; the next request has an answer, and no traceback is logged."""
    with LocalServer() as server:
        for sent in NO_HTTP:
            head, _, body = _raw(server.base_url, sent).partition(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 400 "), sent[:80]
            assert "invalid_http" == json.loads(body)["error"]["code"]
        assert 200 == httpx.get(f"{server.base_url}/conversations", trust_env=False).status_code
    assert [] == [one for one in caplog.records if one.exc_info]


def _raw(base_url: str, sent: bytes) -> bytes:
    """Return all that a server says to some bytes until it ends the connection."""
    where, found = urlsplit(base_url), b""
    with socket.create_connection((where.hostname or "", where.port or 80), timeout=30) as connection:
        connection.sendall(sent)
        with contextlib.suppress(ConnectionResetError):
            while chunk := connection.recv(65_536):
                found += chunk
    return found
