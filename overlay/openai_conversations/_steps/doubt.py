"""Say whether a call that failed may have done its work all the same."""

from __future__ import annotations

from openai_conversations_api._runtime.errors import StreamError

from .._transport.retry import is_unclear
from ..errors import ApiError, MalformedReplyError, NoReplyError, StatusError


def leaves_open(failure: ApiError) -> bool:
    """Say whether the server may have carried the call out although it failed."""
    match failure:
        case NoReplyError():
            return failure.may_have_been_carried_out
        case StatusError():
            return is_unclear(failure.status_code)
        case _:
            return isinstance(failure, MalformedReplyError | StreamError)
