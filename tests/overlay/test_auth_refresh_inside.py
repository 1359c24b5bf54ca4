"""A token that is asked for from within: by its own source, by a call inside the loop, by a child process."""

from __future__ import annotations

import asyncio
import os
import threading
import time

import pytest

from openai_conversations.auth.refresh import FreshToken
from openai_conversations.errors import CredentialsError

from .test_auth_refresh import Issuer, fresh


def test_a_source_must_not_use_its_own_client() -> None:
    """A source that needs a token to get a token is an error instead of a wait without end."""
    tokens: list[FreshToken] = []

    async def ask_itself() -> str:
        return await tokens[0].get_async()

    tokens.append(fresh(ask_itself))
    with pytest.raises(CredentialsError, match="ask_itself uses the client that it provides the token for"):
        asyncio.run(asyncio.wait_for(tokens[0].get_async(), 5))

    def ask_myself() -> str:
        return tokens[0].get()

    tokens[0] = fresh(ask_myself)
    with pytest.raises(CredentialsError, match="uses the client"):
        tokens[0].get()


def test_a_sync_call_inside_the_loop_does_not_wait_for_it() -> None:
    """A blocking call in the thread of a loop that is asking asks for itself."""
    issuer = Issuer(delay=0.1)
    token = fresh(issuer)

    async def ask() -> set[str]:
        first = asyncio.ensure_future(token.get_async())
        await asyncio.sleep(0.02)
        return {token.get(), await first}

    assert {"token-1", "token-2"} == asyncio.run(ask())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_a_forked_process_asks_for_itself() -> None:
    """A child process does not wait for a thread that only its parent has."""
    issuer = Issuer(delay=0.3)
    token = fresh(issuer)
    asking = threading.Thread(target=token.get)
    asking.start()
    time.sleep(0.05)
    child = os.fork()
    if child == 0:
        threading.Timer(5, os._exit, (1,)).start()
        os._exit(0 if token.get() == "token-2" else 2)
    _, status = os.waitpid(child, 0)
    asking.join()

    assert 0 == os.waitstatus_to_exitcode(status)
