"""A server on 127.0.0.1, in a process of its own, that answers with a conversation or a page of items.

It answers at once, or after SLOWNESS seconds where the path begins with SLOW.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import cast

from .pages import item_page
from .processes import ROOT, BenchmarkError

SLOW = "/slow"
SLOWNESS = 0.1
CONVERSATION_ID = f"conv_{'0123456789abcdef' * 3}"
_CONVERSATION = {
    "id": CONVERSATION_ID,
    "object": "conversation",
    "created_at": 1780000000,
    "metadata": {"topic": "greeting", "customer": "4711"},
}
_HEADERS = {
    "Date": "Fri, 21 Aug 2026 12:00:00 GMT",
    "Content-Type": "application/json",
    "OpenAI-Version": "2020-10-01",
    "OpenAI-Processing-Ms": "42",
    "X-Request-Id": "req_0123456789abcdef0123456789abcdef",
}


@contextmanager
def serving() -> Generator[str]:
    """Give the base URL of a server that runs for as long as the block. Raises BenchmarkError if it does not start."""
    command = [sys.executable, "-m", "tests.benchmarks.server"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        port = process.stdout.readline().strip() if process.stdout else ""
        if not port:
            raise BenchmarkError("the server does not start")
        yield f"http://127.0.0.1:{port}"  # at the end its input is closed, which ends it


class _Answering(asyncio.Protocol):
    def __init__(self, conversation: bytes, page: bytes) -> None:
        self._conversation = conversation
        self._page = page
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        *heads, self._received = (self._received + data).split(b"\r\n\r\n")  # requests without a body
        for head in heads:
            target = head.split(b" ", 2)[1]
            reply = self._page if b"/items" in target else self._conversation
            if target.startswith(SLOW.encode()):
                asyncio.get_running_loop().call_later(SLOWNESS, self._transport.write, reply)
            else:
                self._transport.write(reply)


def _reply(value: object) -> bytes:
    body = json.dumps(value, ensure_ascii=False).encode()
    lines = (f"{name}: {text}" for name, text in {**_HEADERS, "Content-Length": len(body)}.items())
    return "\r\n".join(("HTTP/1.1 200 OK", *lines, "", "")).encode() + body


async def _serve() -> None:
    conversation, page = _reply(_CONVERSATION), _reply(item_page())
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Answering(conversation, page), "127.0.0.1", 0, backlog=256)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve())
