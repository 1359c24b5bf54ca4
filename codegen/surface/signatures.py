"""Compare functions: arguments may widen, results may narrow."""

from __future__ import annotations

from collections.abc import Iterator

from ..diff.finding import ClientSeverity as Level
from .annotation import Type, shown
from .change import Change
from .sides import Sides
from .source import Argument, Signature


def functions(sides: Sides) -> Iterator[Change]:
    """Yield what changed in operations and resources; the ways to call one operation are told once."""
    told: set[tuple[str, str, str, str | None]] = set()
    for place, change in _all(sides):
        told_before = (change.rule, place, change.what, change.new)
        if told_before not in told:
            told.add(told_before)
            yield change


def _all(sides: Sides) -> Iterator[tuple[str, Change]]:
    old, new = sides.old.functions, sides.new.functions
    for place in sorted(old.keys() | new.keys()):
        owner = shared_place(place)
        if place not in new:
            yield owner, Change("py-function-removed", owner, Level.MAJOR, f"{_ways(owner)} is gone")
        elif place not in old:
            yield owner, Change("py-function-added", owner, Level.MINOR, f"{_ways(owner)} is new")
        else:
            yield from ((owner, one) for one in _overloads(sides, owner, old[place], new[place]))


def shared_place(place: str) -> str:
    """Return what the ways to call one operation have in common: its module, or the method of its sync class."""
    parts = place.split(".")
    if parts[0] == "api":
        return ".".join(parts[:-1])
    return ".".join([parts[0], parts[1].removeprefix("Async"), *parts[2:]])


def _ways(owner: str) -> str:
    return f"the operation {owner.rpartition('.')[2]}" if owner.startswith("api.") else owner.removeprefix("resources.")


def _overloads(sides: Sides, place: str, old: list[Signature], new: list[Signature]) -> Iterator[Change]:
    """Yield, for each old signature, what keeps its calls from the new one that suits them best."""
    for before in old:
        candidates = [list(_signature(sides, place, before, after)) for after in new]
        yield from min(candidates, key=_cost)


def _cost(changes: list[Change]) -> tuple[int, int]:
    return max((change.severity for change in changes), default=Level.NONE), len(changes)


def _signature(sides: Sides, place: str, old: Signature, new: Signature) -> Iterator[Change]:
    for name in sorted(old.arguments.keys() | new.arguments.keys()):
        yield from _argument(sides, f"{place}({name})", old.arguments.get(name), new.arguments.get(name))
    if _positions(old)[: len(_positions(new))] != _positions(new)[: len(_positions(old))]:
        before, after = ", ".join(_positions(old)), ", ".join(_positions(new))
        yield Change("py-argument-moved", place, Level.MAJOR, "positional arguments changed places", before, after)
    if not sides.same(old.returns, new.returns):
        yield _result(sides, place, old, new)


def _positions(signature: Signature) -> list[str]:
    return [name for name, one in signature.arguments.items() if one.positional]


def _argument(sides: Sides, place: str, old: Argument | None, new: Argument | None) -> Iterator[Change]:
    match old, new:
        case Argument(), None:
            yield Change("py-argument-removed", place, Level.MAJOR, "the argument is gone", shown(old.type))
        case None, Argument(required=True):
            yield Change(
                "py-argument-required", place, Level.MAJOR, "a new argument is required", None, shown(new.type)
            )
        case None, Argument():
            yield Change("py-argument-added", place, Level.MINOR, "there is a new argument", None, shown(new.type))
        case Argument(), Argument():
            yield from _changed_argument(sides, place, old, new)
        case _:
            pass


def _changed_argument(sides: Sides, place: str, old: Argument, new: Argument) -> Iterator[Change]:
    before, after = shown(old.type), shown(new.type)
    if new.required and not old.required:
        yield Change("py-argument-required", place, Level.MAJOR, "the argument became required", before, after)
    elif old.positional and not new.positional:
        yield Change("py-argument-moved", place, Level.MAJOR, "the argument became keyword-only", before, after)
    elif not sides.same(old.type, new.type):
        if not sides.accepts(old.type.present(), new.type.present()) or not sides.accepts(old.type, new.type):
            yield Change("py-input-narrowed", place, Level.TYPES, "the argument takes other types", before, after)
        else:
            rule = "py-argument-optional" if old.required and not new.required else "py-input-widened"
            yield Change(rule, place, Level.MINOR, "the argument takes more than before", before, after)


def _result(sides: Sides, place: str, old: Signature, new: Signature) -> Change:
    # The detailed and the asynchronous ways say the same of the same reply.
    before, after = (shown(_unwrapped(one)).replace("AsyncPages[", "Page[") for one in (old, new))
    if sides.is_replaced(_unwrapped(old), _unwrapped(new)):
        return Change("py-output-replaced", place, Level.MAJOR, "the result is another type", before, after)
    if sides.promises(old.returns, new.returns):
        return Change("py-output-narrowed", place, Level.MINOR, "the result is narrower", before, after)
    return Change("py-output-widened", place, Level.TYPES, "the result may be more than before", before, after)


def _unwrapped(signature: Signature) -> Type:
    """Return the type inside `Response[…]`, which the detailed functions give."""
    atoms = list(signature.returns.atoms)
    inner = atoms[0].arguments if len(atoms) == 1 and atoms[0].name == "Response" else ()
    return inner[0] if inner else signature.returns
