"""Turn a published spec into our `openapi.yaml`: trim, correct, describe, validate, write."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from . import corrections, data_schemas, descriptions, document, resources, rules, trim, validate, walk
from .errors import SpecError
from .json_types import Document, mapping_at

FOLDER = Path(__file__).parent
_DATED_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})-([0-9a-f]{7,40})\.(?:ya?ml|json)$")
_COMMIT = re.compile(r"(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])")


@dataclass(frozen=True)
class Plan:
    """The data that a sync works from: corrections.yaml, parsed, and our descriptions."""

    settings: Document
    keep: trim.Keep
    corrections: list[corrections.Correction]
    words: descriptions.Descriptions


def read_plan(file: Path = FOLDER / "corrections.yaml", words: Path = FOLDER / "descriptions") -> Plan:
    """Return the corrections and descriptions of this repository, or of other files."""
    settings = document.load_data(file)
    data_schemas.check(settings, data_schemas.CORRECTIONS, file)
    keep = trim.Keep(**settings["keep"])
    return Plan(settings, keep, corrections.read(settings.get("corrections")), descriptions.read(words))


def build(source: document.Source, plan: Plan, *, date: str | None = None, commit: str | None = None) -> Document:
    """Return the trimmed, corrected, described and validated document. Raises SpecError when it cannot be made."""
    try:
        spec = _build(source.document, plan)
    except (AttributeError, TypeError, KeyError, ValueError, IndexError, RecursionError) as error:
        # The document comes from elsewhere and can be damaged in any place; naming each would be endless.
        problem = document.one_line(f"{type(error).__name__}: {error}")
        raise SpecError(f"{source.location} is not a well-formed OpenAPI document ({problem})") from error
    validate.validate(spec)
    return _finished(spec, plan.settings, _provenance(source, date, commit))


def _build(upstream: Document, plan: Plan) -> Document:
    spec = trim.trim(upstream, plan.keep)
    spec = corrections.apply(spec, plan.corrections)
    trim.require(spec, plan.keep.operations)
    spec = rules.apply(spec, [rule["rule"] for rule in plan.settings.get("rules") or ()])
    spec = resources.tag(spec, plan.settings.get("resources") or [])
    spec = resources.add_headers(spec, plan.settings.get("headers") or [])
    return descriptions.describe(reachable(spec, plan.keep), plan.words)


def reachable(spec: Document, keep: trim.Keep) -> Document:
    """Drop the components that corrections left unused."""
    wanted = {f"#/components/schemas/{name}" for name in keep.schemas}
    todo = [*wanted, *walk.references(spec["paths"])]
    seen: set[str] = set()
    while todo:
        reference = todo.pop()
        if reference not in seen:
            seen.add(reference)
            _, _, kind, name = reference.split("/", 3)
            todo.extend(walk.references(spec["components"].get(kind, {}).get(name, {})))
    components: Document = {}
    for kind, named in spec["components"].items():
        used = [name for name in sorted(named) if kind == "securitySchemes" or f"#/components/{kind}/{name}" in seen]
        if used:
            components[kind] = {name: named[name] for name in used}
    return {**spec, "components": components}


def _provenance(source: document.Source, date: str | None, commit: str | None) -> Document:
    """Say where the document came from, without anything that differs between machines."""
    local = not source.location.startswith(("http://", "https://"))
    named = _DATED_NAME.search(source.location)
    found = _COMMIT.search(source.location)
    return {
        "source": Path(source.location).name if local else source.location,
        "date": date or (named.group(1) if named else None),
        "commit": commit or (named.group(2) if named else found.group(0) if found else None),
        "version": str(source.document.get("info", {}).get("version", "")),
        "sha256": source.sha256,
    }


def _finished(spec: Document, settings: Document, provenance: Document) -> Document:
    info = {**spec["info"], **mapping_at(settings, "info"), "x-upstream": provenance}
    head: Document = {"openapi": "3.1.0", "info": info}
    rest = {key: value for key, value in spec.items() if key not in head and value not in ([], {})}
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
