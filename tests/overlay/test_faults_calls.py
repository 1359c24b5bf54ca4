"""What comes of a call when server or network fail it: the exact error, as many requests as are safe, no key."""

from __future__ import annotations

import logging
import pickle
import socket
import traceback
from typing import Any

import pytest
from attrs import evolve

from openai_conversations import errors, user_message
from tests.overlay.calling import KEY, QUICK, REAL_WAYS, calling
from tests.overlay.fault_cases import CASES, Case
from tests.servers.fault_server import FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]
IMPATIENT = evolve(QUICK, timeout=0.4)
METHODS: dict[str, tuple[str, dict[str, Any]]] = {
    "GET": ("conversations.retrieve", {}),
    "POST": ("conversations.items.create", {"items": [user_message("hi")]}),
    # Another way through the client: the request has a thread, or a task, of its own.
    "POST with a deadline": ("conversations.items.create", {"items": [user_message("hi")], "deadline": 9}),
}


def shown(error: BaseException) -> str:
    """Return everything that programs print of an error."""
    texts = [str(error), repr(error), repr(error.args), repr(vars(error)), *traceback.format_exception(error)]
    return "".join([*texts, repr(pickle.dumps(error))])


_STRICTER = {"a promise that is too short", "status 304"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("way", REAL_WAYS)
def test_a_fault_ends_in_its_error_and_as_many_requests_as_are_safe(
    way: str, method: str, case: Case, faulty: FaultServer, caplog: pytest.LogCaptureFixture
) -> None:
    """Each fault has one exact outcome, and nothing that is printed or logged holds the key."""
    if way == "aiohttp" and case.name in _STRICTER:
        pytest.skip("aiohttp takes more bytes than were promised for a broken reply")
    faulty.will(*[case.fault] * 4)
    name, arguments = METHODS[method]
    caught: errors.ApiError | None = None
    with caplog.at_level(logging.DEBUG), calling(way, faulty.url, policy=IMPATIENT) as call:
        try:
            call(name, "conv_1", **arguments)
        except errors.ApiError as error:
            caught = error

    assert (case.raises, case.gets if method == "GET" else case.posts) == (caught and type(caught), faulty.seen)
    assert caught is None or KEY not in shown(caught)
    assert KEY not in "".join(record.getMessage() for record in caplog.records if _is_checked(record, case))


def _is_checked(record: logging.LogRecord, case: Case) -> bool:
    return not (case.echoes and record.name.startswith("httpcore"))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("way", REAL_WAYS)
def test_nobody_listens(way: str, method: str, faulty: FaultServer) -> None:
    """A refused connection is tried again whatever the method, for nothing can have been carried out."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    name, arguments = METHODS[method]
    with calling(way, url) as call, pytest.raises(errors.ConnectionFailedError) as caught:
        call(name, "conv_1", **arguments)

    assert (errors.ConnectionFailedError, 3, False) == (
        type(caught.value),
        caught.value.attempts,
        caught.value.may_have_been_carried_out,
    )
    assert KEY not in shown(caught.value)
