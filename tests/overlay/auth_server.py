"""A local HTTP server that remembers what it was sent, for tests of credentials."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from attrs import field, frozen


@frozen
class Received:
    """A request as it arrived; header names are in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def credentials(self) -> dict[str, str]:
        """The headers that can carry credentials."""
        return {name: self.headers[name] for name in ("authorization", "api-key") if name in self.headers}


@frozen
class Reply:
    """What the server answers."""

    status: int = 200
    headers: dict[str, str] = field(factory=dict[str, str])


@frozen
class Server:
    """A running server: its address, and the requests it received."""

    url: str
    received: list[Received] = field(factory=list[Received])


class _Listening(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64  # with the usual 5, clients that connect together wait a second

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep quiet: cancelled clients leave early."""


@contextmanager
def running(answer: Callable[[Received], Reply] = lambda _: Reply()) -> Generator[Server]:
    """Run a server on a free port of this machine until the block ends."""
    listening = _Listening(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server = Server(f"http://127.0.0.1:{listening.server_port}")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def handle_any(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            request = Received(self.command, self.path, headers, body)
            server.received.append(request)
            reply = answer(request)
            self.send_response(reply.status)
            for name, value in {**reply.headers, "Content-Length": "2"}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(b"{}")

        do_GET = do_POST = handle_any  # noqa: N815  (the names that the standard library calls)

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

    listening.RequestHandlerClass = Handler
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        listening.shutdown()
        thread.join()
        listening.server_close()


def accepting(*tokens: str) -> Callable[[Received], Reply]:
    """Return an answer of 200 to the given bearer tokens and of 401 to all others."""
    return lambda request: Reply(
        200 if request.headers.get("authorization") in {f"Bearer {t}" for t in tokens} else 401
    )
