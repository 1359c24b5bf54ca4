"""Server-sent events, without I/O: bytes in, events out, as the WHATWG's HTML standard reads them."""

from __future__ import annotations

from collections.abc import Iterator

from .errors import EventTooLargeError

LARGEST_EVENT = 16 * 1024 * 1024
_BOM = b"\xef\xbb\xbf"


class ServerSentEvent:
    """One event: its name (empty where it has none), its data, the last id and retry time that the stream named.

    data: as it came, lines joined with a line feed. retry: milliseconds.
    """

    __slots__ = ("data", "id", "name", "retry")

    def __init__(self, name: str, data: bytes, id: str = "", retry: int | None = None) -> None:
        self.name = name
        self.data = data
        self.id = id
        self.retry = retry

    @property
    def text(self) -> str:
        """The data as text; bytes that are no UTF-8 become U+FFFD."""
        return self.data.decode("utf-8", "replace")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ServerSentEvent):
            return NotImplemented
        return (self.name, self.data, self.id, self.retry) == (other.name, other.data, other.id, other.retry)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"ServerSentEvent(name={self.name!r}, {len(self.data)} bytes, id={self.id!r})"


class SseDecoder:
    """Turn the pieces of a stream into its events, however the pieces are cut.

    largest: bytes that an event may have; a longer one raises EventTooLargeError instead of filling the memory.
    """

    def __init__(self, largest: int = LARGEST_EVENT) -> None:
        self._largest = largest
        self._is_first = True
        self._after_cr = False
        self._rest: list[bytes] = []  # the pieces of a line that has not ended
        self._rest_size = 0
        self._data: list[bytes] = []
        self._size = 0
        self._name = b""
        self._id = ""
        self._retry: int | None = None

    def feed(self, piece: bytes) -> Iterator[ServerSentEvent]:
        """Yield the events that a piece completes; read all of them. Raises EventTooLargeError."""
        if self._is_first or self._after_cr or b"\r" in piece:
            piece = self._plain(piece)
        last, newline, rest = piece.rpartition(b"\n")
        if newline:
            if self._rest:
                last = b"".join([*self._rest, last])
                self._rest.clear()
            for line in last.split(b"\n"):
                if line:
                    self._field(line)
                elif self._data:
                    yield self._event()
                else:
                    self._name = b""
            self._rest_size = 0
        if rest:
            self._rest.append(rest)
            self._rest_size += len(rest)
            self._check()

    def _plain(self, piece: bytes) -> bytes:
        """Return a piece with line feeds only, and without the mark that may begin a stream."""
        if self._is_first:
            piece = b"".join([*self._rest, piece])
            self._rest.clear()
            self._rest_size = 0
            if len(piece) < len(_BOM) and _BOM.startswith(piece):
                self._rest.append(piece)
                return b""
            self._is_first = False
            piece = piece.removeprefix(_BOM)
        if self._after_cr and piece:
            piece = piece.removeprefix(b"\n")
            self._after_cr = False
        if b"\r" in piece:
            self._after_cr = piece.endswith(b"\r")
            piece = piece.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        return piece

    def _event(self) -> ServerSentEvent:
        data = self._data[0] if len(self._data) == 1 else b"\n".join(self._data)
        event = ServerSentEvent(self._name.decode("utf-8", "replace"), data, self._id, self._retry)
        self._data.clear()
        self._size = 0
        self._name = b""
        return event

    def _field(self, line: bytes) -> None:
        name, _, value = line.partition(b":")
        if value[:1] == b" ":
            value = value[1:]
        if name == b"data":
            self._size += len(value) + 1
            self._data.append(value)
            self._check()
        elif name == b"event":
            self._name = value
        elif name == b"id" and b"\0" not in value:
            self._id = value.decode("utf-8", "replace")
        elif name == b"retry" and value.isdigit() and len(value) <= len(str(self._largest)):
            self._retry = int(value)

    def _check(self) -> None:
        if self._size > self._largest or self._rest_size > self._largest:
            raise EventTooLargeError(f"an event of the stream has more than {self._largest} bytes")

    def end(self) -> ServerSentEvent | None:
        """Return the event that the stream ends in without the empty line behind it, or None.

        The standard drops it; some servers leave out the last line break, and so it is up to the caller to see whether
        its data are whole.
        """
        rest = b"".join(self._rest)
        self._rest.clear()
        self._rest_size = 0
        if rest and not rest.startswith(b"data:"):  # part of a name, or of a comment: nobody knows which
            return None if b"event".startswith(rest[:5]) or not self._data else self._event()
        if rest:
            self._field(rest)
        return self._event() if self._data else None
