"""What the assistants of a local server say: rules, of which the first that fits a run decides."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Mapping
from functools import cache
from typing import Any

import jsonschema_rs
from attrs import define, field

Action = Mapping[str, Any]
# What a regular expression may cost: how many characters it sees, by the bytes that it takes when it is compiled; steps
# back times characters, as each step may look at all of them; and seconds after which no other is tried for a run.
_SEEN = {250_000: 20_000, 1_000_000: 5_000, 4_000_000: 1_250}
_COST, _SECONDS = 100_000_000, 0.5


class RepliesError(ValueError):
    """A replies file cannot be used; the message names each place and says what is wrong there."""


@define(frozen=True, kw_only=True)
class Prompt:
    """What a rule is matched with.

    text: the text of the user's last message in the thread, empty where there is none; assistant_id, model: as the run
    names them.
    """

    text: str
    assistant_id: str
    model: str


@define(frozen=True, kw_only=True)
class Timing:
    """How long the states of a run last, in seconds.

    queued_for: before it starts; cancelling_for: between a cancellation and its end; expires_after: from its creation
    to its expiry; pace: between the chunks of what is said.
    """

    queued_for: float = 0.0
    cancelling_for: float = 0.0
    expires_after: float = 600.0
    pace: float = 0.0


@define(frozen=True, kw_only=True)
class Reply:
    """What happens in a run, in the format of the replies file.

    actions: one after the other; cut_after_events, cut_after_bytes: when a stream's connection breaks; None: never.
    """

    actions: tuple[Action, ...]
    timing: Timing = field(factory=Timing)
    cut_after_events: int | None = None
    cut_after_bytes: int | None = None


@define(frozen=True, kw_only=True)
class Rule:
    """A reply and what a run must be like to get it.

    match: patterns by name; empty: every run. times: after how many runs the rule is used up; None: never.
    """

    reply: Reply
    match: Mapping[str, str] = field(factory=dict[str, str])
    times: int | None = None

    def fits(self, prompt: Prompt, deadline: float) -> bool:
        """Return whether every pattern fits. deadline: of time.monotonic, from when on regular expressions do not."""
        return all(_fits(name, pattern, prompt, deadline) for name, pattern in self.match.items())


@define(frozen=True, kw_only=True)
class Assistant:
    """What a run takes from its assistant where the request leaves it out. settings: `temperature` and the like."""

    model: str = "local"
    instructions: str = ""
    tools: tuple[Mapping[str, Any], ...] = ()
    settings: Mapping[str, Any] = field(factory=dict[str, Any])


ECHO = Reply(actions=({"text": "${message}"},))


@define
class Script:
    """Rules and assistants of a replies file; without any, each run repeats the user's last message.

    How often a rule was used is counted from when the script was read, by all threads together.
    """

    rules: tuple[Rule, ...] = ()
    assistants: Mapping[str, Assistant] = field(factory=dict[str, Assistant])
    _used: dict[int, int] = field(factory=dict[int, int], init=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False, eq=False, repr=False)

    def reply_to(self, prompt: Prompt) -> Reply:
        """Return what the first rule says that fits and is not used up, and count that; an echo where none does."""
        deadline = time.monotonic() + _SECONDS
        with self._lock:
            for number, rule in enumerate(self.rules):
                used = self._used.get(number, 0)
                if (rule.times is None or used < rule.times) and rule.fits(prompt, deadline):
                    self._used[number] = used + 1
                    return rule.reply
        return ECHO

    def assistant(self, assistant_id: str) -> Assistant:
        """Return an assistant; one without instructions and tools where the file does not describe it."""
        return self.assistants.get(assistant_id, Assistant())


def found_in(pattern: str, text: str) -> bool:
    """Return whether a regular expression is found in a text, at a bounded cost.

    It sees the first 20,000 characters, fewer if it is a large one. One that would need more steps back, which takes
    look-around or back-references, is not found.

    Raises jsonschema_rs.ValidationError for what is no regular expression, or is one that is too large.
    """
    size = _size(pattern)
    seen = text[: _SEEN[size]]
    steps = _COST // 10 ** max(3, len(str(len(seen) - 1)))  # the same for all texts of about a length
    return _expression(pattern, size, steps).is_valid(seen)


@cache
def _size(pattern: str) -> int:
    *smaller, largest = _SEEN
    for size in smaller:
        with contextlib.suppress(jsonschema_rs.ValidationError):
            _expression(pattern, size, 1)
            return size
    _expression(pattern, largest, 1)
    return largest


@cache
def _expression(pattern: str, size: int, steps: int) -> jsonschema_rs.Draft202012Validator:
    """Return what takes the texts in which a regular expression is found."""
    options = jsonschema_rs.FancyRegexOptions(backtrack_limit=steps, size_limit=size)
    return jsonschema_rs.Draft202012Validator({"pattern": pattern}, pattern_options=options)


def _fits(name: str, pattern: str, prompt: Prompt, deadline: float) -> bool:
    if name == "contains":
        return pattern in prompt.text
    if name == "regex":
        return time.monotonic() < deadline and found_in(pattern, prompt.text)
    named = {"text": prompt.text, "assistant_id": prompt.assistant_id, "model": prompt.model}
    return pattern == named[name]
