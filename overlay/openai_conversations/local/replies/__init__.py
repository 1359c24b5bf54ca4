"""What the assistants of a local server say, from a replies file."""

from .filling import filled
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
    "filled",
    "kind_of",
    "read_document",
    "read_replies",
]
