"""Compare which properties ask for others: lists, schemas and conditions that say so are brought to one form."""

from __future__ import annotations

from dataclasses import replace

from .. import pointer
from .context import Context
from .finding import Severity
from .normal import Side
from .shape import ANY, Form, Node, node
from .stated import DEPENDENT, IF


def settled(context: Context, side: Side, form: Form) -> Form:
    """Return a form that says by `needs` all that it says of them, and requires what its required properties need."""
    if not form.needs and not any(name.startswith((IF, DEPENDENT)) for name in form.inner):
        return form
    made = replace(form, needs=dict(form.needs), other=dict(form.other), inner=dict(form.inner))
    for name in [name for name in form.inner if name.startswith(IF)]:
        _presence(side, made, name)
    for name in [name for name in made.inner if name.startswith(DEPENDENT)]:
        _listed(side, made, name)
    made.required = _closed(context, side, made)
    return made


def _presence(side: Side, form: Form, name: str) -> None:
    """A condition that asks whether one property is there is what holds beside that property."""
    (where, raw) = form.inner[name].parts[0]
    tested = _only_required(side, node(pointer.join(where, "if"), raw["if"]))
    key = DEPENDENT + next(iter(tested), "") if tested else ""
    if tested and len(tested) == 1 and "else" not in raw and key not in form.other:
        del form.inner[name]
        text, _ = form.other.pop(name)
        then = node(pointer.join(where, "then"), raw["then"])
        form.inner[key], form.other[key] = then, (text, then.where)


def _listed(side: Side, form: Form, name: str) -> None:
    """A schema that only requires properties is a list of them."""
    needed = _only_required(side, form.inner[name])
    if needed is None:
        return
    at = form.inner.pop(name).where
    del form.other[name]
    tested = name.removeprefix(DEPENDENT)
    known, place = form.needs.get(tested, (frozenset[str](), at))
    form.needs[tested] = (known | needed - {tested}, place)


def _only_required(side: Side, held: Node) -> frozenset[str] | None:
    """Return the properties that a schema requires; None where it says more than that about objects."""
    forms = [form for form in side.shape(held).forms if form.kind in ("object", ANY)]
    if len(forms) != 1 or not replace(forms[0], required=frozenset()).is_free:
        return None
    return forms[0].required


def _closed(context: Context, side: Side, form: Form) -> frozenset[str]:
    required, todo = set(form.required), list(form.required)
    while todo:
        name = todo.pop()
        hidden = name in form.properties and context.hides(side, form.properties[name])
        more = form.needs[name][0] - required if name in form.needs and not hidden else ()
        required.update(more)
        todo += more
    return frozenset(required)


def compare(context: Context, old: Form, new: Form) -> None:
    """Record which properties ask for more or fewer others; both forms are settled."""
    for name in sorted({*old.needs, *new.needs}):
        (before, at_old), (after, at_new) = (form.needs.get(name, (frozenset[str](), "")) for form in (old, new))
        shown = sorted(before) or None, sorted(after) or None
        where, gone = at_new or at_old, not at_new
        if after - before - old.required:
            http = None if _was_sent(old, name) else Severity.SAFE
            context.add("restriction-added", where, *shown, gone=gone, http=http)
        if before - after - new.required:
            context.add("restriction-removed", where, *shown, gone=gone)


def _was_sent(old: Form, name: str) -> bool:
    """What depends on a property that is new itself asks nothing of those who do not know it."""
    return name in {*old.properties, *old.required} or not isinstance(old.extra, bool) or bool(old.patterns)
