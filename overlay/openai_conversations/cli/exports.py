"""`export` and `import`."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

from ..client import AsyncClient
from ..migration import Exported, Files, LiveConversations, LiveThreads
from ..migration import export as run_export
from ..migration import migrate as run_migration
from .choices import becoming_options, chosen, ids_of, selection_options
from .connecting import PROVIDERS, connect
from .moving import FROM_KEY, TO_KEY_TOLD, finish, progress_watch, report_options, target_of, to_options
from .watching import watching

_INCOMPLETE = 3


@click.command(
    short_help="Write threads or conversations to a file.", epilog=f"Key: {FROM_KEY}, else that of the service."
)
@click.argument("kind", type=click.Choice(["threads", "conversations"]))
@click.option("--from", "from_", metavar="URL", help="The server; without it, the environment says.")
@click.option("--from-provider", type=click.Choice(PROVIDERS), help="Which service that is.")
@click.option("--ask-from-key", is_flag=True, help="Ask for its key.")
@click.option(
    "--output", type=click.Path(dir_okay=False, allow_dash=True), required=True, help="The file; - for a pipe."
)
@selection_options
def export(**values: Any) -> int:
    """Write threads or conversations to a file, each with all that belongs to it as a line of JSON.

    Run again with the same file, it goes on where it ended. Files that messages refer to are named, and not fetched.
    """
    client = connect(
        AsyncClient, values["from_"], values["from_provider"], ask_key=values["ask_from_key"], variable=FROM_KEY
    )
    source = (LiveThreads if values["kind"] == "threads" else LiveConversations)(client, ids_of(values))
    output: str | IO[bytes] = sys.stdout.buffer if values["output"] == "-" else values["output"]
    with watching(values["kind"], None, quiet=values["quiet"]) as tell:
        made = run_export(source, output, chosen(values), lambda count: tell(count, ""))
    return _told(made, values["kind"])


def _told(made: Exported, kind: str) -> int:
    before = f", {made.before} were there before" if made.before else ""
    print(f"{made.written} {kind} written{before}", file=sys.stderr)
    for failed, error in made.failures:
        print(f"  {failed}: {error}", file=sys.stderr)
    if made.stopped:
        print(f"Stopped: {made.stopped}", file=sys.stderr)
    return 0 if made.complete else _INCOMPLETE


@click.command("import", short_help="Put what was exported into a server.", epilog=TO_KEY_TOLD)
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, allow_dash=True))
@to_options
@click.option("--journal", type=click.Path(dir_okay=False), help="Remembers what is done. [default: FILE.journal]")
@click.option("--as", "becomes", type=click.Choice(["same", "conversation"]), default="same", show_default=True,
              help="Whether threads become threads again, or conversations.")  # fmt: skip
@becoming_options
@selection_options
@report_options
def import_(**values: Any) -> int:
    """Put what was exported into a server: conversations as conversations, threads as threads.

    Run again with the same words, it goes on where it ended; what comes from a pipe (-) needs --journal for that.
    """
    options = chosen(values, becomes=values["becomes"])
    client = target_of(values)
    with _on_disk(values["files"]) as files, tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "journal" if "-" in values["files"] else f"{values['files'][0]}.journal"
        journal = values["journal"] or kept
        with watching("records", None, quiet=values["quiet"]) as tell:
            made = run_migration(Files(files), client, journal, options, progress_watch(tell))
        return finish(made, [journal], values)


@contextmanager
def _on_disk(files: tuple[str, ...]) -> Generator[tuple[str | Path, ...]]:
    """Give the files, with what comes from standard input in one of its own, as files are read more than once."""
    if "-" not in files:
        yield files
        return
    with tempfile.NamedTemporaryFile(prefix="import-") as file:
        shutil.copyfileobj(sys.stdin.buffer, file)
        file.flush()
        yield tuple(Path(file.name) if one == "-" else one for one in files)
