"""The replies file as a whole: what assistants say, and what goes wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .faults import Faults, read_faults
from .replies import Script, read_document, read_replies
from .specification import operations


def read_script(replies: str | Path | dict[str, Any] | None) -> tuple[Script, Faults]:
    """Return what a file, or the object in it, asks for; None asks for an echo and no faults. Raises RepliesError."""
    if replies is None:
        return Script(), Faults()
    source = "replies" if isinstance(replies, dict) else str(replies)
    document = dict(replies if isinstance(replies, dict) else read_document(replies))
    faults = read_faults(document.pop("faults", []), [one.id for one in operations()], source)
    return read_replies(document, source=source), faults
