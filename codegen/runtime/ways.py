"""The ways to call an operation that follow from one that is written out: what they take and say, they share."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypedDict, TypeVar

from .operation import AsyncClient, Call, CallOptions, Operation, SyncClient
from .types import Response

if TYPE_CHECKING:
    from .paging import AsyncPages, Page
    from .streams import AsyncStream, Stream

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])


def keywords(prepare: Callable[..., Call]) -> Any:
    """Return the arguments that `prepare` takes by name as a TypedDict, for whoever resolves types at run time."""
    named = {one.name: one for one in inspect.signature(prepare).parameters.values() if one.name != "body"}
    own = {name: one.annotation for name, one in named.items() if one.kind is inspect.Parameter.KEYWORD_ONLY}
    make: Any = TypedDict
    made = make("Arguments", {**CallOptions.__annotations__, **own}, total=False)
    made.__module__ = prepare.__module__
    return made


def takes(prepare: Callable[..., Call], without: str = "") -> Callable[[F], F]:
    """Return a decorator for a function that hands its arguments on to `prepare`, so that it shows what it takes.

    without: an argument that it does not take.
    """

    def decorated(function: F) -> F:
        own = inspect.signature(function)
        taken = [one for one in inspect.signature(prepare).parameters.values() if one.name != without]
        first = next(place for place, one in enumerate(taken) if one.kind not in _POSITIONAL)
        parameters = [*taken[:first], own.parameters["client"], *taken[first:]]
        shown: Any = function
        shown.__signature__ = own.replace(parameters=parameters)
        annotations = {one.name: one.annotation for one in parameters}
        function.__annotations__ = {**annotations, "return": own.return_annotation}
        return function

    return decorated


_POSITIONAL = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)


def detailed(
    operation: Operation[Any], prepare: Callable[..., Call]
) -> Callable[[Callable[P, R]], Callable[P, Response[R]]]:
    """Return what makes of `sync` a function that takes the same, and gives the whole reply."""

    def made(sync: Callable[P, R]) -> Callable[P, Response[R]]:
        def sync_detailed(*ids: Any, client: SyncClient, **arguments: Any) -> Any:
            return operation.response(client.__execute__(prepare(*ids, **arguments)))

        return _like(sync, sync_detailed, Response, "; the whole reply, headers included")

    return made  # in two steps, since mypy would take the first of the overloads of `sync` for all of them


def detailed_async(
    operation: Operation[Any], prepare: Callable[..., Call]
) -> Callable[[Callable[P, Coroutine[Any, Any, R]]], Callable[P, Coroutine[Any, Any, Response[R]]]]:
    """Return what makes of `asyncio` a function that takes the same, and gives the whole reply."""

    def made(asyncio: Callable[P, Coroutine[Any, Any, R]]) -> Callable[P, Coroutine[Any, Any, Response[R]]]:
        async def asyncio_detailed(*ids: Any, client: AsyncClient, **arguments: Any) -> Any:
            return operation.response(await client.__execute_async__(prepare(*ids, **arguments)))

        return _like(asyncio, asyncio_detailed, Response, "; the whole reply, headers included")

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


def _like(like: Any, made: Any, result: Any = None, more: str = "") -> Callable[..., Any]:
    """Return a function that shows itself as another does; result: what its result is put into, or in place of what."""
    first, line, rest = (like.__doc__ or "").partition("\n")
    made.__doc__ = f"{first.rstrip('.')}{more}.{line}{rest}" if first else None
    owner, dot, _ = like.__qualname__.rpartition(".")
    made.__name__ = f"{like.__name__}_detailed" if more else like.__name__
    made.__qualname__ = f"Async{owner}{dot}{made.__name__}" if owner else made.__name__
    made.__module__, made.__wrapped__ = like.__module__, like
    shown: str = like.__annotations__["return"]
    hint: Any = shown
    if result is not None:
        inner = shown if more else shown.partition("[")[2].removesuffix("]")
        shown = f"{result.__name__}[{inner}]"
        hint = result[tuple(one for one in inner.rpartition(", ")[::2] if one)] if not more else result[inner]
    made.__annotations__ = {**like.__annotations__, "return": hint}
    made.__signature__ = inspect.signature(like).replace(return_annotation=shown)
    function: Callable[..., Any] = made
    return function
