"""Compare two forms of the same kind."""

from __future__ import annotations

from . import dependents, keywords, objects, values
from .context import Context
from .shape import ANY, Form


def compare(context: Context, old: Form, new: Form) -> None:
    """Record how a form differs, and what is inside it."""
    if old.kind != new.kind:
        rule = "type-widened" if new.kind == "number" else "type-narrowed"
        context.add(rule, new.at("type"), old.kind, new.kind)
    old, new = dependents.settled(context, context.old, old), dependents.settled(context, context.new, new)
    values.suggestions(context, old, new)
    values.limits(context, old, new)
    values.words(context, old, new)
    keywords.compare(context, old, new)
    if new.kind in ("object", ANY):
        objects.compare(context, old, new)
    if new.kind == "array":
        _items(context, old, new)


def _items(context: Context, old: Form, new: Form) -> None:
    if old.items and new.items:
        context.compare(old.items, new.items)
    elif old.items:
        context.add("items-unrestricted", old.at("items"), gone=True)
    elif new.items:
        context.add("items-restricted", new.at("items"))
