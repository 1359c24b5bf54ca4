"""Compare the branches of two unions, paired by name, by tag, by form."""

from __future__ import annotations

from itertools import combinations

from ..json_types import Json
from .finding import ClientSeverity, Severity
from .normal import Side
from .shape import Node, Shape, canonical
from .values import Compare
from .walking import Walk, gravest

Pairs = list[tuple[Node, Node]]


def has_own_base(shape: Shape) -> bool:
    """Say whether a schema says something beside its unions."""
    return not shape.unions or bool(shape.types is not None or shape.properties or shape.required)


def compare(walk: Walk, old: Shape, new: Shape, schemas: Compare) -> None:
    """Record how the branches changed, and what is inside those that stayed."""
    _hints(walk, old, new)
    if len(old.unions) == len(new.unions):
        for before, after in zip(old.unions, new.unions, strict=True):
            _both(walk, list(before), list(after), new, schemas)
        if old.exclusive != new.exclusive and not _disjoint(walk.new, [one for many in new.unions for one in many]):
            walk.add("union-became-exclusive" if new.exclusive else "union-became-inclusive", new.where)
    elif has_own_base(old) and has_own_base(new):
        rule = "combination-required" if len(new.unions) > len(old.unions) else "combination-no-longer-required"
        walk.add(rule, new.where)
    elif old.unions and new.unions:
        walk.add("keyword-changed", new.where, len(old.unions), len(new.unions))
    else:
        _one_sided(walk, old, new, schemas)


def _one_sided(walk: Walk, old: Shape, new: Shape, schemas: Compare) -> None:
    """A single kind of value became a union, or the other way round."""
    if not has_content(old) or not has_content(new):
        walk.add("type-widened" if not has_content(new) else "type-narrowed", new.where)
        return
    before = list(old.unions[0]) if old.unions else [Node(old.node.parts, old.name)]
    after = list(new.unions[0]) if new.unions else [Node(new.node.parts, new.name)]
    pairs = _paired(walk, before, after) or _fitting(walk, before, after, schemas)
    if not pairs:
        walk.add("type-changed", new.where, _names(walk.old, before), _names(walk.new, after))
        return
    for one, other in pairs:
        _compare_one(walk, old if one.key == before[0].key and not old.unions else walk.old.shape(one),
                     new if other.key == after[0].key and not new.unions else walk.new.shape(other))  # fmt: skip
    rule = "union-introduced" if new.unions else "union-resolved"
    lost = [one for one in before if one.key not in {mine.key for mine, _ in pairs}]
    minor = not new.unions and all(_without(walk, one) for one in lost)
    client = ClientSeverity.MINOR if minor else None
    walk.add(rule, new.where, _names(walk.old, before), _names(walk.new, after), client=client)


def _compare_one(walk: Walk, old: Shape, new: Shape) -> None:
    """Null was compared for the whole schema."""
    if walk.first_time(old, new):
        walk.shapes(walk, old, new)


def has_content(shape: Shape) -> bool:
    """Say whether a schema restricts anything."""
    return bool(shape.types is not None or shape.unions or shape.properties or shape.required or shape.values)


def _fitting(walk: Walk, before: list[Node], after: list[Node], schemas: Compare) -> Pairs:
    fitting = ((one, other) for one in before for other in after if _fits(walk, one, other, schemas))
    first = next(fitting, None)
    return [first] if first else []


def _fits(walk: Walk, old: Node, new: Node, schemas: Compare) -> bool:
    return gravest(walk.weighed(schemas, old, new)) is Severity.SAFE


def _both(walk: Walk, before: list[Node], after: list[Node], new: Shape, schemas: Compare) -> None:
    pairs = _paired(walk, before, after)
    for one, other in pairs:
        schemas(walk, one, other)
    kept_old, kept_new = {one.key for one, _ in pairs}, {other.key for _, other in pairs}
    for one in before:
        if one.key not in kept_old:
            covered = any(_fits(walk, one, other, schemas) for other in after)
            shown, client = _name(walk.old, one), _without(walk, one)
            walk.add("variant-removed", one.where, shown, None, gone=True, http=_safe(covered), client=client)
    for other in after:
        if other.key not in kept_new:
            covered = any(_fits(walk, one, other, schemas) for one in before)
            http = _safe(covered)
            if walk.direction == "request" and new.exclusive and not _distinct(walk.new, other, after):
                http = Severity.REVIEW
            walk.add("variant-added", other.where, None, _name(walk.new, other), http=http)


def _without(walk: Walk, branch: Node) -> ClientSeverity | None:
    """Readers only lose a class that vanishes with the variant."""
    shape = walk.old.shape(branch)
    kept = not walk.is_gone(shape.name) if shape.name else "object" not in (shape.types or ())
    return ClientSeverity.MINOR if kept and walk.direction == "response" else None


def _safe(covered: bool) -> Severity | None:
    return Severity.SAFE if covered else None


def _paired(walk: Walk, before: list[Node], after: list[Node]) -> Pairs:
    """Pair branches by the name of their component, then by a tag value, then by their form, then by their kind."""
    pairs: Pairs = []
    left, right = list(before), list(after)
    for mark in (_by_name, _by_tag, _by_form, _by_kind):
        marks = {mark(walk.new, node): node for node in reversed(right)}
        for node in list(left):
            found = marks.get(mark(walk.old, node))
            if mark(walk.old, node) and found is not None and any(found is one for one in right):
                pairs.append((node, found))
                left = [one for one in left if one is not node]
                right = [one for one in right if one is not found]
    return pairs


def _by_name(side: Side, node: Node) -> str:
    return side.shape(node).name


def _by_tag(side: Side, node: Node) -> str:
    return canonical(tags(side, side.shape(node))) if tags(side, side.shape(node)) else ""


def _by_form(side: Side, node: Node) -> str:
    """What stands behind a reference: a renamed component is still the same branch."""
    return canonical([raw for _, raw in side.shape(node).node.parts])


def _by_kind(side: Side, node: Node) -> str:
    """The type of a branch without a tag: there is rarely more than one of a type."""
    shape = side.shape(node)
    kinds = sorted("number" if kind == "integer" else kind for kind in shape.types or ())
    return kinds[0] if len(kinds) == 1 and not shape.name and not tags(side, shape) else ""


def tags(side: Side, shape: Shape) -> dict[str, list[str]]:
    """Return the required properties of a variant that have one value, with it."""
    found: dict[str, list[str]] = {}
    for name in sorted(shape.required & shape.properties.keys()):
        values = side.shape(shape.properties[name]).values
        if values is not None and len(values) == 1:
            found[name] = sorted(values)
    return found


def _distinct(side: Side, branch: Node, branches: list[Node]) -> bool:
    return all(_apart(side, side.shape(branch), side.shape(one)) for one in branches if one.key != branch.key)


def _disjoint(side: Side, branches: list[Node]) -> bool:
    """Say whether no value can fit two of the branches: their types differ, or the values of a tag do."""
    shapes = [side.shape(one) for one in branches]
    return all(_apart(side, one, other) for one, other in combinations(shapes, 2))


def _apart(side: Side, one: Shape, other: Shape) -> bool:
    kinds = [{"number" if kind == "integer" else kind for kind in shape.types or ()} for shape in (one, other)]
    if kinds[0] and kinds[1] and not kinds[0] & kinds[1]:
        return True
    return _told_apart(side, one, other) or _told_apart(side, other, one)


def _told_apart(side: Side, one: Shape, other: Shape) -> bool:
    """Say whether one requires a property to have a value that the other does not allow for it."""
    for name in one.required & one.properties.keys() & other.properties.keys():
        mine, theirs = side.shape(one.properties[name]).values, side.shape(other.properties[name]).values
        if mine is not None and theirs is not None and not mine.keys() & theirs.keys():
            return True
    return False


def _name(side: Side, node: Node) -> Json:
    shape = side.shape(node)
    kinds = "union" if shape.unions else " | ".join(sorted(shape.types or ["any"]))
    return shape.name.rpartition("/")[2] or next(iter(tags(side, shape).values()), [kinds])[0].strip('"')


def _names(side: Side, nodes: list[Node]) -> Json:
    found = sorted(str(_name(side, node)) for node in nodes)
    return found[0] if len(found) == 1 else found


def _hints(walk: Walk, old: Shape, new: Shape) -> None:
    before, after = old.discriminator.get("propertyName"), new.discriminator.get("propertyName")
    if before and after and before != after:
        walk.add("discriminator-changed", new.at("discriminator"), before, after)
    elif old.discriminator.get("mapping", {}).keys() != new.discriminator.get("mapping", {}).keys():
        walk.add("discriminator-hint-changed", new.at("discriminator"))
