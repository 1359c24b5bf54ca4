"""Apply the corrections of corrections.yaml: edits at one place each, with a reason and an expectation."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass

from . import pointer
from .errors import SpecError
from .json_types import Document, Json, is_array, is_object


@dataclass(frozen=True)
class Correction:
    """One edit: where, what must stand there now, what to do, and why."""

    at: str
    why: str
    act: str
    value: Json
    expect: Json


class StaleCorrectionError(SpecError):
    """A correction no longer fits the document, or no longer changes it."""

    def __init__(self, correction: Correction, problem: str) -> None:
        super().__init__(f"stale correction at {correction.at} ({correction.act}): {problem}")
        self.correction = correction


def read(entries: Json) -> list[Correction]:
    """Return the corrections of a parsed corrections file. Raises SpecError for an entry that is not one."""
    if entries is not None and not is_array(entries):
        raise SpecError("`corrections` must be a list")
    return [_read_one(entry) for entry in entries or ()]


def _read_one(entry: Json) -> Correction:
    at = entry.get("at") if is_object(entry) else None
    if not is_object(entry) or not isinstance(at, str) or not pointer.split(at):
        raise SpecError(f"a correction needs `at`, a JSON pointer: {_short(entry)}")
    unknown = set(entry) - {"at", "why", "link", "expect", *_ACTS}
    if unknown:
        raise SpecError(f"the correction at {at} has unknown keys {sorted(map(str, unknown))}")
    acts = [key for key in entry if key in _ACTS]
    if len(acts) != 1 or not isinstance(entry.get("why"), str) or not entry["why"]:
        raise SpecError(f"the correction at {at} needs: `why` and exactly one of {', '.join(_ACTS)}")
    act = acts[0]
    if act in ("set", "remove") and "expect" not in entry:
        raise SpecError(f"the correction at {at} needs `expect`: what stands there now (`absent` for nothing)")
    if not _FORMS.get(act, _anything)(entry[act]):
        raise SpecError(f"the correction at {at}: {act} cannot be {_short(entry[act])}")
    return Correction(at, entry["why"], act, entry[act], entry.get("expect", pointer.MISSING))


def _anything(_: Json) -> bool:
    return True


def _is_true(value: Json) -> bool:
    return value is True


def _is_one_pair(value: Json) -> bool:
    return is_object(value) and len(value) == 1 and all(isinstance(one, str) for one in (*value, *value.values()))


_FORMS: dict[str, Callable[[Json], bool]] = {
    "remove": _is_true,
    "nullable": _is_true,
    "drop": is_array,
    "add": is_array,
    "rename_key": _is_one_pair,
}


def apply(document: Document, corrections: list[Correction]) -> Document:
    """Return a corrected copy of the document. Raises StaleCorrectionError for the first edit that does not fit."""
    corrected = copy.deepcopy(document)
    for correction in corrections:
        _apply_one(corrected, correction)
    return corrected


def apply_fitting(document: Document, corrections: list[Correction]) -> tuple[Document, list[StaleCorrectionError]]:
    """Return a copy with every correction that fits, and what is wrong with each that does not."""
    corrected = copy.deepcopy(document)
    found: list[StaleCorrectionError] = []
    for correction in corrections:
        try:
            _apply_one(corrected, correction)
        except StaleCorrectionError as error:
            found.append(error)
    return corrected, found


def _apply_one(document: Document, correction: Correction) -> None:
    before = copy.deepcopy(_container(document, correction))
    _check_expectation(document, correction)
    try:
        _ACTS[correction.act](document, correction)
    except StaleCorrectionError:
        raise
    except SpecError as error:
        raise StaleCorrectionError(correction, str(error)) from error
    if _container(document, correction) == before:
        raise StaleCorrectionError(correction, "it no longer changes anything")


def _container(document: Document, correction: Correction) -> Json:
    tokens = pointer.split(correction.at)
    return pointer.get(document, pointer.join("", *tokens[:-1]))


def _check_expectation(document: Document, correction: Correction) -> None:
    if correction.expect is pointer.MISSING:
        return
    found = pointer.get(document, correction.at)
    if correction.expect == "absent":
        if found is not pointer.MISSING:
            raise StaleCorrectionError(correction, f"expected nothing there, found {_short(found)}")
    elif not _is_same(found, correction.expect):
        shown = "nothing" if found is pointer.MISSING else _short(found)
        raise StaleCorrectionError(correction, f"expected {_short(correction.expect)}, found {shown}")


def _is_same(found: Json, expected: Json) -> bool:
    """Say whether two values are the same JSON: unlike in Python, 1 is neither true nor 1.0."""
    return found is not pointer.MISSING and json.dumps(found, sort_keys=True) == json.dumps(expected, sort_keys=True)


def _short(value: Json) -> str:
    text = repr(value)
    return text if len(text) <= 120 else text[:117] + "..."


def _set(document: Document, correction: Correction) -> None:
    pointer.put(document, correction.at, copy.deepcopy(correction.value))


def _remove(document: Document, correction: Correction) -> None:
    pointer.remove(document, correction.at)


def _members(document: Document, correction: Correction) -> list[Json]:
    found = pointer.get(document, correction.at)
    if not is_array(found):
        raise StaleCorrectionError(correction, "there is no list there")
    return found


def _drop(document: Document, correction: Correction) -> None:
    members = _members(document, correction)
    missing = [value for value in correction.value if value not in members]
    if missing:
        raise StaleCorrectionError(correction, f"the list no longer holds {_short(missing)}")
    pointer.put(document, correction.at, [member for member in members if member not in correction.value])


def _add(document: Document, correction: Correction) -> None:
    members = _members(document, correction)
    present = [value for value in correction.value if value in members]
    if present:
        raise StaleCorrectionError(correction, f"the list already holds {_short(present)}")
    pointer.put(document, correction.at, members + copy.deepcopy(correction.value))


def _rename_key(document: Document, correction: Correction) -> None:
    found = pointer.get(document, correction.at)
    (old, new), *_ = correction.value.items()
    if not is_object(found) or old not in found or new in found:
        raise StaleCorrectionError(correction, f"there is no {old!r} to rename, or {new!r} exists already")
    pointer.put(document, correction.at, {new if key == old else key: value for key, value in found.items()})


def _allows_null(schema: Json) -> bool:
    """Say whether a schema allows null, in any of the notations that specifications use."""
    if not is_object(schema):
        return False
    kinds = schema.get("type")
    alternatives = [*(schema.get("anyOf") or ()), *(schema.get("oneOf") or ())]
    plain = kinds == "null" or (is_array(kinds) and "null" in kinds) or schema.get("nullable") is True
    return plain or None in (schema.get("enum") or ()) or any(map(_allows_null, alternatives))


def _nullable(document: Document, correction: Correction) -> None:
    """Allow null beside what stands there; `true` is the whole value."""
    found = pointer.get(document, correction.at)
    if not is_object(found):
        raise StaleCorrectionError(correction, "there is no schema there")
    if _allows_null(found):
        raise StaleCorrectionError(correction, "null is already allowed there")
    union = {**found, "anyOf": [*found["anyOf"], {"type": "null"}]} if set(found) == {"anyOf"} else None
    pointer.put(document, correction.at, union or {"anyOf": [copy.deepcopy(found), {"type": "null"}]})


_ACTS: dict[str, Callable[[Document, Correction], None]] = {
    "set": _set,
    "remove": _remove,
    "drop": _drop,
    "add": _add,
    "rename_key": _rename_key,
    "nullable": _nullable,
}
