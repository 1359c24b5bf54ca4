"""Find lists, maps and unions that hold themselves: no type in Python says them, unless a model stands between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from . import pointer
from .errors import SpecError
from .json_types import Document, Json, Schema, is_array, is_object, mapping_at

_SCHEMAS = "#/components/schemas/"


@dataclass(frozen=True)
class _Step:
    """A component, and the reference that leads on from it; held: whether a list or map stands around that."""

    name: str
    reference: Schema
    held: bool


def refuse(document: Document) -> None:
    """Raise SpecError for the first component that holds itself without a model between."""
    trail = _first_loop(document)
    if trail:
        names = " > ".join([step.name for step in trail] + [trail[0].name])
        raise SpecError(
            f"/components/schemas/{trail[0].name} is a list, map or union of itself ({names}), which has no type in "
            "Python; use the rule any-from-endless, or set the inner one to {} with a correction, so that it reads as "
            "any JSON"
        )


def refuse_hollow(document: Document) -> None:
    """Raise SpecError for the first component that is nothing but itself."""
    trail = _first_loop(document, held=False)
    if trail:
        names = " > ".join([step.name for step in trail] + [trail[0].name])
        raise SpecError(f"/components/schemas/{trail[0].name} is nothing but itself ({names}); correct one of them")


def open_up(document: Document) -> int:
    """Let lists and maps of themselves hold any JSON instead; return how many there were."""
    opened = 0
    while trail := _first_loop(document):
        held = [step for step in trail if step.held]
        if not held:
            break
        held[-1].reference.clear()
        opened += 1
    return opened


def _first_loop(document: Document, *, held: bool = True) -> list[_Step]:
    """Return the steps of a loop; held: whether one through lists and maps counts."""
    components = mapping_at(mapping_at(document, "components"), "schemas")
    clear: set[str] = set()
    for name in components:
        trail = _loop(components, name, [], clear, held=held)
        if trail:
            return trail
    return []


def _loop(components: Document, name: str, trail: list[_Step], clear: set[str], *, held: bool) -> list[_Step]:
    """Return the steps that lead from a component back to itself; clear: those that are known not to."""
    names = [step.name for step in trail]
    if name in names:
        return trail[names.index(name) :]
    for reference, is_held in () if name in clear else _transparent(components.get(name), held=False):
        if is_held and not held:
            continue
        step = _Step(name, reference, is_held)
        found = _loop(components, pointer.split(reference["$ref"])[-1], [*trail, step], clear, held=held)
        if found:
            return found
    clear.add(name)
    return []


def _transparent(schema: Json, *, held: bool) -> Iterator[tuple[Schema, bool]]:
    """Yield the references of which a schema is made without a class between, and whether a list or map holds them."""
    if not is_object(schema) or schema.get("properties"):
        return
    reference = schema.get("$ref")
    if isinstance(reference, str) and reference.startswith(_SCHEMAS):
        yield schema, held
    for key in ("items", "additionalProperties"):
        yield from _transparent(schema.get(key), held=True)
    for key in ("oneOf", "anyOf", "allOf", "prefixItems"):
        members = schema.get(key)
        for one in members if is_array(members) else ():
            yield from _transparent(one, held=held or key == "prefixItems")
