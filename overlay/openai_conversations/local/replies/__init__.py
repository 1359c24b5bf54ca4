"""What the assistants of a local server say, from a replies file."""

from .reading import kind_of, read_document, read_replies
from .script import Action, Assistant, Prompt, RepliesError, Reply, Rule, Script, Timing

__all__ = [
    "Action",
    "Assistant",
    "Prompt",
    "RepliesError",
    "Reply",
    "Rule",
    "Script",
    "Timing",
    "kind_of",
    "read_document",
    "read_replies",
]
