"""What has no place in a conversation: what becomes of it, and the account of all of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias

from attrs import define, field, frozen

from ..errors import InvalidInputError
from .errors import RefusedError
from .records import Json

Policy: TypeAlias = Literal["note", "attach", "skip", "fail"]
Outcome: TypeAlias = Literal["changed", "noted", "attached", "dropped"]

_OUTCOMES: Mapping[str, Outcome] = {"note": "noted", "attach": "attached", "skip": "dropped"}
# For each kind of thing without a place: what may be asked for, the default first.
POLICIES: Mapping[str, tuple[Policy, ...]] = {
    "assistant_image": ("note", "attach", "skip", "fail"),
    "attachment": ("note", "attach", "skip", "fail"),
    "annotation": ("skip", "note", "fail"),
    "content": ("note", "skip", "fail"),
    "empty_message": ("skip", "note", "fail"),
    "function_call": ("skip", "note", "fail"),
    "code_interpreter": ("note", "attach", "skip", "fail"),
    "file_search": ("note", "attach", "skip", "fail"),
    "message_fields": ("skip", "note", "fail"),
    "thread_fields": ("skip", "note", "fail"),
    "metadata": ("skip", "note", "fail"),
    "cut_list": ("skip", "fail"),
    "run": ("skip", "fail"),
    "step": ("skip", "fail"),
}
ABOUT: Mapping[str, str] = {
    "assistant_image": "images by the assistant; `attach` puts them into a user's message that follows",
    "attachment": "files attached to messages; `attach` makes them parts of the message, without their tools",
    "annotation": "citations in texts of users, and of unknown kinds",
    "content": "parts of messages that conversations do not have, or do not take as they are",
    "empty_message": "messages without any content",
    "function_call": "calls of functions without an output; pairs are always moved",
    "code_interpreter": "runs of code; `note` tells them as text, `attach` makes native items",
    "file_search": "searches of files; `note` tells them as text, `attach` makes native items",
    "message_fields": "metadata, times, assistant and run of messages",
    "thread_fields": "tool_resources of the thread and unknown fields",
    "metadata": "pairs of metadata that are too many or too long",
    "cut_list": "lists of which not all pages were saved, as the last one says",
    "run": "runs: instructions, model, usage and the like",
    "step": "run steps, but for their tool calls",
}


@frozen
class Loss:
    """One thing that was lost or changed.

    place: where it was, such as `messages[2].attachments[0]`; kind: one of POLICIES; outcome: what became of it;
    reason: why; value: what it was.
    """

    place: str
    kind: str
    outcome: Outcome
    reason: str
    value: Any = field(repr=False)


def policies(chosen: Mapping[str, str]) -> dict[str, Policy]:
    """Return the policy of every kind. Raises InvalidInputError for a kind or a policy that there is not."""
    unknown = sorted(chosen.keys() - POLICIES.keys())
    if unknown:
        raise InvalidInputError(f"no such kind of loss: {', '.join(unknown)}; there are {', '.join(POLICIES)}")
    found: dict[str, Policy] = {kind: allowed[0] for kind, allowed in POLICIES.items()}
    for kind, policy in chosen.items():
        allowed = POLICIES[kind]
        if policy not in allowed:
            raise InvalidInputError(f"{kind} cannot be {policy!r}; it can be {', '.join(POLICIES[kind])}")
        found[kind] = allowed[[*map(str, allowed)].index(policy)]
    return found


@frozen
class Fallback:
    """What to send instead of an item that servers may refuse: a text, and the number of the loss that tells of it."""

    item: Json = field(repr=False)
    text: Json = field(repr=False)
    loss: int


@define
class Account:
    """The losses of one thread, and the policies that decide about them."""

    policy: Mapping[str, Policy]
    losses: list[Loss] = field(factory=list[Loss])
    fallbacks: list[Fallback] = field(factory=list[Fallback])

    def changed(self, place: str, kind: str, reason: str, value: Any) -> None:
        """Put down what was carried over in another form."""
        self.losses.append(Loss(place, kind, "changed", reason, value))

    def decide(self, place: str, kind: str, reason: str, value: Any, *, attachable: bool = True) -> Policy:
        """Put down what has no place, and return what is to be done about it. Raises RefusedError for `fail`."""
        policy = self.policy[kind]
        if policy == "attach" and not attachable:
            policy = "note"
        if policy == "fail":
            raise RefusedError(f"{place}: {reason} (the policy for {kind} is fail)")
        self.losses.append(Loss(place, kind, _OUTCOMES[policy], reason, value))
        return policy

    def noted(self, place: str, kind: str, reason: str, value: Any, label: str = "Content") -> str | None:
        """Put down what has no place, and return the text of a note about it, if one is due."""
        return f"[{label}: {compact(value)}]" if self.decide(place, kind, reason, value) == "note" else None

    def cut_lists(self, names: Iterable[str]) -> None:
        """Put down the lists of which pages are missing."""
        for name in names:
            self.decide(name, "cut_list", "the last page that was saved says that there is more", {"has_more": True})

    def left_over(self, place: str, kind: str, data: Mapping[str, Any], *mapped: str) -> str | None:
        """Put down the fields of an object that were not mapped; return the text of a note about them, if one is due.

        What says nothing (null, an empty text, list or object) is not missed.
        """
        rest = {name: value for name, value in data.items() if name not in mapped and value not in _NOTHING}
        if not rest:
            return None
        return self.noted(place, kind, f"no place for {', '.join(rest)}", rest, kind.replace("_", " ").capitalize())


_NOTHING: tuple[Any, ...] = (None, "", [], {})


def compact(value: Any) -> str:
    """Return JSON data as one line."""
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))
