"""Everything that regeneration shows about two documents: the surface, the health of both packages, the replies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from .. import swap
from ..diff.finding import ClientSeverity
from ..errors import SpecError
from ..json_types import Document
from .change import Change
from .compare import compare
from .packages import Package, build, probe
from .samples import Sample, replies


@dataclass(frozen=True)
class Reading:
    """How clients of the old document read the new replies of one operation.

    outcome: `fails` (an error is raised), `loses` (something is not given back), `misread` (a variant is taken for
    another), `lacks` (an attribute is null or absent that never was), `unknown` (variants arrive as UnknownVariant,
    kept whole) or `absent` (the operation is new).
    """

    operation: str
    outcome: str
    why: str
    replies: int


@dataclass(frozen=True)
class SurfaceReport:
    """changes: what users of the regenerated package meet. readings: what installed clients do not simply read.

    sampled: how many replies were tried; notes: what could not be compared.
    """

    changes: tuple[Change, ...]
    readings: tuple[Reading, ...] = ()
    sampled: int = 0
    notes: tuple[str, ...] = ()

    @property
    def client(self) -> ClientSeverity:
        """The gravest change; NONE where there is none."""
        return max((change.severity for change in self.changes), default=ClientSeverity.NONE)

    @property
    def still_read(self) -> bool:
        """Whether installed clients read every new reply that was tried, unknown variants kept whole included."""
        return not any(reading.outcome in ("fails", "loses", "misread", "lacks") for reading in self.readings)


def examine(old: Document, new: Document, config: Path | None = None) -> SurfaceReport:
    """Return what regenerating both documents shows; it takes some seconds for large ones.

    config: the generator's options; those of this repository when left out. Raises SpecError when the old document
    cannot be generated.
    """
    with swap.scratch() as folder:
        before, after = (build(side, folder / name, config) for name, side in (("old", old), ("new", new)))
        if before.refusal:
            raise SpecError(f"the old document cannot be generated, so that nothing can be compared: {before.refusal}")
        return _examined(before, after, list(replies(new)))


def examine_packages(old: Path, new: Path, document: Document) -> SurfaceReport:
    """Return what two packages of the same name show, the new one being made from a document."""
    return _examined(Package(old), Package(new), list(replies(document)))


def _examined(before: Package, after: Package, samples: Sequence[Sample]) -> SurfaceReport:
    with ThreadPoolExecutor() as both:
        looking = both.submit(probe, before, samples)
        other = both.submit(probe, after) if not after.refusal else None
        changes = [_refused(after.refusal)] if after.refusal else list(compare(before.path, after.path))
        read = looking.result()
        broken: dict[str, str] = other.result()["imports"] if other else {}
    changes = [*(_broken(name, why) for name, why in sorted(broken.items())), *changes]
    notes = [f"the old package does not import {name}: {why}" for name, why in sorted(read["imports"].items())]
    return SurfaceReport(tuple(changes), tuple(_readings(samples, read["replies"])), len(samples), tuple(notes))


def _refused(why: str) -> Change:
    return Change("py-not-generated", "package", ClientSeverity.MAJOR, f"the new document cannot be generated: {why}")


def _broken(name: str, why: str) -> Change:
    place = name.partition(".")[2] or "package"
    return Change("py-not-importable", place, ClientSeverity.MAJOR, f"the module does not import: {why}")


def _readings(samples: Sequence[Sample], results: Sequence[Document]) -> Iterator[Reading]:
    told = Counter(
        (sample.operation, result["outcome"], result.get("why", ""))
        for sample, result in zip(samples, results, strict=True)
        if result["outcome"] != "read"
    )
    for (operation, outcome, why), number in sorted(told.items()):
        yield Reading(operation, outcome, why, number)
