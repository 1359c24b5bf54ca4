"""What is no reply to the question is an error, and no reply is larger than allowed."""

from __future__ import annotations

import gzip
from typing import Any

import httpx
import pytest

from openai_conversations import errors
from tests.overlay.calling import QUICK, REAL_WAYS, WAYS, calling, mocking
from tests.servers import faults
from tests.servers.fault_server import FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]
SAID = "upstream overloaded"
OTHER: dict[str, Any] = {
    "OpenAI's envelope": {"error": {"message": SAID, "type": "server_error", "code": None}},
    "a text": {"error": SAID},
    "flat": {"object": "error", "message": SAID, "code": 503},
    "detail": {"detail": SAID},
    "nothing": {},
    "a stranger": {"hello": 1},
}
CALLS: dict[str, tuple[Any, ...]] = {
    "conversations.create": (),
    "conversations.update": ("conv_1",),
    "conversations.delete": ("conv_1",),
    "conversations.items.list": ("conv_1",),
    "threads.retrieve": ("thread_1",),
    "threads.runs.cancel": ("thread_1", "run_1"),
}


@pytest.mark.parametrize("body", OTHER)
@pytest.mark.parametrize("method", CALLS)
@pytest.mark.parametrize("way", WAYS)
def test_a_success_that_is_something_else(way: str, method: str, body: str) -> None:
    """It is malformed, with what the server said, where it said anything."""
    arguments: dict[str, Any] = {"metadata": {}} if method.endswith("update") else {}
    with (
        mocking(way, lambda _: httpx.Response(200, json=OTHER[body])) as call,
        pytest.raises(errors.MalformedReplyError) as caught,
    ):
        call(method, *CALLS[method], **arguments)

    assert (SAID in str(OTHER[body])) == (SAID in str(caught.value))


@pytest.mark.parametrize("way", WAYS)
def test_a_run_that_is_something_else(way: str) -> None:
    """A wait says what came instead of a run."""
    with (
        mocking(way, lambda _: httpx.Response(200, json=OTHER["OpenAI's envelope"])) as call,
        pytest.raises(errors.ApiError, match=SAID),
    ):
        call("threads.runs.create_and_wait", "thread_1", assistant_id="asst_1")


@pytest.mark.parametrize("body", [{"id": "conv_1"}, {"object": "conversation"}, {"metadata": {}, "error": None}])
@pytest.mark.parametrize("way", WAYS)
def test_a_success_that_lacks_something(way: str, body: dict[str, Any]) -> None:
    """Missing and unknown keys are taken, as before."""
    with mocking(way, lambda _: httpx.Response(200, json=body)) as call:
        assert body == call("conversations.retrieve", "conv_1").to_dict()


@pytest.mark.parametrize("way", REAL_WAYS)
@pytest.mark.parametrize("kind", ["plain", "chunked", "gzip"])
def test_a_reply_that_is_too_large(way: str, kind: str, faulty: FaultServer) -> None:
    """It is given up on once it is larger, unpacked, than allowed; a larger bound takes it."""
    body = b'{"id": "conv_1", "x": "' + b"a" * 3_000_000 + b'"}'
    packed = faults.encoded("gzip", gzip.compress(body))
    make = {"plain": faults.reply(200, body), "chunked": faults.chunked(body), "gzip": packed}
    for bound in (1_000_000, 4_000_000, None):
        faulty.reset()
        faulty.will(make[kind])
        with calling(way, faulty.url, policy=QUICK, max_reply_bytes=bound) as call:
            if bound == 1_000_000:
                with pytest.raises(errors.ReplyTooLargeError, match="max_reply_bytes"):
                    call("conversations.retrieve", "conv_1")
            else:
                assert "conv_1" == call("conversations.retrieve", "conv_1").id


@pytest.mark.parametrize("way", REAL_WAYS)
def test_a_bomb_takes_little(way: str, faulty: FaultServer) -> None:
    """What unpacks to hundreds of megabytes ends at the bound that holds when nothing is said."""
    packed = gzip.compress(b"a" * 400_000_000, compresslevel=9)
    faulty.will(faults.encoded("gzip", packed))
    with calling(way, faulty.url, policy=QUICK) as call, pytest.raises(errors.ReplyTooLargeError):
        call("conversations.retrieve", "conv_1")
