"""Pairs of random documents on which a comparison must not be wrong, any number of them.

`python -m tests.codegen.proof 20000` looks for a pair that says the same in other words and is not silent, and for one
whose verdict is not what samples show: values that one side takes and the other refuses, as `jsonschema` sees it.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable

from codegen.diff.compare import compare
from codegen.diff.finding import Severity

from .random_schemas import drawn, mutated
from .rewritings import rewritten
from .sampling import counterexamples, visible

# A name of a component is no notation to users of the package: its class is called so. It must be harmless on the wire.
NAMES = frozenset({"schema-named", "schema-inlined", "reference-changed", "component-added", "component-removed"})


def loud(seed: int) -> list[str]:
    """Return what is said about a document and the same in other words; nothing where all is well."""
    chance = random.Random(seed)
    old = drawn(chance, sent=True, read=True)
    found = compare(old, rewritten(chance, old)).findings
    return [f"{one.http} {one.rule} {one.pointer}" for one in found if one.rule not in NAMES or one.http]


def mistaken(seed: int) -> list[str]:
    """Return what is wrong with the verdict about one change to a document; nothing where samples agree with it."""
    chance = random.Random(seed)
    sent = seed % 2 == 0
    old = drawn(chance, sent=sent, read=not sent)
    new = mutated(chance, old)
    report = compare(old, new)
    before, after = visible(old, sent=sent), visible(new, sent=sent)
    lost = counterexamples(before, after, "Root") if sent else counterexamples(after, before, "Root")
    if report.http is Severity.REVIEW or (report.http is Severity.BREAKING) == bool(lost):
        return []
    return [
        str(report.http),
        *map(repr, lost[:3]),
        *(f"{one.http} {one.rule} {one.pointer}" for one in report.findings),
    ]


CHECKS: dict[str, Callable[[int], list[str]]] = {"loud": loud, "mistaken": mistaken}


def main(count: int, start: int) -> int:
    """Check so many pairs of each kind and print each disagreement; 1 where there is one."""
    disagreements = 0
    for seed in range(start, start + count):
        for name, check in CHECKS.items():
            wrong = check(seed)
            disagreements += bool(wrong)
            if wrong:
                print(f"{name} {seed}: {'; '.join(wrong)}", flush=True)
    print(f"{2 * count} pairs, {disagreements} disagreements")
    return int(disagreements > 0)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**9)))
