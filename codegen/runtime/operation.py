"""One call of an operation: from arguments to a request, and from a reply to a model or an error."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypedDict, TypeVar

from attrs import field, frozen

from . import headers as header_fields
from .arguments import Body, query_pairs, query_string, text
from .cancellation import Cancellation
from .errors import InvalidInputError, StatusError
from .json_types import is_mapping
from .lazy import LazyModule
from .limits import Limits
from .path import fill
from .reply import malformed, read_json, status_error
from .sending import reason_of
from .types import UNSET, Response

if TYPE_CHECKING:
    import httpx
else:
    httpx = LazyModule("httpx")

T_co = TypeVar("T_co", covariant=True)
Read = Callable[[Any], Any]
Reading = tuple[Read, tuple[type, ...]]
_LONGEST_URL = 60_000


class CallOptions(TypedDict, total=False):
    """What can be set for one call.

    timeout: seconds for connecting, and for each wait for data; an httpx.Timeout for finer limits; None for no limit.
    extra_headers: headers added to the request, or replacing those it has.
    extra_query: query parameters added to the request.
    extra_body: keys added to the JSON body, or replacing those it has.
    deadline: seconds for the call as a whole, and for a list with all the pages that an iteration reads; None for no
    end.
    cancellation: what can end the call from another thread or task.
    idempotency_key: sent as `Idempotency-Key`; says that the server carries out a repeated call only once.
    max_retries: how often the call may be sent again, 0 for never; a plain client never does.
    """

    timeout: float | httpx.Timeout | None
    extra_headers: Mapping[str, str]
    extra_query: Mapping[str, Any]
    extra_body: Mapping[str, Any]
    deadline: float | None
    cancellation: Cancellation | None
    idempotency_key: str
    max_retries: int


class SyncClient(Protocol):
    """What `sync` functions and resources need of a client."""

    def __execute__(self, call: Call) -> httpx.Response:
        """Send the call and return the reply, read to its end."""
        ...


class AsyncClient(Protocol):
    """What `asyncio` functions and resources need of a client."""

    async def __execute_async__(self, call: Call) -> httpx.Response:
        """Send the call and return the reply, read to its end."""
        ...


class SyncStreamingClient(SyncClient, Protocol):
    """What event streams, and resources that have them, need of a client."""

    def __open_stream__(self, call: Call) -> tuple[httpx.Response, Generator[bytes, None, None]]:
        """Send the call and return the head of the reply, and the pieces of its body as they come.

        A reply that is no event stream has been read to its end. Whoever calls this closes the reply.
        """
        ...


class AsyncStreamingClient(AsyncClient, Protocol):
    """What async event streams, and resources that have them, need of a client."""

    async def __open_stream_async__(self, call: Call) -> tuple[httpx.Response, AsyncGenerator[bytes, None]]:
        """Send the call and return the head of the reply, and the pieces of its body as they come.

        A reply that is no event stream has been read to its end. Whoever calls this closes the reply.
        """
        ...


@frozen(eq=False)
class Operation(Generic[T_co]):
    """One operation of the API.

    path is a template such as `/things/{thing_id}`; read turns parsed JSON into the reply's type, and is None where
    the reply has no content; accepts says which JSON types that is; query names the parameters it takes, and limits
    says what those may be; batch names a list of the body, and how many of its entries one call takes, where several
    calls can take more; unpublished marks operations that only some servers have; promised gives the keys that the
    reply must have some of; empty lists the statuses whose replies may have no content; others has what other replies
    are read as, by their status.
    """

    name: str
    method: str
    path: str
    read: Read | None
    accepts: tuple[type, ...] = (dict,)
    body: Body | None = None
    headers: Mapping[str, str] = {}
    query: frozenset[str] = frozenset()
    limits: Mapping[str, Limits] = {}
    batch: tuple[str, int] | None = None
    unpublished: bool = False
    promised: Callable[[], frozenset[str]] = frozenset
    empty: frozenset[int] = frozenset()
    others: Mapping[int, Reading] = {}

    def call(
        self,
        options: CallOptions,
        *,
        ids: Mapping[str, object] = {},
        query: Mapping[str, Any] = {},
        body: Any = UNSET,
        fields: Mapping[str, Any] = {},
        headers: Mapping[str, Any] = {},
    ) -> Call:
        """Return the request for some arguments. Raises InvalidInputError when they cannot be sent."""
        try:
            extra_headers, extra_query, extra_body = _extras(options)
            given = {name: text(name, value) for name, value in headers.items() if value not in (UNSET, None)}
            data, content = self._content(body, fields, extra_body)
            pairs = query_pairs({**query, **extra_query} if extra_query else query)
            path = fill(self.path, ids) if ids else self.path
        except InvalidInputError as error:
            raise InvalidInputError(f"{self.name}: {error}") from error.__cause__
        if _is_too_long(path, pairs):
            raise InvalidInputError(f"{self.name}: ids and query are longer than {_LONGEST_URL} characters")
        kind = {} if content is None or self.body is None else {"Content-Type": self.body.media}
        return Call(
            self, path, pairs, header_fields.merge(kind, self.headers, given, extra_headers), data, content, options
        )

    def _content(self, body: Any, fields: Mapping[str, Any], extra: Mapping[str, Any]) -> tuple[Any, bytes | None]:
        """Return the body as data, and as it is sent; it is encoded here and never read again."""
        if self.body is None:
            if extra:
                raise InvalidInputError("there is no body to put extra_body into")
            return UNSET, None
        data: Any = UNSET
        try:
            data = self.body.data(body, fields, extra)
            return data, None if data is UNSET else self.body.encoded(data)
        except InvalidInputError:
            raise
        except (TypeError, ValueError, RecursionError) as error:
            raise InvalidInputError(f"the body cannot be sent as JSON: {reason_of(error, data)}") from error

    def response(self, reply: httpx.Response) -> Response[T_co]:
        """Return a successful reply with its parsed body.

        Raises StatusError for any other status and MalformedReplyError when the body is not what it should be.
        """
        if not 200 <= reply.status_code < 300:
            raise self.status_error(reply)
        try:
            parsed: Any = self._parsed(reply)
        except RecursionError as error:
            raise malformed(reply, "a body that is nested too deeply") from error
        return Response(reply.status_code, reply.headers, reply.content, parsed)

    def _parsed(self, reply: httpx.Response) -> Any:
        if reply.status_code in self.empty and not reply.content:
            return None
        read, accepts = self.others.get(reply.status_code, (self.read, self.accepts))
        return None if read is None else read(read_json(reply, accepts, self.promised()))

    def sync(self, client: SyncClient, call: Call) -> T_co:
        """Send a call and return what was read of its reply."""
        return self.response(client.__execute__(call)).parsed

    async def asyncio(self, client: AsyncClient, call: Call) -> T_co:
        """Send a call and return what was read of its reply."""
        return self.response(await client.__execute_async__(call)).parsed

    def sync_detailed(self, client: SyncClient, call: Call) -> Response[T_co]:
        """Send a call and return its reply."""
        return self.response(client.__execute__(call))

    async def asyncio_detailed(self, client: AsyncClient, call: Call) -> Response[T_co]:
        """Send a call and return its reply."""
        return self.response(await client.__execute_async__(call))

    def status_error(self, reply: httpx.Response) -> StatusError:
        """Return the error for a reply that is not a success."""
        absent = self.unpublished and reply.status_code in (404, 405)
        hint = f". {self.name} is not part of the published API; this server may not offer it" if absent else ""
        return status_error(reply, hint)


@frozen
class Call:
    """A request ready to be sent: everything but host, credentials and policy.

    body: what is sent as JSON, as data, or UNSET; content: the same as text.
    since: when the deadline began to count, by `time.monotonic()`, where this is not the first of the calls that it is
     for; None for now.
    """

    operation: Operation[Any]
    path: str
    query: list[tuple[str, str]]
    headers: dict[str, str] = field(repr=False)
    body: Any = field(repr=False)
    content: bytes | None = field(repr=False)
    options: CallOptions = field(repr=False)
    since: float | None = field(default=None, repr=False)


def _is_too_long(path: str, pairs: list[tuple[str, str]]) -> bool:
    plain = len(path) + sum(len(name) + len(value) for name, value in pairs)
    # Encoding makes a character at most twelve times as long; counting exactly is for the rare long ones.
    return plain > _LONGEST_URL / 12 and len(path) + len(query_string(pairs)) > _LONGEST_URL


def _extras(options: CallOptions) -> tuple[Mapping[str, str], Mapping[str, Any], Mapping[str, Any]]:
    if not options:
        return {}, {}, {}
    known = CallOptions.__annotations__.keys()
    unknown = options.keys() - known
    if unknown:
        names, others = ", ".join(sorted(unknown)), ", ".join(sorted(known))
        raise InvalidInputError(f"unexpected argument {names}; besides its own, a call takes {others}")
    return _mapping(options, "extra_headers"), _mapping(options, "extra_query"), _mapping(options, "extra_body")


def _mapping(options: CallOptions, name: str) -> Mapping[str, Any]:
    given: object = options.get(name)
    if given is None:
        return {}
    if not is_mapping(given):
        raise InvalidInputError(f"{name} must be a mapping, not {type(given).__name__}")
    return given
