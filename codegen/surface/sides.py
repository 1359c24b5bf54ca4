"""The two packages of a comparison, and what their types mean to each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from .annotation import Atom, Type, admits, expanded
from .reach import Reach, reach
from .source import Surface


@dataclass(frozen=True)
class Sides:
    """The old and the new surface."""

    old: Surface
    new: Surface

    @cached_property
    def reach(self) -> Reach:
        """What users pass in and get back, on either side."""
        before, after = reach(self.old), reach(self.new)
        return Reach(before.inputs | after.inputs, before.outputs | after.outputs)

    def accepts(self, old: Type, new: Type) -> bool:
        """Say whether whatever could be passed before can be passed now."""
        return self._admits(new, old, wide_is_new=True)

    def promises(self, old: Type, new: Type) -> bool:
        """Say whether whatever arrives now could have arrived before."""
        return self._admits(old, new, wide_is_new=False)

    def _admits(self, wide: Type, narrow: Type, *, wide_is_new: bool) -> bool:
        # A name that both sides have stands for itself: what changed behind it is told once, where it is defined.
        if admits(wide, narrow):
            return True
        outer, inner = (self.new, self.old) if wide_is_new else (self.old, self.new)
        return admits(expanded(wide, outer.aliases), expanded(narrow, inner.aliases))

    def same(self, old: Type, new: Type) -> bool:
        """Say whether two types are one, whatever they are called."""
        return old == new or expanded(old, self.old.aliases) == expanded(new, self.new.aliases)

    def is_replaced(self, old: Type, new: Type) -> bool:
        """Say whether code that reads the old type fails at run time on the new one."""
        before = expanded(old, self.old.aliases).present()
        after = expanded(new, self.new.aliases).present()
        return not _is_plain(before) and not self._shares(before, after)

    def _shares(self, before: Type, after: Type) -> bool:
        """Say whether some alternative of the old type can still be used as it was."""
        return not before.atoms or any(self._lives_on(atom, after) for atom in before.atoms)

    def _lives_on(self, atom: Atom, after: Type) -> bool:
        names = {other.name for other in after.atoms}
        if atom.name in names or "Any" in names:
            return True
        attributes = self.old.models.get(atom.name)
        alike = [self.new.models[name] for name in names if name in self.new.models]
        return attributes is not None and any(attributes.keys() <= one.keys() for one in alike)


def _is_plain(given: Type) -> bool:
    """Say whether a type has scalars only: those stand in for one another until something depends on them."""
    plain = {"str", "int", "float", "bool", "Any"}
    return all(atom.literal or atom.name in plain for atom in given.atoms)
