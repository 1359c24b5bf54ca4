"""What goes wrong on demand: faults that a request's header or the replies file asks for.

A fault is written `name` or `name=value`, several of them separated by commas:

- `delay=SECONDS`: the request waits before it is carried out
- `rate_limit=SECONDS`: 429 with that Retry-After, 1 when left out
- `error=STATUS`: that status, 500 when left out; nothing is carried out
- `error_after_commit=STATUS`: the same, but the request has been carried out
- `drop`, `drop_after_commit`: the connection ends without a reply, before or after the request is carried out
- `garbage`: the request is carried out, and the reply announces JSON that it is not
- `lock`: 400 with the code `conversation_locked`
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import jsonschema_rs

from .errors import ApiProblem, bad_request
from .replies import RepliesError

HEADER = "x-local-fault"
_NUMBERS = {"delay": (0.0, 0.0, 600.0), "rate_limit": (1.0, 0.0, 3600.0)}
_STATUSES = frozenset({"error", "error_after_commit"})
_PLAIN = frozenset({"drop", "drop_after_commit", "garbage", "lock"})
NAMES = sorted({*_NUMBERS, *_STATUSES, *_PLAIN})

SCHEMA: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "fault": {"type": "string"},
            "operation": {"type": "string"},
            "times": {"type": "integer", "minimum": 1},
            "skip": {"type": "integer", "minimum": 0},
        },
        "required": ["fault"],
        "additionalProperties": False,
    },
}


@dataclass(frozen=True)
class Fault:
    """One thing to go wrong. value: seconds or a status; 0 where the fault takes none."""

    name: str
    value: float = 0


def parse_faults(text: str) -> list[Fault]:
    """Return the faults that a header or a file names. Raises ValueError with what is wrong."""
    return [_fault(part.strip()) for part in text.split(",") if part.strip()]


def _fault(text: str) -> Fault:
    name, _, value = (part.strip() for part in text.partition("="))
    if name in _PLAIN and not value:
        return Fault(name)
    if name in _NUMBERS:
        default, least, most = _NUMBERS[name]
        return Fault(name, _number(text, value, default, least, most))
    if name in _STATUSES:
        return Fault(name, _number(text, value, 500, 400, 599))
    raise ValueError(f"unknown fault '{text[:80]}'; there are {', '.join(NAMES)}")


def _number(text: str, value: str, default: float, least: float, most: float) -> float:
    try:
        number = float(value) if value else default
    except ValueError:
        number = least - 1
    if not least <= number <= most:
        raise ValueError(f"the fault '{text[:80]}' needs a number from {least:g} to {most:g}")
    return number


@dataclass
class Rule:
    """Faults that a file asks for. operation: None for all; times: None for ever; skip: how many go well first."""

    faults: list[Fault]
    operation: str | None = None
    times: int | None = None
    skip: int = 0
    seen: int = 0

    def applies(self, operation: str) -> bool:
        """Count a call of an operation, and return whether it meets the faults."""
        if self.operation not in {None, operation}:
            return False
        self.seen += 1
        number = self.seen - self.skip
        return number > 0 and (self.times is None or number <= self.times)


@dataclass
class Faults:
    """The faults of a server's file; how often each was met is counted from its start."""

    rules: list[Rule] = field(default_factory=list[Rule])
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def of(self, operation: str, headers: Mapping[str, str]) -> list[Fault]:
        """Return what shall go wrong with a call. Raises ApiProblem, 400, for a header that asks for nothing known."""
        with self._lock:
            found = [fault for rule in self.rules if rule.applies(operation) for fault in rule.faults]
        try:
            return found + parse_faults(headers.get(HEADER, ""))
        except ValueError as error:
            raise bad_request(f"{HEADER}: {error}.", param=HEADER) from None


def read_faults(described: Iterable[Any], known_operations: Iterable[str], source: str) -> Faults:
    """Return the `faults` of a file. source: what to call it in messages. Raises RepliesError."""
    rows: Any = list(described) if isinstance(described, list) else described
    error = next(jsonschema_rs.Draft202012Validator(SCHEMA).iter_errors(rows), None)
    if error is not None:
        raise RepliesError(f"{source} cannot be used: faults{list(error.instance_path)}: {error.message}")
    return Faults([_rule(row, number, set(known_operations), source) for number, row in enumerate(rows)])


def _rule(row: Mapping[str, Any], number: int, known: set[str], source: str) -> Rule:
    where = f"{source} cannot be used: faults[{number}]"
    operation = row.get("operation")
    if operation is not None and operation not in known:
        raise RepliesError(f"{where}.operation: there is no operation '{operation}'")
    try:
        faults = parse_faults(row["fault"])
    except ValueError as error:
        raise RepliesError(f"{where}.fault: {error}") from None
    return Rule(faults, operation, row.get("times"), row.get("skip", 0))


def before(fault: Fault) -> ApiProblem | None:
    """Return the reply that comes instead of carrying a request out; None where the fault is another."""
    seconds = f"{fault.value:g}"
    if fault.name == "rate_limit":
        after = {"retry-after": seconds if fault.value == int(fault.value) else str(int(fault.value) + 1)}
        headers = {**after, "retry-after-ms": f"{fault.value * 1000:g}"}
        message = f"Rate limit reached. Please try again in {seconds}s."
        return ApiProblem(429, message, type="requests", code="rate_limit_exceeded", headers=headers)
    if fault.name == "lock":
        message = "Another process is currently operating on this conversation. Please retry in a few seconds."
        return bad_request(message, code="conversation_locked")
    return failure(fault) if fault.name == "error" else None


def failure(fault: Fault) -> ApiProblem:
    """Return the reply of a server that failed."""
    message = "The server had an error while processing your request (it was asked to)."
    return ApiProblem(int(fault.value), message, type="server_error")
