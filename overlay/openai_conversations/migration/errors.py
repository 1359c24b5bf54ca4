"""What migrations raise; all of it is an ApiError.

MigrationError
├── RecordError         an export, or a line of it, cannot be read
├── JournalError        the journal cannot be used, or cannot be written any more
│   └── JournalInUseError  another run is using it
├── RefusedError        a policy says `fail`, and this thread has something without a place
├── ConflictingWriterError  the conversation holds what this migration did not write
├── ChangedError        the thread is not what it was when its migration began
└── UnclearReplyError   a success that does not say what was created
"""

from __future__ import annotations

from ..errors import ApiError


class MigrationError(ApiError):
    """A migration, an export or an import cannot go on as it was asked to."""


class RecordError(MigrationError):
    """An export, or a line of it, cannot be read; the message says where."""


class JournalError(MigrationError):
    """The journal cannot be used, or cannot be written any more; nothing is sent without it."""


class JournalInUseError(JournalError):
    """Another run is using the journal."""


class RefusedError(MigrationError):
    """A policy says `fail`, and this thread has something that has no place."""


class ConflictingWriterError(MigrationError):
    """The conversation holds what this migration did not write; it is left as it is."""


class ChangedError(MigrationError):
    """The thread is not what it was when its migration began, or the options are not."""


class UnclearReplyError(MigrationError):
    """The server reported success and did not say what was created."""
