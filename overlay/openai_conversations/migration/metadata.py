"""The metadata of a conversation that was a thread: its own pairs, and where it comes from."""

from __future__ import annotations

import sys
from typing import Any

from openai_conversations_api._runtime.json_types import is_object
from openai_conversations_api._runtime.limits import Limits
from openai_conversations_api.models import CreateConversationBody

from .losses import Account, compact
from .records import Record

# The specification says how much metadata a conversation takes.
_LIMITS: Limits = CreateConversationBody.wire_limits["metadata"]
PAIRS = _LIMITS.get("max_entries", sys.maxsize)
KEY, VALUE = _LIMITS.get("max_key", sys.maxsize), _LIMITS.get("max_value", sys.maxsize)


def conversation_metadata(record: Record, account: Account, migration: str) -> tuple[dict[str, str], str | None]:
    """Return the metadata for a conversation, and the text of a note about what has no place, if one is due.

    Two pairs say where it comes from, `source_thread_id` and `source_created_at`; a third, `migration`, by which run of
    this program, where there is room. Nothing is cut short: a pair that does not fit is put down as lost, whole.
    """
    found = record.head.get("metadata")
    own = found if is_object(found) else {}
    reserved = _origin(record)
    if len(record.id) > VALUE:
        account.changed(f"{record.kind}.id", "metadata", f"it is longer than {VALUE} characters", record.id)
    made: dict[str, str] = {}
    lost: dict[str, Any] = {}
    for key, value in own.items():
        text = value if isinstance(value, str) else compact(value)
        fits = len(key) <= KEY and len(text) <= VALUE and len(made) < PAIRS - len(reserved)
        if not fits or key in reserved or key == "migration":
            lost[key] = value
            continue
        made[key] = text
        if text is not value:
            account.changed(f"{record.kind}.metadata", "metadata", "values are texts", {key: value})
    notes = [_lost_pairs(record, account, lost), _lost_fields(record, account)]
    made |= reserved
    if migration and len(made) < PAIRS:
        made["migration"] = migration
    return made, "\n".join(note for note in notes if note) or None


def _origin(record: Record) -> dict[str, str]:
    found = {f"source_{record.kind}_id": record.id[:VALUE]}
    if record.created_at is not None:
        found["source_created_at"] = f"{record.created_at:.15g}"
    return found


def _lost_pairs(record: Record, account: Account, lost: dict[str, Any]) -> str | None:
    if not lost:
        return None
    reason = f"a conversation takes {PAIRS} pairs (2 say where it comes from), keys of {KEY}, values of {VALUE}"
    return account.noted(f"{record.kind}.metadata", "metadata", reason, lost, "Metadata")


def _lost_fields(record: Record, account: Account) -> str | None:
    told = {"created_at": record.created_at is not None, "metadata": is_object(record.head.get("metadata"))}
    mapped = [name for name, carried in told.items() if carried]
    return account.left_over(record.kind, "thread_fields", record.head, "id", "object", *mapped)
