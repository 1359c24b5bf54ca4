"""Turn a published spec into our `openapi.yaml`: trim, correct, describe, validate, write."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import (
    corrections,
    data_schemas,
    descriptions,
    document,
    pointer,
    resources,
    rules,
    trim,
    upstream,
    validate,
    walk,
)
from .errors import SpecError
from .json_types import Document, mapping_at

FOLDER = Path(__file__).parent
_DATED_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})-([0-9a-f]{7,40})\.(?:ya?ml|json)$")
_COMMIT = re.compile(r"(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])")
_DESCRIBED = 0.95


@dataclass(frozen=True)
class Plan:
    """The data that a sync works from: corrections.yaml, parsed, and our descriptions."""

    settings: Document
    keep: trim.Keep
    corrections: list[corrections.Correction]
    words: descriptions.Descriptions

    @property
    def published_at(self) -> upstream.Published:
        """Where the specification is published."""
        settings: dict[str, Any] = self.settings.get("upstream") or {}
        return upstream.Published(**settings)

    @property
    def described(self) -> float:
        """The share of properties that need words of ours, from 0 to 1; operations need them all, unless it is 0."""
        return float(self.settings.get("described", _DESCRIBED))


def read_plan(file: Path = FOLDER / "corrections.yaml", words: Path | None = None) -> Plan:
    """Return the corrections of this repository, or of another file, and the descriptions in the folder beside it."""
    settings = document.load_data(file)
    data_schemas.check(settings, data_schemas.CORRECTIONS, file)
    keep = trim.Keep(**settings["keep"])
    folder = words or file.parent / "descriptions"
    known = descriptions.read(folder) if words or folder.is_dir() else descriptions.Descriptions()
    return Plan(settings, keep, corrections.read(settings.get("corrections")), known)


def build(
    source: document.Source,
    plan: Plan,
    *,
    date: str | None = None,
    commit: str | None = None,
    recorded: Document | None = None,
) -> Document:
    """Return the trimmed, corrected, described and validated document. Raises SpecError when it cannot be made.

    recorded: what an earlier document says of its upstream; it is said again where the bytes are the same.
    """
    try:
        spec = _build(source.document, plan)
    except (AttributeError, TypeError, KeyError, ValueError, IndexError, RecursionError) as error:
        # The document comes from elsewhere and can be damaged in any place; naming each would be endless.
        problem = validate.damage(source.document)
        raise SpecError(f"{source.location} is not a well-formed OpenAPI document ({problem})") from error
    validate.validate(spec)
    if recorded and recorded.get("sha256") == source.sha256 and not (date or commit):
        return _finished(spec, plan.settings, recorded)
    return _finished(spec, plan.settings, _provenance(source, plan, date, commit))


def _build(published: Document, plan: Plan) -> Document:
    spec = trim.trim(published, plan.keep)
    spec = corrections.apply(spec, plan.corrections)
    trim.require(spec, plan.keep.operations)
    wanted = plan.settings.get("rules") or ()
    idle = frozenset(rule["rule"] for rule in wanted if rule.get("may_be_idle"))
    spec = rules.apply(spec, [rule["rule"] for rule in wanted], idle)
    spec = resources.tag(spec, plan.settings.get("resources"))
    spec = resources.add_headers(spec, plan.settings.get("headers") or [])
    return descriptions.describe(reachable(spec, plan.keep), plan.words)


def reachable(spec: Document, keep: trim.Keep) -> Document:
    """Drop the components that corrections left unused."""
    wanted = {_component("schemas", name) for name in keep.schemas}
    todo = [*wanted, *walk.references(spec["paths"])]
    seen: set[str] = set()
    while todo:
        reference = todo.pop()
        if reference not in seen:
            seen.add(reference)
            _, kind, name = pointer.split(reference)
            todo.extend(walk.references(spec["components"].get(kind, {}).get(name, {})))
    components: Document = {}
    for kind, named in spec["components"].items():
        used = [name for name in sorted(named) if kind == "securitySchemes" or _component(kind, name) in seen]
        if used:
            components[kind] = {name: named[name] for name in used}
    return {**spec, "components": components}


def _component(kind: str, name: str) -> str:
    return pointer.join("#/components", kind, name)


def _provenance(source: document.Source, plan: Plan, date: str | None, commit: str | None) -> Document:
    """Say where the document came from, without anything that differs between machines."""
    local = not source.location.startswith(("http://", "https://"))
    named = _DATED_NAME.search(source.location)
    found = _COMMIT.search(source.location)
    commit = commit or (named.group(2) if named else found.group(0) if found else None)
    address = plan.published_at.at(commit) if local and commit else None
    return {
        "source": address or (Path(source.location).name if local else source.location),
        "date": date or (named.group(1) if named else None),
        "commit": commit,
        "version": str(source.document.get("info", {}).get("version", "")),
        "sha256": source.sha256,
    }


def recorded(file: Path) -> Document:
    """Return what a document of ours says of its upstream; nothing where there is no such document."""
    if not file.exists():
        return {}
    return mapping_at(mapping_at(document.load(file).document, "info"), "x-upstream")


def _finished(spec: Document, settings: Document, provenance: Document) -> Document:
    info = {**spec["info"], **mapping_at(settings, "info"), "x-upstream": provenance}
    head: Document = {"openapi": "3.1.0", "info": info}
    rest = {key: value for key, value in spec.items() if key not in head and (value or key in ("paths", "components"))}
    order = ["servers", "security", "tags", "paths", "components"]
    return {**head, **{key: rest[key] for key in order if key in rest}}


def write(spec: Document, target: Path) -> list[str]:
    """Write the document and return what changed, in lines for a person."""
    text = document.dump(spec)
    before: Document = document.load(target).document if target.exists() else {"paths": {}, "components": {}}
    if target.exists() and target.read_text(encoding="utf-8") == text:
        return [f"{target.name} is up to date"]
    document.write_atomically(target, text)
    return [f"wrote {target.name}", *changes(before, spec)]


def changes(before: Document, after: Document) -> list[str]:
    """Return one line for every operation and component that was added, removed or changed."""
    old, new = _parts(before), _parts(after)
    lines = [f"  + {name}" for name in new if name not in old]
    lines += [f"  - {name}" for name in old if name not in new]
    return lines + [f"  ~ {name}" for name in new if name in old and new[name] != old[name]]


def _parts(spec: Document) -> Document:
    parts: Document = {f"operation {op.get('operationId')}": op for _, _, op in walk.operations(spec)}
    for kind, named in spec.get("components", {}).items():
        parts.update({f"{kind} {name}": node for name, node in named.items()})
    return parts
