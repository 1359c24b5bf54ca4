"""A migration in each event loop and over each transport that the clients have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import anyio
import pytest
from attrs import evolve

from openai_conversations import AsyncClient
from openai_conversations.migration import (
    Files,
    JournalError,
    LiveConversations,
    Report,
    export_async,
    migrate_async,
    roll_back_async,
    verify_async,
)
from tests.migration.test_exactly_once import expected, found, scene, simple
from tests.migration.unreliable import PATIENT, POLICY, Trouble, conversations

Open = Callable[[str], AsyncClient]


def _plain(base_url: str) -> AsyncClient:
    return AsyncClient(base_url=base_url, policy=POLICY)


def _over_aiohttp(base_url: str) -> AsyncClient:
    return AsyncClient(base_url=base_url, policy=POLICY, transport="aiohttp")


@pytest.mark.parametrize(("backend", "opened"), [("trio", _plain), ("asyncio", _over_aiohttp)])
def test_everything_runs_in_either_loop_and_over_either_transport(
    backend: Literal["trio", "asyncio"], opened: Open, tmp_path: Path
) -> None:
    made = [simple(25, number) for number in range(9)]
    with scene(made) as (url, source, journal):
        told = anyio.run(_there_and_back, opened, url, source, journal, tmp_path / "out.jsonl", backend=backend)
        assert [{"verified": 9}, {"verified": 9}, {"undone": 9}] == [one.states for one in told]
        assert {} == conversations(url)


async def _there_and_back(opened: Open, url: str, source: Files, journal: Path, file: Path) -> list[Report]:
    async with opened(url) as to:
        moved = await migrate_async(source, to, journal, PATIENT)
        assert 9 == (await export_async(LiveConversations(to), file, PATIENT)).written
        return [moved, await verify_async(to, journal, PATIENT), await roll_back_async(to, journal, PATIENT)]


# trio warns of generators within generators, such as those of pages, that are left to the garbage collector.
@pytest.mark.filterwarnings("ignore:Exception ignored in. <async_generator:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("backend", ["trio", "asyncio"])
def test_a_run_that_is_cancelled_ends_at_once_and_goes_on_later(backend: Literal["trio", "asyncio"]) -> None:
    made = [simple(45, number) for number in range(12)]
    with scene(made) as (url, source, journal):

        async def for_a_moment(seconds: float) -> None:
            async with AsyncClient(base_url=url, policy=POLICY) as to:
                with anyio.move_on_after(seconds):
                    await migrate_async(source, to, journal, evolve(PATIENT, budget=6000))

        for hundredths in (1, 5, 15, 30, 60):
            anyio.run(for_a_moment, hundredths / 100, backend=backend)
        anyio.run(for_a_moment, 60.0, backend=backend)
        assert expected(made) == found(url)


@pytest.mark.parametrize("backend", ["trio", "asyncio"])
def test_the_first_error_ends_the_run_as_itself(backend: Literal["trio", "asyncio"], monkeypatch: Any) -> None:
    async def full(*_: Any) -> None:
        raise JournalError("the disk is full")

    with scene([simple(3, number) for number in range(5)]) as (url, source, journal):
        trouble = Trouble(iter(()))

        async def run() -> None:
            async with AsyncClient(base_url=url, transport=trouble) as to:
                await migrate_async(source, to, journal, PATIENT)

        monkeypatch.setattr("openai_conversations.migration.journal.Journal.on_disk", full)
        with pytest.raises(JournalError, match="the disk is full"):
            anyio.run(run, backend=backend)
        assert 0 == trouble.posts
