"""Put new files and folders in the place of old ones: all of them or none, whenever it is interrupted.

New state is built beside the old one, in folders `.codegen-PID-N`. A journal then names what belongs where; from there
on the change is carried out, by this run or by the next one that finds the journal. What a killed run left is removed
by the next.
"""

from __future__ import annotations

import contextlib
import fcntl
import itertools
import json
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .errors import SpecError

_STAGE = re.compile(r"\.codegen-(\d+)-")
_JOURNAL = ".codegen-journal"
_LONGEST_WAIT = 900.0
_numbers = itertools.count()
_new_folders: list[Path] = []


@dataclass(frozen=True)
class Replacement:
    """Something new in a stage of its own, and the place it goes to; called: that place before links are followed."""

    new: Path
    target: Path
    called: Path

    @property
    def old(self) -> Path:
        """Where the old state waits until all is done."""
        return self.new.parent / "old"

    def keep_old(self) -> None:
        """Keep a copy of an old file; old folders are moved aside instead."""
        if self.target.is_file():
            shutil.copy2(self.target, self.old)

    def place(self) -> None:
        """Move the new state to its place, where it is not there yet."""
        if not self.new.exists():
            return
        self.target.parent.mkdir(parents=True, exist_ok=True)
        if self.target.is_dir():
            self.target.rename(self.old)
        self.new.replace(self.target)

    def take_back(self) -> None:
        """Put the old state back, however far `place` came."""
        if not self.new.exists() and self.target.exists():
            self.target.rename(self.new)
        if self.old.is_dir() or (self.old.exists() and not self.target.exists()):
            self.old.rename(self.target)


def stage(target: Path) -> Replacement:
    """Return where to build what shall replace a file or folder; a symbolic link stays, what it names is replaced."""
    place = target.resolve()
    for folder in reversed([one for one in place.parents if not one.exists()]):
        folder.mkdir(exist_ok=True)
        _new_folders.append(folder)
    folder = place.parent / f".codegen-{os.getpid()}-{next(_numbers)}"
    folder.mkdir()
    return Replacement(folder / target.name, place, target)


@contextlib.contextmanager
def alone(site: Path, *targets: Path) -> Generator[None]:
    """Hold the only right to replace anything at a site, after finishing what a killed run began there.

    Waits up to 15 minutes for another run. Raises SpecError when it takes longer.
    """
    handle = os.open(site, os.O_RDONLY)
    try:
        _lock(handle, site)
        recover(site, targets)
        _sweep(site, targets)
        yield
    finally:
        _sweep(site, targets, own=True)
        os.close(handle)


def _lock(handle: int, site: Path) -> None:
    end = time.monotonic() + _LONGEST_WAIT
    for attempt in itertools.count():
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if attempt == 0:
                print(f"codegen: waiting for another run in {site.name}", file=sys.stderr, flush=True)
            if time.monotonic() > end:
                raise SpecError(f"another run works in {site} and does not end") from None
            time.sleep(0.1)
        except OSError:  # a file system without locks
            return


def is_unfinished(site: Path) -> bool:
    """Say whether a run was killed here while it put things in their places."""
    return (site / _JOURNAL).exists()


def recover(site: Path, targets: Iterable[Path]) -> None:
    """Finish what the journal of a killed run says, and tell so. Raises SpecError for one that is none of ours."""
    journal = site / _JOURNAL
    if not journal.exists():
        return
    allowed = {target.resolve() for target in targets}
    entries = [_entry(site, line) for line in _lines(journal)]
    for one in entries:
        if one.target not in allowed or not _STAGE.match(one.new.parent.name) or ".." in one.new.parts:
            raise SpecError(f"{journal} names {one.target}, not written by this command: look, and remove it")
    _finish(journal, entries)
    told = ", ".join(one.target.name for one in entries)
    print(f"codegen: finished what an interrupted run had begun: {told}", file=sys.stderr)


def _lines(journal: Path) -> list[list[str]]:
    try:
        read: list[list[str]] = json.loads(journal.read_text(encoding="utf-8"))
        return [[str(new), str(target)] for new, target in read]
    except (ValueError, TypeError) as error:
        raise SpecError(f"{journal} cannot be read; look at it, remove it, and generate again") from error


def _entry(site: Path, line: list[str]) -> Replacement:
    new, target = (Path(os.path.normpath(site / one)) for one in line)
    return Replacement(new, target, target)


def swap(site: Path, replacements: Sequence[Replacement]) -> None:
    """Move everything new to its place.

    When one move fails, or the program is interrupted, all are taken back before the error goes on; what a killed
    program leaves undone is done by the next run.
    """
    journal = site / _JOURNAL
    for one in replacements:
        one.keep_old()
    _write_journal(
        journal, [[os.path.relpath(one.new, site), os.path.relpath(one.target, site)] for one in replacements]
    )
    try:
        for one in replacements:
            one.place()
    except BaseException:
        for one in reversed(replacements):
            one.take_back()
        journal.unlink()
        raise
    _finish(journal, replacements)


def _write_journal(journal: Path, lines: list[list[str]]) -> None:
    draft = journal.with_name(f".codegen-{os.getpid()}-journal")
    with draft.open("w", encoding="utf-8") as file:
        file.write(json.dumps(lines))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(journal)


def _finish(journal: Path, replacements: Sequence[Replacement]) -> None:
    for one in replacements:
        one.place()
    for one in replacements:
        shutil.rmtree(one.new.parent, ignore_errors=True)
    journal.unlink()


def _sweep(site: Path, targets: Iterable[Path], *, own: bool = False) -> None:
    """Remove what killed runs left beside the targets; of this run only at its end, and only when all is in place."""
    if is_unfinished(site):
        return
    elsewhere = [] if own else [Path(tempfile.gettempdir())]
    for folder in {site, *(target.resolve().parent for target in targets), *elsewhere}:
        _tidy(folder, own=own)
    while own and _new_folders:
        with contextlib.suppress(OSError):  # one that is not empty is of use
            _new_folders.pop().rmdir()


def _tidy(folder: Path, *, own: bool = False) -> None:
    """Remove from a folder what killed runs left there, or what this run did."""
    for entry in folder.glob(".codegen-*") if folder.is_dir() else ():
        named = _STAGE.match(entry.name)
        if named and (own if int(named[1]) == os.getpid() else not _is_running(int(named[1]))):
            _remove(entry)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _remove(entry: Path) -> None:
    if entry.is_dir() and not entry.is_symlink():
        shutil.rmtree(entry, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            entry.unlink()


@contextlib.contextmanager
def scratch() -> Generator[Path]:
    """Give a folder for what is needed only now; one that a killed program leaves is removed by the next run."""
    _tidy(Path(tempfile.gettempdir()))
    folder = Path(tempfile.gettempdir()) / f".codegen-{os.getpid()}-{next(_numbers)}-{os.urandom(4).hex()}"
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
