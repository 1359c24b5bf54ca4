"""Make a published spec comparable: trimmed and corrected as `sync` does, as far as the corrections fit."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from .. import corrections, descriptions, pointer, resources, rules, sync, trim, walk
from ..document import Source, one_line
from ..errors import SpecError
from ..json_types import Document, mapping_at
from .inputs import may_be_published

_FEWEST = 10
Step = Callable[[Document], Document]


def is_published(document: Document, plan: sync.Plan) -> bool:
    """Say whether a document is a published spec: not trimmed, with kept operations, and mostly others."""
    if not may_be_published(document):
        return False
    paths = [str(path) for path in mapping_at(document, "paths")]
    kept = [path for path in paths if trim.is_kept(path, plan.keep.paths)]
    return bool(kept) and len(paths) - len(kept) > max(len(kept), _FEWEST)


def comparable(source: Source, plan: sync.Plan) -> tuple[Document, list[str]]:
    """Return the trimmed and corrected document, and a note on what did not fit.

    Raises SpecError when the document is damaged.
    """
    stale: list[str] = []
    try:
        spec = trim.trim(source.document, _present(source.document, plan.keep))
        spec = _corrected(spec, plan, stale)
        for step in _steps(plan):
            spec = _tried(spec, step, stale)
    except (AttributeError, TypeError, KeyError, ValueError, IndexError, RecursionError) as error:
        problem = one_line(f"{type(error).__name__}: {error}")
        raise SpecError(f"{source.location} is not a well-formed OpenAPI document ({problem})") from error
    count = f"{len(stale)} corrections did not fit and were left out" if stale else "every correction fitted"
    note = f"{source.location}: trimmed to {len(spec['paths'])} of {len(source.document['paths'])} paths; {count}"
    return spec, [note, *(f"  {one}" for one in stale)]


def _present(document: Document, keep: trim.Keep) -> trim.Keep:
    """An older spec may lack schemas that are kept today."""
    known = mapping_at(document["components"], "schemas")
    return replace(keep, schemas=[name for name in keep.schemas if name in known])


def _corrected(spec: Document, plan: sync.Plan, stale: list[str]) -> Document:
    """Apply the corrections that fit and whose references exist here."""
    left = list(plan.corrections)
    while True:
        corrected, errors = corrections.apply_fitting(spec, left)
        missing = {one for one in walk.references(corrected) if pointer.get(corrected, one) is pointer.MISSING}
        loose = [one for one in left if missing & set(walk.references(one.value))]
        if not loose:
            stale.extend(str(error) for error in errors)
            return corrected
        stale.extend(f"correction at {one.at}: it refers to what is not there" for one in loose)
        left = [one for one in left if one not in loose]


def _steps(plan: sync.Plan) -> Iterator[Step]:
    for rule in plan.settings.get("rules") or ():
        yield partial(_rule, rule["rule"])
    yield lambda spec: resources.tag(spec, plan.settings.get("resources"))
    yield lambda spec: resources.add_headers(spec, plan.settings.get("headers") or [])
    yield lambda spec: descriptions.describe(sync.reachable(spec, plan.keep), plan.words)


def _rule(name: str, spec: Document) -> Document:
    return rules.apply(spec, [name])


def _tried(spec: Document, step: Step, stale: list[str]) -> Document:
    try:
        return step(copy.deepcopy(spec))
    except SpecError as error:
        stale.append(str(error))
        return spec
