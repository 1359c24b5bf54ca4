"""Carry out a call: the loops, blocking and asynchronous.

From the moment that the head of a reply is there, the innermost function that has it closes it on every way out but
handing it over.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Generator
from contextlib import aclosing, closing, contextmanager
from functools import partial
from typing import Any

import httpx

from openai_conversations_api._runtime.deadline import limited_by
from openai_conversations_api._runtime.interrupt import (
    Undisturbed,
    Uninterrupted,
    ended_on_time,
    in_thread,
    pause,
    sleep,
)

from ..errors import ApiError, ClientClosedError, InvalidInputError, NoReplyError
from .attempts import Attempts, Session
from .bodies import closed_on_failure, is_stream, read, read_async
from .pool import AsyncPool, SyncPool

_NO_AUTH = httpx.Auth()
_ABOUT_LOOPS = re.compile(r"different (event )?loop|loop is closed", re.IGNORECASE)


def send(attempts: Attempts[SyncPool], *, streamed: bool) -> httpx.Response:
    """Return the successful reply to a call: read to its end, or if it is streamed, an event stream unread.

    Raises as errors.py says.
    """
    tell = attempts.session.hooks.tell
    while True:
        tell(attempts.begin())
        try:
            if _waits_apart(attempts):
                reply = in_thread(partial(_exchange, attempts, streamed), attempts.watch, httpx.Response.close)
            else:
                reply = _exchange(attempts, streamed)
        except httpx.TransportError as failure:
            tell(attempts.failed(failure))
            delay, reason = attempts.after_failure(failure), type(failure).__name__
        except ApiError as error:
            raise _told(attempts, error) from error.__cause__
        else:
            with closed_on_failure(reply):
                tell(attempts.replied(reply))
                if reply.is_success:
                    return reply
                delay, reason = attempts.after_reply(reply), str(reply.status_code)
        tell(attempts.again(delay, reason))
        _pause(attempts, delay)


def _told(attempts: Attempts[SyncPool], error: ApiError) -> ApiError:
    """Return the error that ends a call in the middle of an attempt, once that was told."""
    if isinstance(error, NoReplyError):
        attempts.session.hooks.tell(attempts.abandoned())
        return attempts.verdict()
    attempts.session.hooks.tell(attempts.failed(error))
    return error


def _pause(attempts: Attempts[SyncPool], delay: float) -> None:
    try:
        sleep(delay, attempts.watch)
    except NoReplyError:
        raise attempts.verdict() from None


def _waits_apart(attempts: Attempts[SyncPool]) -> bool:
    """Say whether an attempt waits in a thread of its own, since nothing else can end all its waits."""
    watch, auth = attempts.watch, attempts.session.auth
    return watch.cancellation is not None or (
        watch.deadline.seconds is not None and auth is not None and getattr(auth, "waits", True)
    )


def _exchange(attempts: Attempts[SyncPool], streamed: bool, check: Callable[[], None] | None = None) -> httpx.Response:
    """Send one request, and again where the authentication wants it. check: raises once nobody waits any more."""
    session = attempts.session
    auth, most = session.auth or _NO_AUTH, session.policy.max_reply_bytes
    with _failures_as_ours(session), limited_by(attempts.watch.deadline):
        route = attempts.take(session.pool.route())
        if check is None and attempts.watch.guarded and not route.limited:
            check = attempts.watch.check
        with closing(auth.sync_auth_flow(_built(attempts))) as flow:
            signed = next(flow)
            while True:
                if check is not None:
                    check()
                attempts.sending()
                reply = route.send(signed)
                with closed_on_failure(reply):
                    reply.request = signed
                    if auth.requires_response_body:
                        reply.read()
                    try:
                        signed = flow.send(reply)
                    except StopIteration:
                        if streamed and is_stream(reply):
                            return reply
                        whole = read(reply, most, check)
                        for stream in _orphaned(attempts, reply):
                            stream.close()
                        return whole
                    reply.read()


def _built(attempts: Attempts[Any]) -> httpx.Request:
    try:
        return attempts.route.build(attempts.request())
    except (httpx.InvalidURL, UnicodeError) as error:
        raise InvalidInputError(f"{attempts.call.operation.name}: the address cannot be sent: {error}") from None


def _orphaned(attempts: Attempts[Any], reply: httpx.Response) -> list[Any]:
    """Return the connection of a reply if the pool was closed while it was made: the pool knows nothing of it."""
    ours = attempts.session.pool.closed and attempts.route.close is not None
    return [reply.extensions["network_stream"]] if ours and "network_stream" in reply.extensions else []


@contextmanager
def _failures_as_ours(session: Session[Any]) -> Generator[None]:
    """A body that cannot be unpacked is a broken reply; a RuntimeError is httpx's word for a closed client or loop."""
    try:
        yield
    except httpx.DecodingError as error:
        raise httpx.RemoteProtocolError(f"the reply cannot be decoded: {error}", request=error.request) from error
    except (httpx.InvalidURL, UnicodeError) as error:
        # A caller's httpx client reads the location of a redirect even when it follows none.
        raise httpx.RemoteProtocolError(f"the server redirects to what is no URL: {error}") from error
    except RuntimeError as error:
        if not (session.pool.is_closed or _ABOUT_LOOPS.search(str(error))):
            raise
        raise ClientClosedError(
            "the client, or the httpx client that it was given, is closed, or belongs to another event loop"
        ) from error


async def send_async(attempts: Attempts[AsyncPool], *, streamed: bool) -> httpx.Response:
    """Return what `send` returns. The end of a call's time cancels whatever is awaited, hooks and sleeps included."""
    hooks = attempts.session.hooks
    try:
        with ended_on_time(attempts.watch, attempts.given_up):
            return await _attempts_async(attempts, streamed=streamed)
    finally:
        event = attempts.untold()
        if event is not None:
            await hooks.tell_async(event)


async def _attempts_async(attempts: Attempts[AsyncPool], *, streamed: bool) -> httpx.Response:
    tell = attempts.session.hooks.tell_async
    while True:
        await tell(attempts.begin())
        try:
            reply = await _exchange_async(attempts, streamed=streamed)
        except httpx.TransportError as failure:
            await tell(attempts.failed(failure))
            delay, reason = attempts.after_failure(failure), type(failure).__name__
        except ApiError as error:
            await tell(attempts.failed(error))
            raise
        else:
            try:
                await tell(attempts.replied(reply))
                if reply.is_success:
                    return reply
                delay, reason = attempts.after_reply(reply), str(reply.status_code)
            except BaseException:
                await reply.aclose()
                raise
        await tell(attempts.again(delay, reason))
        await pause(delay)


async def _exchange_async(attempts: Attempts[AsyncPool], *, streamed: bool) -> httpx.Response:
    session = attempts.session
    auth, most = session.auth or _NO_AUTH, session.policy.max_reply_bytes
    with _failures_as_ours(session):
        route = attempts.take(session.pool.route())
        async with aclosing(auth.async_auth_flow(_built(attempts))) as flow:
            signed = await anext(flow)
            while True:
                attempts.sending()
                reply = await (route.send(signed) if route.gives_back else _undisturbed(route.send(signed)))
                try:
                    reply.request = signed
                    if auth.requires_response_body:
                        await reply.aread()
                    try:
                        signed = await flow.asend(reply)
                    except StopAsyncIteration:
                        if streamed and is_stream(reply):
                            return reply
                        whole = await read_async(reply, most)
                        for stream in _orphaned(attempts, reply):
                            await stream.aclose()
                        return whole
                    await reply.aread()
                except BaseException:
                    await reply.aclose()
                    raise


async def _undisturbed(sending: Awaitable[httpx.Response]) -> httpx.Response:
    """Return a reply of httpx's own pool, which is to be cancelled, and read, only where that loses no connection."""
    work = Undisturbed(sending)
    reply = await work
    if isinstance(reply.stream, httpx.AsyncByteStream):
        reply.stream = Uninterrupted(reply.stream)
    try:
        work.check()
    except BaseException:
        await reply.aclose()
        raise
    return reply
