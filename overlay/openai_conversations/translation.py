"""Turn replies that are no success, failures of httpx and interruptions into this package's errors."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
from attrs import define

from openai_conversations_api.errors import StatusError, redact, tidy

from .errors import (
    AuthenticationError,
    BadRequestError,
    CallTimeoutError,
    ConflictError,
    ConnectionFailedError,
    ConversationLockedError,
    DeadlineExceededError,
    MethodNotAllowedError,
    NoReplyError,
    NotFoundError,
    PermissionDeniedError,
    QuotaExceededError,
    RateLimitError,
    RedirectError,
    ServerError,
    ThreadsSwitchedOffError,
    UnprocessableError,
)

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
    ThreadsSwitchedOffError: (
        "OpenAI switched its own /threads off on 2026-08-26: use conversations, or a base URL that still serves threads"
        " (Azure AI Foundry classic, a self-hosted server)"
    ),
}
_DOUBT = "; the server may have carried it out"
_TELLTALE = re.compile(r"auth|key|token|secret|cookie", re.IGNORECASE)
_LONGEST_REASON = 300


@define
class Progress:
    """What is known of a call so far: how many requests were sent, and whether one may have changed something."""

    attempts: int = 0
    in_doubt: bool = False


def codes_of(error: StatusError) -> frozenset[str]:
    """Return the code and the type that a reply gives; servers put what matters in either."""
    detail = error.error
    return frozenset(() if detail is None else (name for name in (detail.code, detail.type) if name))


def specific(error: StatusError, reply: httpx.Response, host: str) -> StatusError:
    """Return the error as the class that its status, code and host call for, with advice, without credentials."""
    cls = _class_of(error, host)
    advice = f"; {_ADVICE[cls]}" if cls in _ADVICE else ""
    hidden = Hidden(reply.request)
    return cls(
        hidden.out_of(str(error)) + advice,
        status_code=error.status_code,
        headers=httpx.Headers([(name, hidden.out_of_bytes(value)) for name, value in reply.headers.raw]),
        content=hidden.out_of_bytes(error.content),
        method=error.method,
        path=error.path,
    )


def _class_of(error: StatusError, host: str) -> type[StatusError]:
    status, codes = error.status_code, codes_of(error)
    if status == 404 and "/threads" in error.path and (host == "api.openai.com" or host.endswith(".api.openai.com")):
        return ThreadsSwitchedOffError
    if codes & QUOTA_CODES and status in (400, 402, 403, 429):
        return QuotaExceededError
    if LOCK_CODE in codes and status == 400:
        return ConversationLockedError
    if 300 <= status < 400:
        return RedirectError
    return _BY_STATUS.get(status, ServerError if status >= 500 else StatusError)


def no_reply(
    failure: httpx.TransportError, operation: str, progress: Progress, *, deadline: float | None, late: bool
) -> NoReplyError:
    """Return our error for one of httpx's, saying what happened to which call.

    deadline: the seconds that the call had as a whole, where it had an end; late: whether they are over.
    """
    scrub(failure)
    if late and deadline is not None:
        return ended(DeadlineExceededError(f"{operation} did not end within its {deadline:g} s"), progress)
    timed_out = isinstance(failure, httpx.TimeoutException)
    tries = f" after {progress.attempts} attempts" if progress.attempts > 1 else ""
    reason = one_line(str(failure)) or type(failure).__name__
    return ended(
        (CallTimeoutError if timed_out else ConnectionFailedError)(f"{operation} got no reply{tries}: {reason}"),
        progress,
    )


def one_line(text: str) -> str:
    """Return what a server or library says on one printable line of bounded length, without credentials."""
    return tidy(text, _LONGEST_REASON)


def ended(error: NoReplyError, progress: Progress) -> NoReplyError:
    """Return an error that ends a call, with what is known of the call."""
    message = str(error).removesuffix(_DOUBT) + (_DOUBT if progress.in_doubt else "")
    return type(error)(message, attempts=progress.attempts, may_have_been_carried_out=progress.in_doubt)


def scrub(failure: BaseException) -> None:
    """Take credentials out of an error's messages.

    Servers may send anything back, headers included, and what cannot be parsed is quoted by the parser.
    """
    request = getattr(failure, "_request", None)
    hidden = Hidden(request) if isinstance(request, httpx.Request) else None
    for link in _chain(failure):
        if hidden is not None and link.args:
            link.args = tuple(hidden.out_of(one) if isinstance(one, str) else one for one in link.args)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


class Hidden:
    """The credentials of a request, to be taken out of what came back."""

    def __init__(self, request: httpx.Request) -> None:
        self._secrets = [secret for name, value in request.headers.items() for secret in _secrets_in(name, value)]

    def out_of(self, text: str) -> str:
        """Return a text without them, and without what looks like a credential."""
        for secret in self._secrets:
            text = text.replace(secret, "[redacted]")
        return redact(text)

    def out_of_bytes(self, content: bytes) -> bytes:
        """Return content without them, and without what looks like a credential."""
        text = content.decode("latin-1")
        clean = self.out_of(text)
        return content if clean == text else clean.encode("latin-1")


def _secrets_in(name: str, value: str) -> list[str]:
    secret = value.strip().rpartition(" ")[2]
    return [secret] if len(secret) >= 8 and _TELLTALE.search(name) else []
