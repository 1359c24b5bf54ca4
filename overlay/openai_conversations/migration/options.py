"""What can be chosen for a migration or an import."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Literal, TypeAlias

from attrs import field, frozen

from ..errors import InvalidInputError
from .losses import policies
from .records import Record

Shape: TypeAlias = Literal["conversation", "same"]
Redact: TypeAlias = Callable[[Record], Record]


@frozen(kw_only=True)
class Options:
    """How a migration goes about it.

    policy: what becomes of each kind of thing without a place; losses.POLICIES lists kinds and choices.
    becomes: "conversation", or "same" for records that become again what they were.
    only: ids of threads; None for all. since, until: bounds of when threads were created (until is not included);
    threads that do not tell are left out then.
    shard: a number from 1 and of how many, such as (3, 16): the part of all threads that this run moves.
    concurrency: how many threads are moved at a time. budget: most requests a minute to each server, shared among
    the shards. retry_failed: try failed threads again. verify: read everything again and compare it.
    redact: changes each record before anything else is done with it.
    settle: seconds to wait before looking whether a request without an answer was carried out. attempts: how often one
    request is tried. patience: how many threads in a row may stay unfinished before the run stops.

    Raises InvalidInputError for what makes no sense.
    """

    policy: Mapping[str, str] = field(factory=dict[str, str])
    becomes: Shape = "conversation"
    only: frozenset[str] | None = None
    since: datetime | None = None
    until: datetime | None = None
    shard: tuple[int, int] | None = None
    concurrency: int = 8
    budget: float | None = None
    retry_failed: bool = False
    verify: bool = True
    redact: Redact | None = field(default=None, repr=False)
    settle: float = 1.0
    attempts: int = 6
    patience: int = 20

    def __attrs_post_init__(self) -> None:
        policies(self.policy)
        if self.concurrency < 1 or self.attempts < 1 or self.patience < 1:
            raise InvalidInputError("concurrency, attempts and patience must be 1 or more")
        bounds = [bound for bound in (self.since, self.until) if bound is not None]
        if any(bound.tzinfo is None for bound in bounds):
            raise InvalidInputError("since and until need a time zone, as in datetime.now(UTC)")
        if len(bounds) == 2 and bounds[0] >= bounds[1]:
            raise InvalidInputError(f"nothing is created since {bounds[0]} and before {bounds[1]}")
        if self.shard is not None and not 1 <= self.shard[0] <= self.shard[1]:
            raise InvalidInputError(f"there is no shard {self.shard[0]} of {self.shard[1]}; shards count from 1")

    @property
    def share(self) -> float | None:
        """The part of the budget that belongs to this shard, in requests a minute."""
        return None if self.budget is None else self.budget / (self.shard[1] if self.shard else 1)

    def takes(self, id: str) -> bool:
        """Say whether a thread is one of those to move, as far as its `id` tells."""
        return (self.only is None or id in self.only) and (self.shard is None or in_shard(id, *self.shard))

    def named(self) -> set[str]:
        """Return the ids of the threads that are asked for by name, as far as they belong to this shard."""
        return set(filter(self.takes, self.only or ()))

    def takes_time(self, created_at: float | None) -> bool:
        """Say whether a thread is one of those to move; `created_at` is in seconds since 1970, None where unknown."""
        if self.since is None and self.until is None:
            return True
        if created_at is None:
            return False
        moment = datetime.fromtimestamp(created_at, UTC)
        return (self.since is None or moment >= self.since) and (self.until is None or moment < self.until)


def in_shard(id: str, number: int, count: int) -> bool:
    """Say whether a thread belongs to a shard; the same on every machine."""
    return int.from_bytes(hashlib.sha256(id.encode("utf-8", "replace")).digest()[:8]) % count == number - 1
