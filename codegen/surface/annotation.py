"""Types as annotations spell them, and the question which of two admits more."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass

ABSENT = frozenset({"Unset", "None"})
_WIDER = {"bool": {"int", "float"}, "int": {"float"}}
_COVARIANT = {"list": {"Sequence"}, "dict": {"Mapping"}}


@dataclass(frozen=True)
class Atom:
    """One alternative of a type: a name with its arguments, or a literal value."""

    name: str
    arguments: tuple[Type, ...] = ()
    literal: bool = False
    kind: str = ""


@dataclass(frozen=True)
class Type:
    """A union of alternatives; of one in most cases."""

    atoms: frozenset[Atom]

    def names(self) -> set[str]:
        """Return every name in the type, at any depth."""
        found = {atom.name for atom in self.atoms if not atom.literal}
        return found.union(*(inner.names() for atom in self.atoms for inner in atom.arguments))

    def present(self) -> Type:
        """Return the type without UNSET and None."""
        return Type(frozenset(atom for atom in self.atoms if atom.literal or atom.name not in ABSENT))

    def literals(self) -> set[str]:
        """Return the literal values, as Python spells them."""
        return {atom.name for atom in self.atoms if atom.literal}


NOTHING = Type(frozenset())
ANYTHING = Type(frozenset({Atom("Any")}))


def parse(node: ast.expr | None) -> Type:
    """Return the type of an annotation; anything at all where there is none."""
    match node:
        case None:
            return ANYTHING
        case ast.BinOp(op=ast.BitOr()):
            return Type(parse(node.left).atoms | parse(node.right).atoms)
        case ast.Subscript(value=value, slice=ast.Tuple(elts=elements)):
            return _generic(ast.unparse(value), elements)
        case ast.Subscript():
            return _generic(ast.unparse(node.value), [node.slice])
        case ast.Constant(value=str(text)):
            return parse(ast.parse(text, mode="eval").body)
        case _:
            return Type(frozenset({Atom(ast.unparse(node).removeprefix("models.").removeprefix("_types."))}))


def _generic(name: str, elements: list[ast.expr]) -> Type:
    if name == "Literal":
        return Type(frozenset(_literal(element) for element in elements))
    return Type(frozenset({Atom(name, tuple(parse(element) for element in elements))}))


def _literal(element: ast.expr) -> Atom:
    kind = type(element.value).__name__ if isinstance(element, ast.Constant) else "int"
    return Atom(ast.unparse(element), literal=True, kind=kind)


Aliases = Mapping[str, Type]


def expanded(given: Type, aliases: Aliases) -> Type:
    """Return a type with its named unions and literals spelled out; a name that leads to itself stays."""
    return _expanded(given, aliases, frozenset())


def _expanded(given: Type, aliases: Aliases, above: frozenset[str]) -> Type:
    found: set[Atom] = set()
    for atom in given.atoms:
        if not atom.literal and atom.name in aliases and atom.name not in above:
            found |= _expanded(aliases[atom.name], aliases, above | {atom.name}).atoms
        else:
            inner = tuple(_expanded(argument, aliases, above) for argument in atom.arguments)
            found.add(Atom(atom.name, inner, atom.literal, atom.kind))
    return Type(frozenset(found))


def admits(wide: Type, narrow: Type) -> bool:
    """Say whether every value of the second type belongs to the first."""
    return all(any(_fits(one, other) for other in wide.atoms) for one in narrow.atoms)


def _fits(one: Atom, other: Atom) -> bool:
    if other.name == "Any" and not other.literal:
        return True
    if one.literal or other.literal:
        return one == other or (one.literal and not other.literal and one.kind == other.name)
    if one.name != other.name:
        plain = other.name in _WIDER.get(one.name, ())
        return plain or (other.name in _COVARIANT.get(one.name, ()) and _arguments_fit(one, other))
    return _arguments_fit(one, other)


def _arguments_fit(one: Atom, other: Atom) -> bool:
    if len(one.arguments) != len(other.arguments):
        return not other.arguments
    return all(admits(outer, inner) for outer, inner in zip(other.arguments, one.arguments, strict=True))


def shown(given: Type) -> str:
    """Return the type as Python would spell it, in a stable order."""
    literals = sorted(atom.name for atom in given.atoms if atom.literal)
    plain = sorted(_shown(atom) for atom in given.atoms if not atom.literal and atom.name not in ABSENT)
    absent = sorted(atom.name for atom in given.atoms if not atom.literal and atom.name in ABSENT)
    parts = ([f"Literal[{', '.join(literals)}]"] if literals else []) + plain + absent
    return " | ".join(parts)


def _shown(atom: Atom) -> str:
    return f"{atom.name}[{', '.join(map(shown, atom.arguments))}]" if atom.arguments else atom.name
