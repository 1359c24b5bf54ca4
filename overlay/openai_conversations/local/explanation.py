"""Say what a JSON-Schema error means to the sender: where it is, and what would be right."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jsonschema_rs import ValidationError

from .json_types import is_object

Path = tuple[str | int, ...]
Alternative = list[ValidationError]
_TAGS = ("type", "object")
_SHOWN = 80
_ARTICLES = {"object": "an object", "array": "an array", "integer": "an integer", "null": "null"}
_NAMES = {dict: "an object", list: "an array", str: "a string", bool: "a boolean", int: "an integer", float: "a number"}


@dataclass(frozen=True)
class Finding:
    """What is wrong at one place. text: the sentence, with {} where the place's name goes."""

    path: Path
    code: str
    text: str

    def sentence(self, place: str | None) -> str:
        """Return the message for a reader. place: what the value is called; None for the body itself."""
        return self.text.replace("{}", f"'{place}'" if place else "the body")


def explain(error: ValidationError) -> Finding:
    """Return what an error of the validator means.

    Of a union, the error inside the alternative is reported that the value was meant to be: the one that its tags and
    its JSON types allow, and only of several such the one that it came closest to.
    """
    alternatives = list(_alternatives(error))
    if not alternatives:
        return _EXPLAINED.get(error.kind.name, _other)(tuple(error.instance_path), error.kind, error.instance)
    depth = len(error.instance_path)
    meant = [found for found in alternatives if not any(_tells_apart(one, depth) for one in found)]
    if not meant:
        return _no_alternative(error, alternatives)
    for kind in (_is_role, _is_type):
        meant = [found for found in meant if not any(kind(one, depth) for one in found)] or meant
    closest = min(meant, key=len)
    return explain(closest[0])


def _is_role(error: ValidationError, depth: int) -> bool:
    """Return whether an error is that the author of a message was meant to be another."""
    return list(error.instance_path[depth:]) == ["role"]


def _is_type(error: ValidationError, depth: int) -> bool:
    """Return whether an error is that a key was meant to hold another JSON type."""
    return len(error.instance_path) == depth + 1 and error.kind.name == "type"


def _alternatives(error: ValidationError) -> Iterator[Alternative]:
    """Yield the errors of each alternative of a union, those of unions within it as alternatives of their own."""
    for found in getattr(error.kind, "context", ()):
        same = [one for one in found if list(one.instance_path) == list(error.instance_path)]
        inner = next((one for one in same if getattr(one.kind, "context", ())), None)
        if inner is None:
            yield list(found)
        else:
            yield from _alternatives(inner)


def _tells_apart(error: ValidationError, depth: int) -> bool:
    """Return whether an error shows that another alternative was meant: another JSON type, or another tag."""
    path = error.instance_path
    if len(path) == depth:
        return error.kind.name == "type" or _concerns_tags(error)
    at_tag = len(path) == depth + 1 and path[-1] in _TAGS
    return at_tag and error.kind.name in {"const", "enum", "type", "anyOf", "oneOf"}


def _concerns_tags(error: ValidationError) -> bool:
    kind: Any = error.kind
    if kind.name == "additionalProperties":
        return any(name in (*_TAGS, "role") for name in kind.unexpected)
    return kind.name == "required" and _property(error) in _TAGS


def _property(error: ValidationError) -> str:
    kind: Any = error.kind
    return str(kind.property).strip('"')


def _no_alternative(error: ValidationError, alternatives: Sequence[Alternative]) -> Finding:
    path, depth = tuple(error.instance_path), len(error.instance_path)
    found = [one for alternative in alternatives for one in alternative]
    # An alternative that fails by its tag alone is of the right JSON type.
    types = [_types(one.kind) for one in found if one.kind.name == "type" and len(one.instance_path) == depth]
    tags = dict.fromkeys(_tags(found, depth))
    choices = ", ".join(sorted(f"'{tag}'" for tag in tags))
    if is_object(error.instance) and "type" not in error.instance and (tags or _lacks_type(found, depth)):
        text = f"Missing required parameter: {{}}.{f' Supported values are: {choices}.' if tags else ''}"
        return Finding((*path, "type"), "missing_required_parameter", text)
    if not is_object(error.instance) or not tags:
        return _wrong_type(path, " or ".join(dict.fromkeys(types)) or "another value", error.instance)
    return Finding((*path, "type"), "invalid_value", _invalid(error.instance["type"], choices))


def _lacks_type(found: Sequence[ValidationError], depth: int) -> bool:
    return any(
        one.kind.name == "required" and _property(one) == "type" and len(one.instance_path) == depth for one in found
    )


def _tags(found: Sequence[ValidationError], depth: int) -> Iterator[str]:
    for one in found:
        if len(one.instance_path) == depth + 1 and one.instance_path[-1] == "type":
            kind: Any = one.kind
            leaves = [inner for group in getattr(kind, "context", ()) for inner in group] or [one]
            yield from (str(leaf.kind.expected_value) for leaf in leaves if leaf.kind.name == "const")


def _types(kind: Any) -> str:
    names: list[Any] = [kind.types] if isinstance(kind.types, str) else sorted(kind.types)
    return " or ".join(_ARTICLES.get(str(name), f"a {name}") for name in names)


def _wrong_type(path: Path, wanted: str, value: Any) -> Finding:
    got = _NAMES.get(value.__class__, "null")
    return Finding(path, "invalid_type", f"Invalid type for {{}}: expected {wanted}, but got {got} instead.")


def _invalid(value: Any, choices: str) -> str:
    return f"Invalid value for {{}}: {show(value)}. Supported values are: {choices}."


def show(value: Any) -> str:
    """Return a value as a short text for a message; braces are doubled by nobody, so they are left out."""
    text = f"'{value}'" if isinstance(value, str) else json.dumps(value)
    short = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return short.replace("{}", "{ }")


def _bound(kind: str, what: str, how: str, expected: str) -> Callable[[Path, Any, Any], Finding]:
    """Return an explanation of a limit. kind: the code's first word; how: `above maximum value` and the like."""

    def explained(path: Path, reason: Any, value: Any) -> Finding:
        got = value if isinstance(value, int | float) else f"one with {len(value)}"
        name = "integer" if kind == "number" and isinstance(value, int) else kind
        code = f"{name}_{'_'.join(how.split())}"
        text = f"Invalid {{}}: {name} {how.replace('max ', 'maximum ').replace('min ', 'minimum ')}."
        return Finding(path, code, f"{text} Expected {expected}{reason.limit}{what}, but got {got} instead.")

    return explained


def _type(path: Path, reason: Any, value: Any) -> Finding:
    return _wrong_type(path, _types(reason), value)


def _required(path: Path, reason: Any, _value: Any) -> Finding:
    missing = str(reason.property).strip('"')
    return Finding((*path, missing), "missing_required_parameter", "Missing required parameter: {}.")


def _unknown(path: Path, reason: Any, _value: Any) -> Finding:
    return Finding((*path, reason.unexpected[0]), "unknown_parameter", "Unknown parameter: {}.")


def _enum(path: Path, reason: Any, value: Any) -> Finding:
    choices = ", ".join(show(option) for option in _listed(reason.options))
    return Finding(path, "invalid_value", _invalid(value, choices))


def _listed(options: Any) -> list[Any]:
    loaded: Any = json.loads(options) if isinstance(options, str) else options
    return list(loaded)


def _const(path: Path, reason: Any, value: Any) -> Finding:
    return Finding(path, "invalid_value", _invalid(value, show(reason.expected_value)))


def _pattern(path: Path, reason: Any, value: Any) -> Finding:
    return Finding(path, "invalid_value", f"Invalid {{}}: {show(value)} does not match the pattern {reason.pattern}.")


def _names(path: Path, reason: Any, _value: Any) -> Finding:
    return Finding(path, "invalid_property_name", f"Invalid property name in {{}}: {reason.error.message[:200]}.")


def _not(path: Path, reason: Any, value: Any) -> Finding:
    excluded: Any = reason.schema
    excluding: list[str] = excluded.get("required", []) if is_object(excluded) else []
    if len(excluding) < 2:
        return _other(path, reason, value)
    names = " and ".join(f"'{name}'" for name in excluding)
    return Finding(path, "invalid_value", f"Invalid value for {{}}: {names} exclude each other; give one of them.")


def _several(path: Path, _reason: Any, _value: Any) -> Finding:
    text = "Invalid value for {}: it fits several alternatives that exclude each other; give one of them."
    return Finding(path, "invalid_value", text)


def _other(path: Path, reason: Any, value: Any) -> Finding:
    return Finding(path, "invalid_value", f"Invalid value for {{}}: {show(value)} ({reason.name}).")


_EXPLAINED: dict[str, Callable[[Path, Any, Any], Finding]] = {
    "type": _type,
    "required": _required,
    "additionalProperties": _unknown,
    "enum": _enum,
    "const": _const,
    "pattern": _pattern,
    "propertyNames": _names,
    "not": _not,
    "oneOf": _several,
    "maximum": _bound("number", "", "above max value", "a value <= "),
    "minimum": _bound("number", "", "below min value", "a value >= "),
    "maxLength": _bound("string", " characters", "above max length", "at most "),
    "minLength": _bound("string", " characters", "below min length", "at least "),
    "maxItems": _bound("array", " entries", "above max length", "at most "),
    "minItems": _bound("array", " entries", "below min length", "at least "),
    "maxProperties": _bound("object", " pairs", "above max properties", "at most "),
    "minProperties": _bound("object", " pairs", "below min properties", "at least "),
}
