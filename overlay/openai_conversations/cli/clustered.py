"""Shards of a migration on a Dask cluster: each with its own journal, resumed by another worker when one is lost."""

from __future__ import annotations

import logging
import signal
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from importlib import import_module
from typing import Any

import click

from ..errors import ApiError
from ..migration import JournalInUseError, MigrationError
from ..migration import migrate as run_migration
from .choices import chosen
from .watching import watching

_ATTEMPTS = 10  # of a shard, by other workers, after its worker was lost
_PATIENCE = 60.0  # seconds until the journal of a lost worker must be free


def on_cluster(values: dict[str, Any]) -> list[str]:
    """Run all shards, and return their journals. Raises click.UsageError for what cannot work on a cluster."""
    if values["ask_from_key"] or values["ask_to_key"]:
        raise click.UsageError("--engine takes keys from the environment of its workers, not from a prompt.")
    if values["shard"] is not None:
        raise click.UsageError("Give --shard, or --engine with --shards.")
    with _told_errors(), _client(values["engine"]) as client:
        count = values["shards"] or max(1, len(client.scheduler_info()["workers"]))
        journals = [journal_of(values["journal"], number, count) for number in range(1, count + 1)]
        futures = [
            client.submit(run_shard, values, (number, count), path, retries=_ATTEMPTS, pure=False)
            for number, path in enumerate(journals, 1)
        ]
        _wait(futures, quiet=values["quiet"])
    return journals


@contextmanager
def _told_errors() -> Generator[None]:
    """Tell of what goes wrong with a cluster as of what goes wrong with a migration."""
    try:
        yield
    except (ApiError, click.ClickException, ImportError):
        raise
    except Exception as error:
        raise MigrationError(f"the cluster ended with {type(error).__name__}: {error}") from error


def journal_of(journal: str, number: int, count: int) -> str:
    """Return the name of a shard's journal."""
    return f"{journal}.{number}-of-{count}"


def run_shard(values: dict[str, Any], shard: tuple[int, int], journal: str) -> str | None:
    """Move one shard, and return why it stopped early, if it did. Runs in a worker."""
    from .moving import source_of, target_of  # noqa: PLC0415  which imports this module

    options = chosen({**values, "shard": shard})
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            return run_migration(source_of(values), target_of(values), journal, options).stopped
        except JournalInUseError:
            if time.monotonic() > end:
                raise
            time.sleep(1.0)


def _wait(futures: list[Any], *, quiet: bool) -> None:
    with watching("shards", len(futures), quiet=quiet) as tell:
        for done, future in enumerate(_distributed().as_completed(futures), 1):
            future.result()
            tell(done, "")


@contextmanager
def _client(engine: str) -> Generator[Any]:
    """Give a client of a cluster: the one at an address, or one of this machine's own."""
    name, _, address = engine.partition("://")
    if name != "dask":
        raise click.UsageError(f"--engine is dask or dask://HOST:PORT, not {engine}.")
    dask = _distributed()
    if address:
        with dask.Client(f"tcp://{address}") as client:
            yield client
        return
    # A cluster that is interrupted logs tracebacks of its own ends; what its workers raise comes back by itself.
    for name in ("asyncio", "tornado.application"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    settings = {"threads_per_worker": 1, "dashboard_address": None, "silence_logs": logging.CRITICAL}
    with ExitStack() as stack:
        with _uninterrupted():
            cluster = stack.enter_context(dask.LocalCluster(**settings))
            client = stack.enter_context(dask.Client(cluster))
        yield client


@contextmanager
def _uninterrupted() -> Generator[None]:
    """Take no interrupt in the block: a cluster that is half started cannot be closed.

    Its workers take none ever after, and end with the cluster.
    """
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _distributed() -> Any:
    try:
        return import_module("distributed")
    except ModuleNotFoundError as error:
        hint = 'pip install "openai-conversations-client[distributed]"'
        raise ImportError(f"--engine needs {error.name}: {hint}", name=error.name) from error
