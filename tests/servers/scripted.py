"""A real HTTP server that gives the replies it is told to give and remembers what it was sent."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from json import dumps, loads
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl

_BODILESS = frozenset({204, 304})


@dataclass(frozen=True)
class Reply:
    """What the server says to one request.

    wait: seconds before it says anything; silent: it hangs up instead of saying it.
    """

    status: int = 200
    body: bytes = b'{"object":"any","type":"any"}'
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})
    wait: float = 0
    silent: bool = False


def json_reply(value: Any, status: int = 200, **headers: str) -> Reply:
    """Return a reply with a JSON body; underscores in header names stand for hyphens."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Reply(status, dumps(value).encode(), {"Content-Type": "application/json", **named})


@dataclass(frozen=True)
class Received:
    """A request as it arrived: `target` is the path and query before any decoding."""

    method: str
    target: str
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def path(self) -> str:
        """The path as it arrived, percent-encoded."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> list[tuple[str, str]]:
        """The decoded query, in order."""
        return parse_qsl(self.target.partition("?")[2], keep_blank_values=True, strict_parsing="?" in self.target)

    @property
    def json(self) -> Any:
        """The body's JSON."""
        return loads(self.body)

    def header(self, name: str) -> list[str]:
        """Return every value that a header was sent with, whatever the case of its name."""
        return [value for key, value in self.headers if key.lower() == name.lower()]


class ScriptedServer:
    """The script and the memory of a running server; without a script it answers 200 with an object."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}/v1"
        self.received: list[Received] = []
        self.connections = 0
        self._script: deque[Reply] = deque()

    def will_reply(self, *replies: Reply) -> None:
        """Add to the script."""
        self._script.extend(replies)

    def reset(self) -> None:
        """Forget script and requests."""
        self._script.clear()
        self.received.clear()
        self.connections = 0

    def answer_to(self, request: Received) -> Reply:
        """Note a request and return what to say."""
        self.received.append(request)
        return self._script.popleft() if self._script else Reply()

    @property
    def only(self) -> Received:
        """The one request there was."""
        (request,) = self.received
        return request


@contextmanager
def scripted_server() -> Generator[ScriptedServer]:
    """Run a server on a free port of 127.0.0.1 until the block ends."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as http_server:
        http_server.daemon_threads = True
        http_server.block_on_close = False
        script = ScriptedServer(http_server.server_port)
        http_server.RequestHandlerClass = type("Handler", (_Handler,), {"script": script})
        thread = Thread(target=http_server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield script
        http_server.shutdown()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # otherwise a body waits 40 ms for the caller to acknowledge the head
    script: ScriptedServer

    def setup(self) -> None:
        super().setup()
        self.script.connections += 1

    def _answer(self) -> None:
        target = self.requestline.split(" ")[1]
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        reply = self.script.answer_to(Received(self.command, target, self.headers.items(), body))
        time.sleep(reply.wait)
        self.close_connection = self.close_connection or reply.silent
        if not reply.silent:
            with suppress(ConnectionError):  # a caller that gave up waiting
                self._say(reply)

    def _say(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        content = b"" if reply.status in _BODILESS else reply.body
        if reply.status not in _BODILESS:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_DELETE = _answer  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
