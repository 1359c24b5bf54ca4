"""Put new files and folders in the place of old ones: all of them, or none."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Replacement:
    """Something new, and the place it goes to; both on one file system."""

    new: Path
    target: Path


def swap(replacements: Sequence[Replacement], aside: Path) -> None:
    """Move everything new to its place, and what was there into the folder `aside`.

    When one move fails, or the program is interrupted, all are taken back before the error goes on.
    """
    done: list[tuple[Replacement, Path | None]] = []
    try:
        for number, one in enumerate(replacements):
            done.append((one, _put_aside(one.target, aside / str(number))))
            one.target.parent.mkdir(parents=True, exist_ok=True)
            one.new.replace(one.target)
    except BaseException:
        for one, old in reversed(done):
            _restore(one, old)
        raise


def _put_aside(target: Path, place: Path) -> Path | None:
    if not target.exists():
        return None
    place.parent.mkdir(parents=True, exist_ok=True)
    target.replace(place)
    return place


def _restore(one: Replacement, old: Path | None) -> None:
    if one.target.is_dir():
        shutil.rmtree(one.target)
    else:
        one.target.unlink(missing_ok=True)
    if old is not None:
        old.replace(one.target)
