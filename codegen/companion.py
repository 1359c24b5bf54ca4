"""The endpoints that programs call beside ours, as a document of their own that the local server alone reads.

It comes from the same published spec by the same trim, corrections and rules as openapi.yaml, and holds what that
lacks.
"""

from __future__ import annotations

import json

from . import corrections, rules, trim
from .json_types import Document, is_object
from .sync import Plan, reachable


def build(upstream: Document, plan: Plan, spec: Document) -> Document | None:
    """Return the document; None where corrections.yaml asks for none. spec: our own, as built from the same source."""
    asked = plan.settings.get("companion")
    if not asked:
        return None
    keep = trim.Keep([*plan.keep.paths, *asked["paths"]], schemas=plan.keep.schemas)
    paths = {
        path: _only(item, asked["operations"]) if trim.is_kept(path, asked["paths"]) else item
        for path, item in upstream["paths"].items()
    }
    whole = trim.trim({**upstream, "paths": paths}, keep)
    own = corrections.read(asked.get("corrections"))
    whole = corrections.apply(whole, [*plan.corrections, *own])
    whole = rules.apply(whole, [one["rule"] for one in plan.settings.get("rules") or ()])
    beside = {path: item for path, item in whole["paths"].items() if item and trim.is_kept(path, asked["paths"])}
    found = reachable({**whole, "paths": beside}, trim.Keep([]))
    trim.require(found, asked["operations"])
    components = {kind: _new(named, spec["components"].get(kind, {})) for kind, named in found["components"].items()}
    return {"paths": beside, "components": {kind: named for kind, named in components.items() if named}}


def _only(item: Document, operations: list[str]) -> Document:
    return {key: value for key, value in item.items() if not is_object(value) or value.get("operationId") in operations}


def _new(named: Document, known: Document) -> Document:
    return {name: node for name, node in named.items() if name not in known}


def dump(found: Document) -> str:
    """Return the document as it is kept: JSON with a line for each value, so that small changes show as small."""
    return json.dumps(found, indent=1, ensure_ascii=False) + "\n"
