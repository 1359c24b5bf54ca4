"""Read a replies file, refusing what is not exactly the documented format."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import jsonschema_rs
from attrs import fields

from .schema import CITATION_KINDS, FILE, KINDS, OUTPUT_KINDS, PART_KINDS
from .script import Action, Assistant, RepliesError, Reply, Rule, Script, Timing, found_in

Json = Any
_ENDINGS = ("complete", "fail", "incomplete", "expire", "cancel", "error")
_SHOWN = 10


def read_document(path: str | Path) -> dict[str, Json]:
    """Return the object in a file. path: JSON, or TOML where the name ends so. Raises RepliesError."""
    path = Path(path)
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise RepliesError(f"cannot read the replies file {path}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise RepliesError(f"{path} is not UTF-8: {error.reason} at byte {error.start}") from None
    decode: Callable[[str], Json] = tomllib.loads if path.suffix.lower() == ".toml" else json.loads
    try:
        document = decode(text)
    except (ValueError, RecursionError) as error:
        kind = "TOML" if decode is tomllib.loads else "JSON"
        raise RepliesError(f"{path} is not {kind}: {error}") from None
    if not isinstance(document, dict):
        raise RepliesError(f"{path} must hold an object with `replies`, `assistants` and `faults`")
    return cast("dict[str, Json]", document)


def read_replies(document: Mapping[str, Json], *, source: str = "replies") -> Script:
    """Return the script that a document describes. source: what to call it in messages. Raises RepliesError."""
    problems = list(_problems(document))
    if problems:
        rest = f"\n  and {len(problems) - _SHOWN} more" if len(problems) > _SHOWN else ""
        raise RepliesError(f"{source} cannot be used:\n  " + "\n  ".join(problems[:_SHOWN]) + rest)
    described = cast("Mapping[str, Mapping[str, Json]]", document.get("assistants", {}))
    assistants = {name: _assistant(one) for name, one in described.items()}
    return Script(tuple(_rule(one) for one in document.get("replies", ())), assistants)


def _assistant(described: Mapping[str, Json]) -> Assistant:
    given: dict[str, Json] = {**described, "tools": tuple(described.get("tools", ()))}
    return Assistant(**given)


def _rule(described: Mapping[str, Json]) -> Rule:
    timing = {one.name: described[one.name] for one in fields(Timing) if one.name in described}
    cuts = {name: described.get(name) for name in ("cut_after_events", "cut_after_bytes")}
    reply = Reply(actions=tuple(described["actions"]), timing=Timing(**timing), **cuts)
    return Rule(reply=reply, match=described.get("match", {}), times=described.get("times"))


def kind_of(action: Action) -> str:
    """Return what an action does: its one key that is not a setting."""
    return next(name for name in action if name in KINDS)


def _problems(document: Json) -> Iterator[str]:
    validator = jsonschema_rs.Draft202012Validator(FILE, validate_formats=False)
    found = sorted(validator.iter_errors(document), key=lambda error: [str(step) for step in error.instance_path])
    yield from (f"{_place(error.instance_path)}: {error.message}" for error in found)
    if not found:
        for number, rule in enumerate(document.get("replies", ())):
            yield from _rule_problems(f"replies[{number}]", rule)


def _rule_problems(place: str, rule: Mapping[str, Json]) -> Iterator[str]:
    pattern = rule.get("match", {}).get("regex")
    if pattern is not None:
        yield from _pattern_problems(f"{place}.match.regex", pattern)
    kinds: list[str] = []
    for number, action in enumerate(rule["actions"]):
        yield from _action_problems(f"{place}.actions[{number}]", action)
        kinds += [name for name in action if name in KINDS]
        if number + 1 < len(rule["actions"]) and kinds[-1:] and kinds[-1] in _ENDINGS:
            yield f"{place}.actions[{number + 1}]: nothing can follow '{kinds[-1]}', which ends the run"


def _pattern_problems(place: str, pattern: str) -> Iterator[str]:
    try:
        found_in(pattern, "")
    except (jsonschema_rs.ValidationError, ValueError):
        yield f"{place}: not a regular expression: {pattern[:80]!r} (only those that need few steps back are)"


def _action_problems(place: str, action: Action) -> Iterator[str]:
    yield from _not_one(place, action, tuple(KINDS))
    for number, part in enumerate(action.get("message", ())):
        yield from _part_problems(f"{place}.message[{number}]", part)
    for number, output in enumerate(action.get("code_interpreter", {}).get("outputs", ())):
        yield from _not_one(f"{place}.code_interpreter.outputs[{number}]", output, OUTPUT_KINDS)
    ids = [call["id"] for call in action.get("call", ()) if "id" in call]
    if len(set(ids)) < len(ids):
        yield f"{place}.call: two calls have the same id"


def _part_problems(place: str, part: Action) -> Iterator[str]:
    yield from _not_one(place, part, PART_KINDS)
    if "annotations" in part and "text" not in part:
        yield f"{place}.annotations: only text has annotations"
    for number, annotation in enumerate(part.get("annotations", ())):
        here = f"{place}.annotations[{number}]"
        yield from _not_one(here, annotation, CITATION_KINDS)
        if annotation["text"] not in part.get("text", ""):
            yield f"{here}.text: does not occur in the text"


def _not_one(place: str, described: Action, kinds: Sequence[str]) -> Iterator[str]:
    given = [name for name in described if name in kinds]
    if len(given) != 1:
        has = " and ".join(given) or "none"
        yield f"{place}: needs exactly one of {', '.join(kinds)}; it has {has}"


def _place(path: Sequence[str | int]) -> str:
    steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return steps.removeprefix(".") or "the whole"
