"""Compare the forms of two shapes: pair those that are the same thing, and name what is new or gone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations

from . import forms, keywords, ranges, values
from .context import Context, gravest
from .finding import ClientSeverity, Direction, Severity
from .pairs import Pairs, apart, shown, shown_all, split
from .shape import ANY, Form, Shape, kinds_of

_SCALAR = {"string", "integer", "number", "boolean"}


@dataclass(frozen=True)
class Match:
    """The forms of both sides: pairs, and what has no partner."""

    pairs: Pairs
    gone: list[Form]
    come: list[Form]


def compare(context: Context, old: Shape, new: Shape) -> None:
    """Record how the forms differ, and what is inside those that stayed."""
    if context.binary and _is_bytes(old) and _is_bytes(new):
        return
    if old.is_any or new.is_any:
        _any(context, old, new)
        return
    if context.text:
        old, new = _spelled(old, new), _spelled(new, old)
    if values.is_list_of_one(context, old.forms, new.forms):
        _list_of_one(context, old, new)
        return
    match = Match(*split(context, old.forms, new.forms))
    for before, after in match.pairs:
        _pair(context, old, new, before, after)
    if match.gone or match.come:
        _differing(context, old, new, match)
    _exclusive(context, old, new)
    if old.exclusive and new.exclusive and context.direction == "request":
        _overlapping(context, new, match.pairs)


def _at(context: Context, old: Shape, new: Shape, keyword: str = "type") -> str:
    """Return the place of a change of types: where a component is used that was there before, and not the component."""
    if new.name and new.name != old.name and not context.is_new(new.name):
        return new.node.where
    return new.at(keyword) if keyword else new.where


def _any(context: Context, old: Shape, new: Shape) -> None:
    if old.is_any and new.is_any:
        if len(old.forms) == len(new.forms) == 1:
            forms.compare(context, old.forms[0], new.forms[0])
        elif any(not form.is_free for form in (*old.forms, *new.forms)):
            context.add("keyword-changed", new.where)
        return
    if not (old if old.is_any else new).forms[0].is_free:
        context.add("keyword-changed", new.where, shown_all(context.old, old.forms), shown_all(context.new, new.forms))
    rule = "type-widened" if new.is_any else "type-narrowed"
    context.add(rule, _at(context, old, new), shown_all(context.old, old.forms), shown_all(context.new, new.forms))


def _spelled(shape: Shape, other: Shape) -> Shape:
    """As text, a boolean is one of two words, where the other side lists words."""
    if [form.kind for form in shape.forms] != ["boolean"] or all(form.values is None for form in other.forms):
        return shape
    (form,) = shape.forms
    return replace(shape, forms=[Form("", form.parts, form.name, {"true": True, "false": False})])


def _is_bytes(shape: Shape) -> bool:
    """Say whether a shape is bytes where values without a type are."""
    form = shape.forms[0] if len(shape.forms) == 1 else None
    if form is None or form.kind not in ("string", ANY):
        return False
    return (form.is_free and form.kind == ANY) or set(form.other) == {"contentMediaType"}


def _list_of_one(context: Context, old: Shape, new: Shape) -> None:
    kinds = shown_all(context.old, old.forms), "array"
    items = new.forms[0].items
    context.add("type-widened", _at(context, old, new), *kinds)
    fewest = new.forms[0].limits.get("minItems")
    if fewest is not None and fewest.value > 1:
        context.add("limit-tightened", fewest.where, None, fewest.shown)
    if items is not None:
        context.compare(old.node, items)


def _pair(context: Context, old: Shape, new: Shape, before: Form, after: Form) -> None:
    if before.values is not None and after.values is not None:
        rest = [one for one in old.forms if one is not before], [one for one in new.forms if one is not after]
        values.listed(context, before, after, rest)
        keywords.compare(context, before, after)
    elif before.values is not None:
        values.unrestricted(context, before, after)
    elif after.values is not None:
        values.restricted(context, before, after)
    elif not context.is_same(before.parts, after.parts) and context.first_time(before, after):
        if ranges.spans(*((new.forms, before) if context.direction == "request" else (old.forms, after))):
            for change in context.weighed(partial(_weigh, pair=(before, after))):
                context.found.append(replace(change, http=Severity.SAFE))  # what this range lost, others take
        else:
            forms.compare(context, before, after)


def _differing(context: Context, old: Shape, new: Shape, match: Match) -> None:
    """Name the forms without a partner by what it means that they are there."""
    lost = [_loss(context, one, new.forms) for one in match.gone]
    won = [_loss(context, one, old.forms, backwards=True) for one in match.come]
    if not match.pairs and Severity.BREAKING in lost and Severity.BREAKING in won:
        context.add(
            "type-changed", _at(context, old, new), shown_all(context.old, old.forms), shown_all(context.new, new.forms)
        )
        return
    for one, loss in zip(match.gone, lost, strict=True):
        _gone(context, old, new, one, loss)
    for one, loss in zip(match.come, won, strict=True):
        _come(context, old, new, one, loss)


def _gone(context: Context, old: Shape, new: Shape, one: Form, loss: Severity) -> None:
    before, after = shown_all(context.old, old.forms), shown_all(context.new, new.forms)
    http = _forgiving(context, loss, "request")
    if _is_plain(old) and _is_plain(new):
        if loss or not _is_told(new, one):
            context.add("type-narrowed", _at(context, old, new), before, after, http=http)
    elif len(new.forms) == 1 and len(old.forms) > 1 and not _is_scalar(one):
        context.add(
            "union-resolved", _at(context, old, new, ""), before, after, client=_without(context, one), http=http
        )
    else:
        at = one.where if not one.name or context.is_gone(one.name) else old.where
        context.add("variant-removed", at, shown(context.old, one), None, gone=True, http=http,
                    client=_without(context, one))  # fmt: skip


def _forgiving(context: Context, loss: Severity, direction: Direction) -> Severity | None:
    """Return the verdict of a change that loses little; None leaves it to the rule."""
    if loss is Severity.REVIEW and context.direction != direction:
        return Severity.SAFE
    return None if loss is Severity.BREAKING else loss


def _come(context: Context, old: Shape, new: Shape, one: Form, loss: Severity) -> None:
    before, after = shown_all(context.old, old.forms), shown_all(context.new, new.forms)
    http = _forgiving(context, loss, "response")
    fresh = loss is Severity.BREAKING and not kinds_of(one) <= old.kinds
    at = one.where if not one.name or context.is_new(one.name) else new.where
    if _is_plain(old) and _is_plain(new):
        context.add("type-widened", _at(context, old, new), before, after, http=http)
    elif len(old.forms) == 1 and len(new.forms) > 1:
        context.add("union-introduced", _at(context, old, new, ""), before, after, http=http)
    elif context.direction == "request" and new.exclusive and not _is_distinct(context, one, new.forms):
        context.add("variant-added", at, None, shown(context.new, one), http=Severity.REVIEW)
    else:
        if fresh and context.direction == "response":
            http = Severity.BREAKING  # nobody who reads a union expects a JSON type that it never had
        context.add("variant-added", at, None, shown(context.new, one), http=http)


def _is_told(new: Shape, one: Form) -> bool:
    """A form that another takes is told once, as the wider one that came."""
    return len(new.forms) == 1 and not kinds_of(one) >= new.kinds


def _is_plain(shape: Shape) -> bool:
    """Say whether a shape is no more than a list of types, each once."""
    kinds = [form.family for form in shape.forms]
    return len(set(kinds)) == len(kinds) and not any(form.name and form.kind == "object" for form in shape.forms)


def _is_scalar(form: Form) -> bool:
    return kinds_of(form) <= _SCALAR


def _without(context: Context, form: Form) -> ClientSeverity | None:
    """Readers only lose a class that vanishes with the variant."""
    kept = not context.is_gone(form.name) if form.name else form.kind != "object"
    return ClientSeverity.MINOR if kept and context.direction == "response" else None


def _loss(context: Context, form: Form, others: list[Form], *, backwards: bool = False) -> Severity:
    """Return what it means that a form is not there, where others take what it took: one, or value by value several."""
    if form.values is not None:
        listed = form.values.values()
        taken = all(any(values.accepts(one, value, text=context.text) for one in others) for value in listed)
        return Severity.SAFE if taken else Severity.BREAKING
    if ranges.spans(others, form):
        return Severity.SAFE
    found = (_misfit(context, form, one, backwards=backwards) for one in others)
    return min(found, default=Severity.BREAKING)


def _misfit(context: Context, form: Form, other: Form, *, backwards: bool) -> Severity:
    """Return what a form loses where another stands for it, as a sender would see it."""
    if other.values is not None or not values.covers_kind(context, other, form.kind):
        return Severity.BREAKING
    if form.kind != other.kind and form.family != other.family:
        return Severity.SAFE if other.is_free else Severity.BREAKING
    sides = (context.new, context.old) if backwards else (context.old, context.new)
    if apart(sides[0], form, sides[1], other):
        return Severity.BREAKING
    aside = context.facing("response" if backwards else "request", text=context.text)
    pair = (other, form) if backwards else (form, other)
    return gravest(aside.weighed(partial(_weigh, pair=pair)))


def _weigh(context: Context, pair: tuple[Form, Form]) -> None:
    if not context.is_same(pair[0].parts, pair[1].parts) and context.first_time(*pair):
        forms.compare(context, *pair)


def _exclusive(context: Context, old: Shape, new: Shape) -> None:
    if old.exclusive == new.exclusive:
        return
    if len((new if new.exclusive else old).forms) < 2:  # one variant is part of another
        context.add("union-became-exclusive" if new.exclusive else "union-became-inclusive", new.where)
        return
    if len(new.forms) < 2:
        return
    if len(old.forms) < 2:
        _split(context, old, new)
        return
    side = context.new
    if any(not apart(side, one, side, other) for one, other in combinations(new.forms, 2)):
        context.add("union-became-exclusive" if new.exclusive else "union-became-inclusive", new.where)


def _overlapping(context: Context, new: Shape, pairs: Pairs) -> None:
    """A variant that takes more may take what another takes, which then fits neither alone."""
    for before, after in pairs:
        if context.is_same(before.parts, after.parts) or _is_distinct(context, after, new.forms):
            continue
        if gravest(context.facing("response").weighed(partial(_weigh, pair=(before, after)))) is Severity.BREAKING:
            context.add("union-became-exclusive", new.where)
            return


def _split(context: Context, old: Shape, new: Shape) -> None:
    """One form became variants of which a value may fit one only."""
    fitting = [one for form in old.forms for one in new.forms if not apart(context.old, form, context.new, one)]
    if new.exclusive and len(fitting) > 1:
        context.add("union-became-exclusive", new.where)


def _is_distinct(context: Context, form: Form, others: list[Form]) -> bool:
    return all(apart(context.new, form, context.new, one) for one in others if one is not form)
