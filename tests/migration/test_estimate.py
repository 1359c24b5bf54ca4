"""The estimate in docs/migration.md, held against simulated servers with rate limits."""

from __future__ import annotations

import pytest

from tests.migration.simulated import LimitedServer, send, simulate


@pytest.mark.parametrize(
    ("limit", "budget", "shards", "tasks", "slack"),
    [
        (3000, 2700, 4, 8, 0.1),  # the budget decides
        (3000, None, 4, 8, 0.2),  # the server's limit decides, and finding it out costs some time
        (100_000, None, 2, 4, 0.1),  # latency decides
    ],
)
def test_the_time_is_requests_by_the_tightest_of_budget_limit_and_latency(
    limit: float, budget: float | None, shards: int, tasks: int, slack: float
) -> None:
    server = LimitedServer(a_minute=limit, latency=0.3)
    requests = 900 if budget else 1500
    _, seconds = simulate(send(server, shards=shards, tasks=tasks, budget=budget, requests=requests))
    a_minute = min(limit, budget or limit, shards * tasks / 0.3 * 60)
    assert requests == server.accepted
    assert seconds == pytest.approx(requests / a_minute * 60, rel=slack)


def test_shards_that_share_a_budget_below_the_limit_are_never_refused() -> None:
    server = LimitedServer(a_minute=3000, latency=0.3)
    simulate(send(server, shards=16, tasks=4, budget=2700, requests=800))
    assert 0 == server.refused


def test_a_server_that_states_what_is_left_is_never_asked_for_more_and_hardly_waits() -> None:
    server = LimitedServer(a_minute=600, latency=0.3, stated=True, burst=600)
    _, seconds = simulate(send(server, shards=1, tasks=16, budget=None, requests=3000))
    assert 0 == server.refused
    assert seconds == pytest.approx((3000 - 600) / 600 * 60, rel=0.15)
