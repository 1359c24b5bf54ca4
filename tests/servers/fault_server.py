"""A server on 127.0.0.1 that does to its connections whatever a test wants done to them."""

from __future__ import annotations

import select
import socket
import struct
from collections import deque
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Event, Lock, Thread

from tests.servers.scripted import Received

_RESET_ON_CLOSE = struct.pack("ii", 1, 0)
_TICK = 0.01


class Wire:
    """The server's end of one connection."""

    def __init__(self, sock: socket.socket, stopping: Event) -> None:
        self._sock = sock
        self._stopping = stopping
        self.is_open = True
        self.request_head = b""

    def say(self, data: bytes) -> None:
        """Send bytes, as they are; whoever has gone does not mind."""
        with suppress(OSError):
            self._sock.sendall(data)

    def reset(self) -> None:
        """End the connection with a reset."""
        self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        self.close()

    def close(self) -> None:
        """End the connection in good order."""
        self.is_open = False
        self._sock.close()

    def wait(self, seconds: float) -> bool:
        """Wait some seconds; return False as soon as the client hangs up or the server stops."""
        left = seconds
        while left > 0 and not self._stopping.is_set():
            readable, _, _ = select.select([self._sock], [], [], min(_TICK, left))
            if readable and not self._sock.recv(1, socket.MSG_PEEK):
                return False
            left -= _TICK
        return not self._stopping.is_set()

    def has_started(self) -> bool:
        """Wait for the first byte of a request; return whether one came."""
        return bool(self._sock.recv(1, socket.MSG_PEEK))

    def read_request(self) -> Received:
        """Return the next request, read to its end. Raises ConnectionError when it does not come."""
        data = b""
        while b"\r\n\r\n" not in data:
            data += self._more()
        head, _, body = data.partition(b"\r\n\r\n")
        self.request_head = head
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = [(name, value.strip()) for name, _, value in (line.partition(":") for line in lines)]
        length = int(next((value for name, value in headers if name.lower() == "content-length"), "0"))
        while len(body) < length:
            body += self._more()
        method, target, _ = first.split(" ")
        return Received(method, target, headers, body)

    def _more(self) -> bytes:
        data = self._sock.recv(65536)
        if not data:
            raise ConnectionError("the client hung up")
        return data


@dataclass(frozen=True)
class Fault:
    """What to do with a request: act on its connection. unread: before a single byte of it was read."""

    act: Callable[[Wire], None]
    unread: bool = False


class FaultServer:
    """The script and the memory of a running server; without a script it answers 200 with an object.

    seen counts requests, those included that were not read; opened and open_now count connections.
    """

    def __init__(self, port: int) -> None:
        self.port = port
        self.url = f"http://127.0.0.1:{port}/v1"
        self.stopping = Event()
        self.answer: Callable[[Received], Fault] | None = None
        self._lock = Lock()
        self.reset()

    def reset(self) -> None:
        """Forget script and requests."""
        self._script: deque[Fault] = deque()
        self.received: list[Received] = []
        self.seen = 0
        self._connections: list[Wire] = []
        self.answer = None

    @property
    def opened(self) -> int:
        """The number of connections that there were."""
        return len(self._connections)

    @property
    def open_now(self) -> int:
        """The number of connections that are still there."""
        return sum(wire.is_open for wire in self._connections)

    def will(self, *faults: Fault) -> None:
        """Add to the script."""
        self._script.extend(faults)

    def serve(self, sock: socket.socket) -> None:
        """Serve one connection to its end."""
        wire = Wire(sock, self.stopping)
        self._connections.append(wire)
        try:
            with suppress(OSError):
                while wire.is_open and not self.stopping.is_set() and wire.has_started():
                    self._next(wire)
        finally:
            wire.close()

    def _next(self, wire: Wire) -> None:
        with self._lock:
            self.seen += 1
            fault = self._script.popleft() if self._script else None
            received = self.received  # of the test in which the request began, whenever it ends
        if fault is None or not fault.unread:
            request = wire.read_request()
            received.append(request)
            fault = fault or (self.answer or _answer_nothing)(request)
        fault.act(wire)


_NOTHING = (
    b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 29\r\n\r\n{"object":"any","type":"any"}'
)


def _answer_nothing(_: Received) -> Fault:
    return Fault(lambda wire: wire.say(_NOTHING))


@contextmanager
def fault_server() -> Generator[FaultServer]:
    """Run a server on a free port until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = FaultServer(listening.getsockname()[1])
        accepting = Thread(target=_accept, args=(listening, server), daemon=True)
        accepting.start()
        try:
            yield server
        finally:
            server.stopping.set()
            listening.shutdown(socket.SHUT_RDWR)
            accepting.join()


def _accept(listening: socket.socket, server: FaultServer) -> None:
    while not server.stopping.is_set():
        try:
            sock, _ = listening.accept()
        except OSError:
            return
        # Whatever a test leaves hanging ends with this.
        sock.settimeout(30)
        Thread(target=server.serve, args=(sock,), daemon=True).start()
