"""Turn replies that are no success, failures of httpx and interruptions into this package's errors."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import httpx

from openai_conversations_api._runtime.errors import StatusError, tidy
from openai_conversations_api._runtime.redaction import chain, scrub

from ..errors import (
    AuthenticationError,
    BadRequestError,
    CallTimeoutError,
    ConflictError,
    ConnectionFailedError,
    ConversationLockedError,
    MethodNotAllowedError,
    NoReplyError,
    NotFoundError,
    PermissionDeniedError,
    QuotaExceededError,
    RateLimitError,
    RedirectError,
    ServerError,
    UnprocessableError,
)

Explanation: TypeAlias = tuple[type[StatusError], str]
Explain: TypeAlias = Callable[[StatusError], Explanation | None]
QUOTA_CODES = frozenset(
    {"insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "account_deactivated"}
)
LOCK_CODE = "conversation_locked"
_BY_STATUS: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    405: MethodNotAllowedError,
    409: ConflictError,
    422: UnprocessableError,
    429: RateLimitError,
}
_ADVICE: dict[type[StatusError], str] = {
    AuthenticationError: "check the key or credential, and that it belongs to this host",
    QuotaExceededError: "add credit or raise the quota; a retry will not help",
    RedirectError: "set the base URL to where the API is; redirects are not followed",
    ConversationLockedError: "another call is writing to this conversation; try again shortly",
}
_DOUBT = "; the server may have carried it out"
_LONGEST_REASON = 300
_BEFORE_SENDING = (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError)
_CERTIFICATE = "CERTIFICATE_VERIFY_FAILED"


def codes_of(error: StatusError) -> frozenset[str]:
    """Return the code and the type that a reply gives; servers put what matters in either."""
    detail = error.error
    return frozenset(() if detail is None else (name for name in (detail.code, detail.type) if name))


def specific(error: StatusError, explain: Explain) -> StatusError:
    """Return the error as the class that its status and codes call for, with advice.

    explain: what the service is known to mean by it, as a class and advice.
    """
    usual = _class_of(error)
    cls, advice = explain(error) or (usual, _ADVICE.get(usual, ""))
    return cls(
        f"{error}; {advice}" if advice else str(error),
        status_code=error.status_code,
        headers=error.headers,
        content=error.content,
        method=error.method,
        path=error.path,
    )


def _class_of(error: StatusError) -> type[StatusError]:
    status, codes = error.status_code, codes_of(error)
    if codes & QUOTA_CODES and status in (400, 402, 403, 429):
        return QuotaExceededError
    if LOCK_CODE in codes and status == 400:
        return ConversationLockedError
    if 300 <= status < 400:
        return RedirectError
    return _BY_STATUS.get(status, ServerError if status >= 500 else StatusError)


def no_reply(failure: httpx.TransportError, operation: str, address: str, attempts: int) -> NoReplyError:
    """Return our error for one of httpx's, saying what happened to which call; address: of the server, and proxy."""
    scrub(failure)
    timed_out = isinstance(failure, httpx.TimeoutException)
    tries = f" after {attempts} attempts" if attempts > 1 else ""
    reason = tidy(str(failure), _LONGEST_REASON) or type(failure).__name__
    what = f"could not reach {address}" if isinstance(failure, _BEFORE_SENDING) else f"got no reply from {address}"
    advice = _CERTIFICATE_ADVICE if is_certificate_failure(failure) else ""
    return (CallTimeoutError if timed_out else ConnectionFailedError)(f"{operation} {what}{tries}: {reason}{advice}")


_CERTIFICATE_ADVICE = (
    "; its certificate is not trusted: give verify= an ssl.SSLContext that trusts its authority, or set SSL_CERT_FILE"
)


def is_certificate_failure(failure: BaseException) -> bool:
    return isinstance(failure, httpx.ConnectError) and any(_CERTIFICATE in str(link) for link in chain(failure))


def ended(error: NoReplyError, *, attempts: int, in_doubt: bool) -> NoReplyError:
    """Return an error that ends a call, with what is known of the call."""
    message = str(error).removesuffix(_DOUBT) + (_DOUBT if in_doubt else "")
    return type(error)(message, attempts=attempts, may_have_been_carried_out=in_doubt)
