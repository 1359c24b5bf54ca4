"""Read the two sides of a comparison: files, addresses, git revisions and published specs."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .. import document
from ..errors import SpecError
from ..json_types import Document, is_object

if TYPE_CHECKING:
    from ..sync import Plan

SPEC = "openapi.yaml"
_FEWEST = 10


@dataclass(frozen=True)
class Input:
    """One side: its document as compared, its bytes as read, where it is, and what to know about it."""

    document: Document
    raw: bytes
    location: str
    notes: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The path of the file, also of one in a git revision."""
        return self.location if Path(self.location).is_file() else self.location.partition(":")[2] or self.location


def read(location: str, plan: Callable[[], Plan] | None) -> Input:
    """Return one side; with a plan, which is read when needed, a published spec is trimmed and corrected.

    Raises SpecError when it cannot be read or is not an OpenAPI 3 document.
    """
    raw, name = _bytes(location)
    source = document.parse(raw, name)
    if plan is not None and may_be_published(source.document):
        from . import upstream  # noqa: PLC0415  most sides are trimmed already, and need none of it

        made = plan()
        if upstream.is_published(source.document, made):
            spec, notes = upstream.comparable(source, made)
            return Input(spec, raw, name, tuple(notes))
    return Input(source.document, raw, name)


def may_be_published(document: Document) -> bool:
    """Say whether a document is not trimmed already and large enough to be worth trimming."""
    info = document.get("info")
    return not (is_object(info) and "x-upstream" in info) and len(document["paths"]) > _FEWEST


def _bytes(location: str) -> tuple[bytes, str]:
    if location.startswith(("http://", "https://")) or Path(location).exists():
        return document.read(location), location
    if ":" in location:
        return _from_git(location), location
    return _bytes_of_revision(location)


def _bytes_of_revision(location: str) -> tuple[bytes, str]:
    """A bare revision stands for openapi.yaml in it."""
    try:
        return _from_git(f"{location}:{SPEC}"), f"{location}:{SPEC}"
    except SpecError as error:
        raise SpecError(f"cannot read {location}: there is no such file, nor a git revision that has {SPEC}") from error


def _from_git(location: str) -> bytes:
    """Return a file of a git revision, `revision:path`."""
    if location.startswith("-"):
        raise SpecError(f"cannot read {location}: a revision cannot start with `-`")
    try:
        done = subprocess.run(
            ["git", "show", "--no-textconv", "--end-of-options", location], capture_output=True, check=False, timeout=60
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise SpecError(f"cannot read {location}: no such file, and git does not run ({error})") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").splitlines() or ["git failed"]
        raise SpecError(f"cannot read {location}: no such file, and git says: {said[0].removeprefix('fatal: ')}")
    return done.stdout
