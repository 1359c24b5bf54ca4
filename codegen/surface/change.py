"""One difference between two generated packages, as their users meet it."""

from __future__ import annotations

from dataclasses import dataclass

from ..diff.finding import ClientSeverity, Finding, Severity


@dataclass(frozen=True)
class Change:
    """A difference: its rule, where (a dotted place inside the package), and what users see.

    old, new: the code on either side, None where there is none.
    """

    rule: str
    place: str
    severity: ClientSeverity
    what: str
    old: str | None = None
    new: str | None = None

    @property
    def advice(self) -> str:
        """One sentence that says what to do."""
        return _ADVICE[self.rule]

    def finding(self) -> Finding:
        """Return the difference as a finding; on the wire it means nothing by itself."""
        return Finding(
            rule=self.rule,
            http=Severity.SAFE,
            client=self.severity,
            direction="-",
            pointer=self.place,
            what=self.what,
            advice=self.advice,
            old=self.old,
            new=self.new,
        )


_ADVICE = {
    "py-name-removed": "Replace what imports this name; where it was renamed, import the new name.",
    "py-name-added": "Nothing to do; it is there to be used.",
    "py-kind-changed": "Rewrite what uses this name: it is another kind of thing now.",
    "py-function-removed": "Stop calling it, or call what took its place.",
    "py-function-added": "Nothing to do; it is there to be used.",
    "py-argument-removed": "Remove the argument from calls.",
    "py-argument-added": "Nothing to do; the argument may be left out.",
    "py-argument-required": "Give the argument in every call.",
    "py-argument-optional": "Nothing to do; the argument may now be left out.",
    "py-argument-moved": "Check the order of positional arguments in calls.",
    "py-input-widened": "Nothing to do; more is accepted than before.",
    "py-input-narrowed": "Run a type checker and correct what is passed here.",
    "py-output-narrowed": "Nothing to do; less arrives than before.",
    "py-output-widened": "Run a type checker and handle what may arrive here.",
    "py-output-replaced": "Rewrite what reads this value: it is another type now.",
    "py-value-gone": "Remove comparisons with values that no longer arrive.",
    "py-field-removed": "Stop using the attribute.",
    "py-field-added": "Nothing to do; the attribute may be left out.",
    "py-field-required": "Give the attribute wherever the object is built.",
    "py-field-optional": "Check for UNSET or None where the attribute is read.",
    "py-text-changed": "Nothing to do; docstrings and wire details only.",
    "py-not-generated": "Correct the document in codegen/corrections.yaml until the generator takes it.",
    "py-not-importable": "Correct the document or the templates until every module imports.",
}
RULES = dict(_ADVICE)
