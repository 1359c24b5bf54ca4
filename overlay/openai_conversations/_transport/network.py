"""Network streams for blocking calls whose every wait ends with the deadline of the call.

A timeout is counted anew for each piece of data: a server that sends a byte now and then never meets it. These streams
give each wait what is left, so that a deadline takes no thread.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore
import httpx

from openai_conversations_api._runtime.deadline import current

_MOST_AT_ONCE = 65_536


class LimitedTransport(httpx.HTTPTransport):
    """httpx's transport over such streams."""

    def __init__(self, *, verify: ssl.SSLContext, limits: httpx.Limits, proxy: httpx.Proxy | None) -> None:
        super().__init__(verify=verify, limits=limits, proxy=proxy, trust_env=False)
        pool: Any = self._pool
        pool._network_backend = _Backend(pool._network_backend)  # noqa: SLF001  httpx passes none on to its pool


class _Backend(httpcore.NetworkBackend):
    def __init__(self, backend: httpcore.NetworkBackend) -> None:
        self._backend = backend

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        wait = _limited(timeout, httpcore.ConnectTimeout)
        return _Stream(self._backend.connect_tcp(host, port, wait, local_address, socket_options))

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


class _Stream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _limited(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if current.deadline is None:
            self._stream.write(buffer, timeout)
            return
        for start in range(0, len(buffer), _MOST_AT_ONCE):
            self._stream.write(buffer[start : start + _MOST_AT_ONCE], _limited(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        wait = _limited(timeout, httpcore.ConnectTimeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, wait))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _limited(timeout: float | None, late: type[Exception]) -> float | None:
    deadline = current.deadline
    if deadline is None:
        return timeout
    if deadline.left == 0:
        raise late("the deadline of the call has passed")
    return deadline.at_most(timeout)
