"""`migrate`, and what goes with it: `verify`, `rollback`, `report`."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import click

from ..client import AsyncClient
from ..migration import (
    Files,
    Journal,
    LiveThreads,
    Options,
    Progress,
    Report,
    Source,
    dry_run,
    loss_lines,
    roll_back,
    write_json,
)
from ..migration import migrate as run_migration
from ..migration import report as make_report
from ..migration import verify as run_verification
from .choices import KINDS, becoming_options, chosen, ids_of, pace_options, quiet_option, selection_options
from .clustered import on_cluster
from .connecting import PROVIDERS, connect, options
from .output import hint, put
from .watching import watching

FROM_KEY, TO_KEY = "OPENAI_CONVERSATIONS_FROM_KEY", "OPENAI_CONVERSATIONS_TO_KEY"
_JOURNAL = click.Path(dir_okay=False)
_KEYS = f"Keys: {FROM_KEY} and {TO_KEY}, else those of the services."
TO_KEY_TOLD = f"Key: {TO_KEY}, else that of the service."
_INCOMPLETE = 3


def _existing(_ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    for one in given:
        if not (_is_url(one) or Path(one).exists()):
            raise click.BadParameter(f"{one} is neither a URL nor a file or folder.")
    return given


def _is_url(text: str) -> bool:
    return text.startswith(("http://", "https://"))


def _writable(_ctx: click.Context, _param: click.Parameter, given: str | None) -> str | None:
    """A report is written when all is over, which is late for finding out that there is no such folder."""
    if given is not None and not Path(given).parent.is_dir():
        raise click.BadParameter(f"there is no folder {Path(given).parent}.")
    return given


to_options = options(
    click.option("--to", "to", metavar="URL", help="The server they go to; without it, the journal says."),
    click.option("--to-provider", type=click.Choice(PROVIDERS), help="Which service --to is."),
    click.option("--ask-to-key", is_flag=True, help="Ask for the key of --to."),
)
from_options = options(
    click.option(
        "--from",
        "from_",
        metavar="URL|FILE",
        multiple=True,
        callback=_existing,
        help="The server they come from, or files: given several times, or in a folder.",
    ),
    click.option("--from-provider", type=click.Choice(PROVIDERS), help="Which service --from is."),
    click.option("--ask-from-key", is_flag=True, help="Ask for the key of --from."),
)
report_options = options(
    click.option("--report", "report_file", type=_JOURNAL, callback=_writable, help="Write the whole report as JSON."),
    click.option("--losses", is_flag=True, help="Tell every loss, not only how many there are."),
    click.option("--show-content", is_flag=True, help="Show what was lost, not only where."),
)
# Those of what is done with all that a journal tells of.
journal_options = options(
    click.option("--journal", type=_JOURNAL, required=True, help="That of the migration."),
    to_options,
    pace_options,
    quiet_option,
)


@click.command(short_help="Move threads to conversations.", epilog=f"{_KEYS}\n\n{KINDS}")
@from_options
@to_options
@click.option("--journal", type=_JOURNAL, help="Remembers what is done; with the same one, it goes on.")
@click.option("--dry-run", "dry", is_flag=True, help="Write nothing; tell what would be done and every loss.")
@click.option("--resume", is_flag=True, help="Go on with what the journal says: --from, --to, --policy and --shard.")
@becoming_options
@selection_options
@click.option("--engine", metavar="dask[://HOST:PORT]", help="Run shards on a Dask cluster, or on this machine's own.")
@click.option("--shards", type=click.IntRange(1), metavar="N", help="How many shards --engine runs.")
@report_options
def migrate(**values: Any) -> int:
    """Move threads to conversations: exactly once, in order, with a report of all that is lost.

    Run again with the same words, it goes on where it ended, however that was. Threads come from a server (all, where
    it lists them) or from files: exports, or whatever holds threads in the shapes of the API.

    \b
      openai-conversations migrate --from URL --to URL --journal FILE
    """
    if values["shards"] and not values["engine"]:
        raise click.UsageError("--shards goes with --engine; --shard N/OF moves one shard here.")
    if values["dry"]:
        return _dry(values, chosen(values))
    if not values["journal"]:
        raise click.UsageError("Missing --journal; it remembers what is done.")
    chosen(values)  # before the journal is made
    _remember(values)
    choices = chosen(values)
    if values["engine"]:
        journals = on_cluster(values)
        with _opened(journals) as opened:
            return _tell(make_report(opened), opened, values)
    with watching("threads", _known_total(values), quiet=values["quiet"]) as tell:
        made = run_migration(source_of(values), target_of(values), values["journal"], choices, progress_watch(tell))
    return finish(made, [values["journal"]], values)


def progress_watch(tell: Any) -> Any:
    """Return what is told how far a migration has come, and tells it on."""

    def watch(progress: Progress) -> None:
        words = [f"{progress.moved} moved", f"{progress.items} items"]
        words += [f"{progress.failed} failed"] if progress.failed else []
        words += [f"{progress.unfinished} unfinished"] if progress.unfinished else []
        tell(progress.moved + progress.failed + progress.unfinished, ", ".join(words))

    return watch


def _known_total(values: dict[str, Any]) -> int | None:
    ids = ids_of(values)
    return len(ids) if ids else None


def source_of(values: dict[str, Any]) -> Source:
    """Return where records come from. Raises click.UsageError for none, or a mixture."""
    given: tuple[str, ...] = values["from_"]
    urls = [one for one in given if _is_url(one)]
    if not given:
        raise click.UsageError("Missing --from: a URL, or files.")
    if not urls:
        return Files(tuple(given))
    if len(given) > 1:
        raise click.UsageError("--from is one URL, or files.")
    client = connect(AsyncClient, urls[0], values["from_provider"], ask_key=values["ask_from_key"], variable=FROM_KEY)
    return LiveThreads(client, ids_of(values))


def target_of(values: dict[str, Any]) -> AsyncClient:
    """Return where records go. Raises click.UsageError when that is not said."""
    if not values["to"]:
        raise click.UsageError("Missing --to: a URL.")
    if not _is_url(values["to"]):
        raise click.UsageError(f"--to is a URL, such as https://api.openai.com/v1, not {values['to']}.")
    return connect(AsyncClient, values["to"], values["to_provider"], ask_key=values["ask_to_key"], variable=TO_KEY)


def _remember(values: dict[str, Any]) -> None:
    """Put down in the journal where it comes from and goes, or take that from there; it goes to one server for ever."""
    with Journal(values["journal"], must_exist=values["resume"]) as journal:
        known = json.loads(journal.fact("words") or "{}")
        goes = {"to": known.get("to") or journal.fact("to"), "to_provider": known.get("to_provider")}
        comes = {"from_": tuple(known.get("from_", ())), "from_provider": known.get("from_provider")}
        for name, value in {**goes, **comes}.items():
            values[name] = values[name] or value
        if values["resume"]:
            _take_choices(values, journal)
        if values["from_"] and values["to"]:
            told = {name: values[name] for name in (*goes, *comes)}
            journal.put("words", json.dumps({**told, **(goes if goes["to"] else {})}))


def _take_choices(values: dict[str, Any], journal: Journal) -> None:
    """Take what was chosen when the migration began, where nothing else is chosen now."""
    policy, shard = journal.fact("policy"), journal.fact("shard")
    if not values.get("policy") and policy is not None:
        values["policy"] = tuple(f"{kind}={chosen}" for kind, chosen in json.loads(policy).items())
    if not values.get("shard") and shard is not None:
        found = json.loads(shard)
        values["shard"] = found and (found[0], found[1])


def _dry(values: dict[str, Any], choices: Options) -> int:
    with Journal(None) as journal:
        with watching("threads", _known_total(values), quiet=values["quiet"]) as tell:
            made = dry_run(source_of(values), choices, journal, lambda done: tell(done, "read"))
        return _tell(made, [journal], {**values, "losses": True})


def finish(made: Report, paths: Sequence[str | Path], values: dict[str, Any]) -> int:
    """Tell what became of a migration, and return the exit code."""
    with _opened(paths) as journals:
        return _tell(made, journals, values)


@contextmanager
def _opened(paths: Sequence[str | Path]) -> Generator[list[Journal]]:
    with ExitStack() as stack:
        yield [stack.enter_context(Journal(path, must_exist=True)) for path in paths]


def _tell(made: Report, journals: list[Journal], values: dict[str, Any]) -> int:
    if values["losses"] or values["show_content"]:
        for line in loss_lines(journals, content=values["show_content"]):
            put(line)
    put(made.text())
    if values["report_file"]:
        with Path(values["report_file"]).open("w", encoding="utf-8") as file:
            write_json(made, journals, file)
    return 0 if made.complete or made.dry_run else _INCOMPLETE


@click.command(short_help="Compare what a migration wrote.", epilog=TO_KEY_TOLD)
@journal_options
@report_options
def verify(**values: Any) -> int:
    """Read again what a migration wrote, and compare count, order and texts."""
    return _over_journal(values, run_verification, "read")


@click.command(short_help="Delete what a migration wrote.", epilog=TO_KEY_TOLD)
@journal_options
@click.option("--yes", is_flag=True, help="Do not ask.")
@report_options
def rollback(**values: Any) -> int:
    """Delete everything that a migration wrote, items included: deleting a conversation keeps them."""
    if not (values["yes"] or click.confirm("Delete all conversations that this migration made?", err=True)):
        hint("Nothing is deleted.")
        return 1
    return _over_journal(values, roll_back, "taken back")


def _over_journal(values: dict[str, Any], work: Callable[..., Report], words: str) -> int:
    values |= {"resume": True, "from_": (), "from_provider": None}
    _remember(values)
    choices = Options(concurrency=values["concurrency"], budget=values["budget"])
    with watching("threads", None, quiet=values["quiet"]) as tell:

        def watch(done: int) -> None:
            tell(done, words)

        made = work(target_of(values), values["journal"], choices, watch)
    return finish(made, [values["journal"]], values)


@click.command(short_help="Tell what became of a migration.")
@click.argument("journals", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False))
@report_options
def report(journals: tuple[str, ...], **values: Any) -> int:
    """Tell what became of a migration, from the journals of all its shards."""
    with _opened(journals) as opened:
        return _tell(make_report(opened), opened, values)
