"""Compare keywords that hold schemas or conditions: not, contains, propertyNames, prefixItems, if, dependencies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from .. import pointer
from . import values
from .context import Context, gravest
from .finding import Severity
from .shape import ANY, Form, Node, node
from .stated import DECIDED, DEPENDENT, IF, OPAQUE


def compare(context: Context, old: Form, new: Form) -> None:
    """Record how the keywords changed that are neither limits nor patterns nor formats."""
    new = _aligned(old, new)
    for name in sorted(name for name in {*old.other, *new.other} if name not in DECIDED):
        _keyword(_Said(context, name, old, new))


def _aligned(old: Form, new: Form) -> Form:
    """Return the new form with the name of an old condition at each that has none on the other side."""
    before, after = ([name for name in form.other if name.startswith(IF)] for form in (old, new))
    left = sorted({*after} - {*before}), sorted({*before} - {*after})
    names = dict(zip(*left, strict=False))
    if not names:
        return new
    other = {names.get(name, name): told for name, told in new.other.items()}
    return replace(new, other=other, inner={names.get(name, name): held for name, held in new.inner.items()})


@dataclass(frozen=True)
class _Said:
    """What two forms say by one keyword."""

    context: Context
    name: str
    old: Form
    new: Form

    @property
    def nodes(self) -> tuple[Node, Node] | None:
        """What the keyword holds on both sides; None where a side lacks it or says it twice."""
        before, after = self.old.inner.get(self.name), self.new.inner.get(self.name)
        return (before, after) if before and after else None

    def told(self, rule: str, http: Severity | None = None) -> None:
        """Record a change at the keyword."""
        before, at_old = self.old.other.get(self.name, ("", ""))
        after, at_new = self.new.other.get(self.name, ("", ""))
        self.context.add(rule, at_new or at_old, before or None, after or None, gone=not after, http=http)


def _keyword(said: _Said) -> None:
    if said.name == "propertyNames" and not _may_matter(said):
        return
    if said.name.startswith("prefixItems/") and not _may_be_there(said):
        return
    if said.name.startswith("prefixItems/") or said.name == "propertyNames":
        said.context.compare(_held(said.old, said.name), _held(said.new, said.name))
    elif said.name not in said.old.other or said.name not in said.new.other:
        _one_sided(said)
    elif said.nodes is not None:
        _OF.get(said.name.partition("/")[0], _inside)(said, said.nodes)
    elif said.old.other[said.name][0] != said.new.other[said.name][0]:
        said.told("keyword-changed")


def _one_sided(said: _Said) -> None:
    added = said.name in said.new.other
    if said.name in OPAQUE or said.name == "contentSchema":
        said.told("keyword-changed")
    elif said.name == "minContains" and (said.old.other | said.new.other)[said.name][0] == "0":
        said.told("restriction-removed" if added else "restriction-added")
    elif not (added and _is_kept_anyway(said)):
        said.told("restriction-added" if added else "restriction-removed")


def _is_kept_anyway(said: _Said) -> bool:
    """Say whether all that is sent fits what holds beside a property now; a closed object says what is sent."""
    held = said.new.inner.get(said.name)
    if held is None or not said.name.startswith(DEPENDENT) or said.old.extra is not False:
        return False
    pair = Node(said.old.parts), held
    found = said.context.facing("request").weighed(partial(_compared, pair=pair))
    return not gravest([one for one in found if not one.rule.endswith("property-removed")])  # it need not be declared


def _may_be_there(said: _Said) -> bool:
    """Say whether lists of both sides may be so long; where one may not, its limit says so."""
    most = [form.limits["maxItems"].value for form in (said.old, said.new) if "maxItems" in form.limits]
    return all(int(said.name.rpartition("/")[2]) < one for one in most)


def _may_matter(said: _Said) -> bool:
    """Say whether names of properties that are sent may be refused; of a closed object they are all known."""
    sides = (said.old, said.context.old), (said.new, said.context.new)
    (sender, side), (reader, other) = sides if said.context.direction == "request" else sides[::-1]
    if sender.extra is not False or sender.patterns:
        return True
    told = [values.taken(one, _held(form, said.name)) for one, form in ((side, sender), (other, reader))]
    return any(told[0](name) is not False and told[1](name) is not True for name in sender.properties)


def _held(form: Form, name: str) -> Node:
    """Return what holds where a keyword says nothing: the items of a list, and any text as a name."""
    place, known = pointer.join(form.where, *pointer.split("/" + name)), form.inner.get(name)
    if name == "propertyNames":
        text = (place + "#", {"type": "string"})
        return Node((*known.parts, text)) if known else Node(((place, {"type": "string"}), text))
    return known or form.items or node(place, {})


def _compared(context: Context, pair: tuple[Node, Node]) -> None:
    context.compare(*pair)


def _inside(said: _Said, pair: tuple[Node, Node]) -> None:
    said.context.compare(*pair)


def _not(said: _Said, pair: tuple[Node, Node]) -> None:
    """What is refused: more of it restricts values, less of it lets them in."""
    refused = _of_kind(pair[0], said.old), _of_kind(pair[1], said.new)
    there = said.context.facing("request")
    back = replace(there, old=there.new, new=there.old)
    lost = gravest(there.weighed(partial(_compared, pair=refused)))
    more = gravest(back.weighed(partial(_compared, pair=(refused[1], refused[0]))))
    if more:
        said.told("restriction-added", Severity.SAFE if said.context.direction == "response" else more)
    if lost:
        said.told("restriction-removed")


def _of_kind(refused: Node, form: Form) -> Node:
    """Only values of the form's own kind can be refused."""
    if form.kind in ("", ANY):
        return refused
    return Node((*refused.parts, (refused.where + "#", {"type": form.kind})))


def _condition(said: _Said, pair: tuple[Node, Node]) -> None:
    """Under the same condition, what follows is compared; two conditions are not."""
    tests = [node(pointer.join(one.where, "if"), one.parts[0][1]["if"]) for one in pair]
    if said.context.weighed(partial(_compared, pair=(tests[0], tests[1]))):
        said.told("keyword-changed")
        return
    for key in ("then", "else"):
        held = [node(pointer.join(one.where, key), one.parts[0][1].get(key, {})) for one in pair]
        said.context.compare(held[0], held[1])


def _contains(said: _Said, pair: tuple[Node, Node]) -> None:
    """Where it is also counted how many fit at most, it is not worked out what a change means."""
    if "maxContains" not in {*said.old.other, *said.new.other}:
        said.context.compare(*pair)
    elif said.context.weighed(partial(_compared, pair=pair)):
        said.told("keyword-changed")


def _count(said: _Said, pair: tuple[Node, Node]) -> None:
    before, after = (float(one.parts[0][1]) for one in pair)
    if before != after:
        tighter = after > before if said.name == "minContains" else after < before
        said.told("restriction-added" if tighter else "restriction-removed")


_OF: dict[str, Callable[[_Said, tuple[Node, Node]], None]] = {
    "not": _not,
    "if": _condition,
    "contains": _contains,
    "minContains": _count,
    "maxContains": _count,
}
