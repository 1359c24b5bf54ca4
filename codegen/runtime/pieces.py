"""Read the body of a reply piece by piece, for as long as its call may last."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from functools import partial

import httpx

from .deadline import Watch, limited_by
from .interrupt import ended_on_time, hung_up_on_time
from .redaction import scrub

# What reading a body raises when it does not come to its end.
BROKEN = (httpx.TransportError, httpx.DecodingError)


def pieces(reply: httpx.Response, watch: Watch, *, timed: bool = True) -> Generator[bytes, None, None]:
    """Yield the body of a reply as it comes. Raises what ends the call, and httpx's errors without secrets.

    timed: whether the waits need to be ended from outside, as network streams that are not ours go by timeouts alone.
    """
    waiting = reply.iter_bytes()
    try:
        with hung_up_on_time(reply, watch, timed=timed):
            while True:
                with limited_by(watch.deadline):
                    piece = next(waiting, None)
                _check(watch)
                if piece is None:
                    return
                yield piece
    except BROKEN as failure:
        _check(watch)
        scrub(failure)
        raise


def _check(watch: Watch) -> None:
    if watch.guarded and watch.over:
        raise watch.verdict(in_flight=True)


async def pieces_async(reply: httpx.Response, watch: Watch) -> AsyncGenerator[bytes, None]:
    """Yield the body of a reply as it comes. Raises what ends the call, and httpx's errors without secrets."""
    waiting = reply.aiter_bytes()
    verdict = partial(watch.verdict, in_flight=True)
    try:
        while True:
            with ended_on_time(watch, verdict):
                piece = await anext(waiting, None)
            if piece is None:
                return
            yield piece
    except BROKEN as failure:
        scrub(failure)
        raise
