"""The table of figures, each beside its bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_HEADINGS = ("figure", "measured", "bar", "", "how")


@dataclass(frozen=True)
class Figure:
    """One measured figure.

    name: what was measured.
    value: the ratio, or another quantity where there is no bar.
    limit: the bar, or None.
    at_least: whether the bar is the least that is good enough, instead of the most.
    unit: what follows the value.
    how: the quantities behind it.
    """

    name: str
    value: float
    limit: float | None = None
    at_least: bool = False
    unit: str = ""
    how: str = ""

    @property
    def over(self) -> bool:
        """Whether the figure misses its bar."""
        if self.limit is None:
            return False
        return self.value < self.limit if self.at_least else self.value > self.limit

    def row(self) -> tuple[str, str, str, str, str]:
        """Return the cells of the table's row."""
        limit = "" if self.limit is None else f"{'≥' if self.at_least else '≤'} {self.limit:g}"
        verdict = "" if self.limit is None else "over" if self.over else "ok"
        return self.name, f"{self.value:.2f} {self.unit}".rstrip(), limit, verdict, self.how


def show(figures: Sequence[Figure]) -> None:
    """Print the table, for a document where nobody watches, and below it which bars are missed."""
    try:
        _show_rich(figures)
    except ImportError:
        _show_markdown(figures)
    missed = [figure.name for figure in figures if figure.over]
    print(f"{len(missed)} over: {'; '.join(missed)}" if missed else "every bar is met")


def _show_rich(figures: Sequence[Figure]) -> None:
    from rich.console import Console  # noqa: PLC0415  rich is optional
    from rich.table import Table  # noqa: PLC0415

    table = Table(*_HEADINGS)
    table.columns[1].justify = "right"
    for figure in figures:
        table.add_row(*figure.row(), style="bold red" if figure.over else None)
    console = Console()
    console.print(table) if console.is_terminal else _show_markdown(figures)


def _show_markdown(figures: Sequence[Figure]) -> None:
    rows = [_HEADINGS, *(figure.row() for figure in figures)]
    widths = [max(3, *map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    print("\n".join([lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]]))
