"""What commands print: tables for people on a terminal, JSON for programs."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import IO, Any, Literal, TypeAlias, TypeGuard

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

Form: TypeAlias = Literal["table", "json", "jsonl"]
Json: TypeAlias = dict[str, Any]

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_FIRST = ("id", "role", "text", "type", "status", "created_at", "name", "model", "metadata")
_LONG = ("text", "metadata")
_SHORTEST, _WANTED, _BETWEEN = 10, 40, 3


def console(file: IO[str] | None = None) -> Console:
    """Return what writes to the terminal, or to a file; plain where colours are not wanted or not possible."""
    plain = bool(os.environ.get("NO_COLOR"))
    return Console(file=file or sys.stdout, highlight=False, color_system=None if plain else "auto")


def hint(text: str) -> None:
    """Print a line beside the results, on standard error."""
    console(sys.stderr).print(Text(clean(text)), style="dim", soft_wrap=True)


def chosen_form(form: Form | None) -> Form | None:
    """Return the form that was asked for, else a table on a terminal; None: JSON, by lines for lists."""
    return form or ("table" if sys.stdout.isatty() else None)


def put(text: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{text}\n")


def clean(text: str) -> str:
    """Return a text without control characters, which a terminal would obey."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def show(value: Any, form: Form | None) -> None:
    """Print one object."""
    form = chosen_form(form)
    if form == "table" and _is_object(value):
        _show_object(value)
    else:
        put(json.dumps(value, ensure_ascii=False, indent=None if form == "jsonl" else 2))


def show_all(values: Iterable[Json], form: Form | None) -> None:
    """Print a list: as lines while it is read, or whole."""
    form = chosen_form(form) or "jsonl"
    if form == "jsonl":
        for value in values:
            put(json.dumps(value, ensure_ascii=False))
            sys.stdout.flush()
    elif form == "json":
        put(json.dumps(list(values), ensure_ascii=False, indent=2))
    else:
        _show_table(list(values))


def _show_object(value: Json) -> None:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, one in value.items():
        grid.add_row(Text(clean(name)), Text(_cell(name, one)))
    console().print(grid)


def _show_table(values: Sequence[Json]) -> None:
    rows = [{**value, "text": text_of(value), "metadata": _pairs(value.get("metadata"))} for value in values]
    screen = console()
    cells = {name: [_cell(name, row.get(name)).replace("\n", " ") for row in rows] for name in _columns(rows)}
    shown = _fitting(cells, screen.width)
    if not cells:
        screen.print("Nothing.")
        return
    if len(shown) == 1 < len(cells):
        for position, row in enumerate(rows):
            if position:
                screen.print()
            _show_object({name: row[name] for name in cells if row.get(name) not in (None, "")})
        return
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    widths = _widths({name: cells[name] for name in shown}, screen.width)
    for name in shown:
        table.add_column(name, no_wrap=True)
    for texts in zip(*(cells[name] for name in shown), strict=True):
        table.add_row(*(_cut(text, width) for text, width in zip(texts, widths, strict=True)))
    screen.print(table)


def _cut(text: str, width: int) -> Text:
    cut = Text(text)
    cut.truncate(width, overflow="ellipsis")
    return cut


def _widest(name: str, column: Sequence[str]) -> int:
    return max(map(cell_len, [name, *column]))


def _widths(cells: dict[str, list[str]], width: int) -> list[int]:
    """Return how wide columns are: long texts share what the others leave."""
    full = {name: _widest(name, column) for name, column in cells.items()}
    left = width - _BETWEEN * (len(full) - 1) - sum(wide for name, wide in full.items() if name not in _LONG)
    several = sum(name in _LONG for name in full)
    return [max(min(wide, left // several), 1) if name in _LONG else wide for name, wide in full.items()]


def _fitting(cells: dict[str, list[str]], width: int) -> list[str]:
    """Return the columns that there is room for; a text is cut short rather than left out, an id never."""
    shown: list[str] = []
    for name, column in cells.items():
        widest = _widest(name, column)
        wanted, least = (min(widest, _WANTED), min(widest, _SHORTEST)) if name in _LONG else (widest, widest)
        if least <= width or not shown:
            shown.append(name)
            width -= min(wanted, max(width, least)) + _BETWEEN
    return shown


def _columns(rows: Sequence[Json]) -> list[str]:
    said = {name: True for row in rows for name, one in row.items() if one not in (None, "", [], {})}
    plain = [name for name in said if not any(isinstance(row.get(name), dict | list) for row in rows)]
    ordered = [name for name in _FIRST if name in plain]
    return ordered + [name for name in plain if name not in (*_FIRST, "object") and not name.endswith("_at")]


def _cell(name: str, value: Any) -> str:
    if name.endswith("_at") and isinstance(value, int | float) and not isinstance(value, bool):
        return datetime.fromtimestamp(value, UTC).strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, str):
        return clean(value)
    return "" if value is None else clean(json.dumps(value, ensure_ascii=False))


def _pairs(metadata: Any) -> str:
    return ", ".join(f"{name}={value}" for name, value in metadata.items()) if _is_object(metadata) else ""


def text_of(value: Json) -> str:
    """Return the texts of a message or item, in short for what has none."""
    content: Any = value.get("content", value.get("output"))
    parts: list[Any] = content if content.__class__ is list else [content]
    return "\n".join(text for text in map(_part, parts) if text)


def _part(part: Any) -> str:
    if isinstance(part, str):
        return part
    if not _is_object(part):
        return ""
    found = part.get("text") or part.get("refusal")
    inner = found.get("value") if _is_object(found) else found
    kind = part.get("type")
    return inner if isinstance(inner, str) else (f"[{kind}]" if isinstance(kind, str) else "")


def _is_object(value: object) -> TypeGuard[Json]:
    return isinstance(value, dict)
