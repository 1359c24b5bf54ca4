"""The code blocks of README and docs, and a world in which they can run as they stand."""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
import subprocess
import sys
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from openai_conversations import AsyncClient, Client, user_message
from openai_conversations.local import LocalServer

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
# A comment before a block says why it cannot run here: `<!-- not run: it needs a server of Azure -->`.
_BLOCK = re.compile(r"(?P<skipped>^<!-- not run: .+ -->\n)?^```(\w*)[^\n]*\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """One block of code, and where it stands."""

    page: Path
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"


def blocks(*languages: str, skipped: bool = False) -> list[Block]:
    """Return every block in one of some languages; skipped: those that cannot run here, too."""
    found = [
        Block(page, page.read_text("utf-8").count("\n", 0, match.start()) + 1, match[2], match[3])
        for page in PAGES
        for match in _BLOCK.finditer(page.read_text("utf-8"))
        if skipped or not match["skipped"]
    ]
    return [block for block in found if block.language in languages]


def run(block: Block, names: dict[str, Any]) -> None:
    """Run a block with some names that its page has told of; tests in it are only defined."""
    if "from agents import" in block.text:  # it keeps connections for the whole process, of event loops that have ended
        subprocess.run([sys.executable, "-c", block.text], check=True)
        return
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    code = compile(block.text, str(block), "exec", flags=flags, dont_inherit=True)
    names.update(__name__="__main__")
    if code.co_flags & inspect.CO_COROUTINE:
        asyncio.run(_awaited(code, names))
    else:
        exec(code, names)


async def _awaited(code: Any, names: dict[str, Any]) -> None:
    async with AsyncClient.from_env() as client:
        names.update(async_client=client)
        await eval(code, names)


@contextmanager
def world() -> Generator[dict[str, Any]]:
    """Give what readers have by then: a client, a conversation with items, a thread, a stream; every host is ours."""
    with LocalServer() as server, pytest.MonkeyPatch.context() as monkeypatch, ExitStack() as open_things:
        _lead_to(server.base_url, monkeypatch)
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
        monkeypatch.setenv("AZURE_OPENAI_API_KEY", "azure-test")
        client = open_things.enter_context(Client(base_url=server.base_url, api_key="sk-test"))
        conversation = client.conversations.create(items=[user_message("Hello!"), user_message("Tea?")])
        thread = client.threads.create(messages=[{"role": "user", "content": "Hello!"}])
        first = open_things.enter_context(client.threads.runs.stream(thread.id, assistant_id="asst_1"))
        yield {
            **{"client": client, "conversation_id": conversation.id},
            **{"item_id": client.conversations.items.list(conversation.id).data[0].to_dict()["id"]},
            **{"thread_id": thread.id, "stream": first},
        }


def _lead_to(base_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Send every request to one server, whatever host it names."""
    url, blocking = httpx.URL(base_url), httpx.HTTPTransport.handle_request
    awaiting = httpx.AsyncHTTPTransport.handle_async_request

    def local(request: httpx.Request) -> httpx.Request:
        path = re.sub(r"^(/openai)?(/v1)?(?=/(conversations|threads))", "/v1", request.url.path)
        request.url = request.url.copy_with(scheme="http", host=url.host, port=url.port, path=path, query=b"")
        request.headers["Host"] = f"{url.host}:{url.port}"
        return request

    def send(self: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        return blocking(self, local(request))

    async def send_async(self: httpx.AsyncHTTPTransport, request: httpx.Request) -> httpx.Response:
        return await awaiting(self, local(request))

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", send)
    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", send_async)
