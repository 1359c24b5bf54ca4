"""The ways to call an operation: what they take and say is written out once, and each gives it back as a function."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Concatenate, Generic, ParamSpec, TypedDict, TypeVar

from .operation import Call, CallOptions

if TYPE_CHECKING:
    from .paging import AsyncPages, Page
    from .streams import AsyncStream, Stream

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
ClientT = TypeVar("ClientT")
ReplyT = TypeVar("ReplyT")


class Way(Generic[ClientT, ReplyT]):
    """A way to call an operation; its own subclass has `call`, with what the operation takes and says.

    without: an argument of the operation that this way does not take.
    """

    without: ClassVar[str] = ""

    def __init__(self, send: Callable[[ClientT, Call], ReplyT]) -> None:
        """send: what sends a call through a client, and makes of the reply what this way gives."""
        self.send = send
        vars(self)["call"] = _function(self, send)


def _function(way: Way[Any, Any], send: Any) -> Callable[..., Any]:
    """Return `call` of a way as a function, by the name, the client and the result of what it sends with."""
    owner: Any = type(way)
    call = owner.call

    async def awaited(*ids: Any, **arguments: Any) -> Any:
        return await call(way, *ids, **arguments)

    def plain(*ids: Any, **arguments: Any) -> Any:
        return call(way, *ids, **arguments)

    made: Any = awaited if inspect.iscoroutinefunction(send) else plain
    made.__name__ = made.__qualname__ = send.__name__
    made.__module__, made.__wrapped__ = call.__module__, call
    made.__doc__ = _words(call, "; the whole reply, headers included" if "detailed" in send.__name__ else "")
    text, hint = _result(send, call.__globals__["__annotations__"])
    parameters = _parameters(call.__globals__["prepare"], send.__annotations__["client"], way.without)
    made.__signature__ = inspect.Signature(parameters, return_annotation=text)
    client = send.__globals__[send.__annotations__["client"]]
    made.__annotations__ = {one.name: one.annotation for one in parameters} | {"client": client, "return": hint}
    function: Callable[..., Any] = made
    return function


def _parameters(prepare: Callable[..., Call], client: str, without: str) -> list[inspect.Parameter]:
    """Return what `prepare` takes, and the client before what goes by name."""
    taken = [one for one in _taken(prepare) if one.name != without]
    first = next(place for place, one in enumerate(taken) if one.kind is not inspect.Parameter.POSITIONAL_OR_KEYWORD)
    own = inspect.Parameter("client", inspect.Parameter.KEYWORD_ONLY, annotation=client)
    return [*taken[:first], own, *taken[first:]]


@cache
def _taken(prepare: Callable[..., Call]) -> tuple[inspect.Parameter, ...]:
    return tuple(inspect.signature(prepare).parameters.values())


# What has the type that stands for the result in what sends, by the name of its type variable.
_TYPED = {"T_co": "OPERATION", "EventT": "EVENTS"}


def _result(send: Any, declared: dict[str, str]) -> tuple[str, Any]:
    """Return the type of what is sent with, as text and for those who resolve it."""
    given: str = send.__annotations__["return"]
    outer, _, inner = given.rpartition("[")
    found = declared[_TYPED[inner.removesuffix("]")]].partition("[")[2].removesuffix("]")
    return (f"{outer}[{found}]", send.__globals__[outer][found]) if outer else (found, found)


def _words(like: Any, more: str = "") -> str | None:
    """Return the words of a function, with more behind the first line."""
    first, line, rest = (like.__doc__ or "").partition("\n")
    return f"{first.rstrip('.')}{more}.{line}{rest}" if first else None


def keywords(prepare: Callable[..., Call]) -> Any:
    """Return the arguments that `prepare` takes by name as a TypedDict, for whoever resolves types at run time."""
    named = {one.name: one for one in _taken(prepare) if one.name != "body"}
    own = {name: one.annotation for name, one in named.items() if one.kind is inspect.Parameter.KEYWORD_ONLY}
    make: Any = TypedDict
    made = make("Arguments", {**CallOptions.__annotations__, **own}, total=False)
    made.__module__ = prepare.__module__
    return made


def awaited(
    method: Callable[Concatenate[Any, P], R], asyncio: Callable[..., Coroutine[Any, Any, Any]]
) -> Callable[Concatenate[Any, P], Coroutine[Any, Any, R]]:
    """Return the asynchronous twin of a method."""

    async def twin(self: Any, *ids: Any, **arguments: Any) -> Any:
        return await asyncio(*ids, client=self._client, **arguments)

    return _like(method, twin)


def paged(
    method: Callable[Concatenate[Any, P], Page[T, R]], prepare: Callable[..., Call]
) -> Callable[Concatenate[Any, P], AsyncPages[T, R]]:
    """Return the asynchronous twin of a method that lists."""
    from .paging import AsyncPages  # noqa: PLC0415  for resources that list

    def twin(self: Any, *ids: Any, **arguments: Any) -> Any:
        return AsyncPages[Any, Any](self._client, prepare(*ids, **arguments))

    return _like(method, twin, AsyncPages)


def streamed(
    method: Callable[Concatenate[Any, P], Stream[T]], asyncio_stream: Callable[..., AsyncStream[Any]]
) -> Callable[Concatenate[Any, P], AsyncStream[T]]:
    """Return the asynchronous twin of a method that streams."""
    from .streams import AsyncStream  # noqa: PLC0415  for resources that stream

    def twin(self: Any, *ids: Any, **arguments: Any) -> Any:
        return asyncio_stream(*ids, client=self._client, **arguments)

    return _like(method, twin, AsyncStream)


def _like(like: Any, made: Any, result: Any = None) -> Callable[..., Any]:
    """Return a method that shows itself as another does; result: the class that its result is, in place of another."""
    made.__doc__ = like.__doc__
    owner, _, made.__name__ = like.__qualname__.rpartition(".")
    made.__qualname__ = f"Async{owner}.{made.__name__}"
    made.__module__, made.__wrapped__ = like.__module__, like
    shown: str = like.__annotations__["return"]
    hint: Any = shown
    if result is not None:
        inner = shown.partition("[")[2].removesuffix("]")
        shown = f"{result.__name__}[{inner}]"
        hint = result[tuple(one for one in inner.rpartition(", ")[::2] if one)]
    made.__annotations__ = {**like.__annotations__, "return": hint}
    made.__signature__ = inspect.signature(like).replace(return_annotation=shown)
    function: Callable[..., Any] = made
    return function
