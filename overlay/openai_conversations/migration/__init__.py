"""Move threads to conversations, or records of either between servers, exactly once and with an account of losses.

    from openai_conversations import AsyncClient
    from openai_conversations.migration import LiveThreads, migrate

    old = AsyncClient.azure("https://RESOURCE.openai.azure.com", api_key="…", api_version="2024-05-01-preview")
    report = migrate(LiveThreads(old), AsyncClient(api_key="…"), "moving.journal")
    print(report.text())

Run again with the same journal, it goes on where it ended. `docs/migration.md` says what becomes of what.
"""

from __future__ import annotations

from .errors import (
    ChangedError,
    ConflictingWriterError,
    JournalError,
    JournalInUseError,
    MigrationError,
    RecordError,
    RefusedError,
    UnclearReplyError,
)
from .exporting import Exported
from .journal import Journal
from .losses import ABOUT, POLICIES, Loss
from .migrating import (
    dry_run,
    dry_run_async,
    export,
    export_async,
    migrate,
    migrate_async,
    roll_back,
    roll_back_async,
    verify,
    verify_async,
)
from .options import Options
from .reading import read_records
from .records import Record
from .reporting import Report, loss_lines, report, write_json
from .running import Progress
from .sources import Files, Found, LiveConversations, LiveThreads, Source

__all__ = [
    "ABOUT",
    "POLICIES",
    "ChangedError",
    "ConflictingWriterError",
    "Exported",
    "Files",
    "Found",
    "Journal",
    "JournalError",
    "JournalInUseError",
    "LiveConversations",
    "LiveThreads",
    "Loss",
    "MigrationError",
    "Options",
    "Progress",
    "Record",
    "RecordError",
    "RefusedError",
    "Report",
    "Source",
    "UnclearReplyError",
    "dry_run",
    "dry_run_async",
    "export",
    "export_async",
    "loss_lines",
    "migrate",
    "migrate_async",
    "read_records",
    "report",
    "roll_back",
    "roll_back_async",
    "verify",
    "verify_async",
    "write_json",
]
