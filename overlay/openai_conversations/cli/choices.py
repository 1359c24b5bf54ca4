"""Options that migrations, exports and imports share, and what they mean."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import click
from dateutil.parser import ParserError, parse

from ..migration import POLICIES, Options

_KINDS = "\n".join(f"  {kind:17} {' '.join(choices)}" for kind, choices in POLICIES.items())
KINDS = (
    f"Kinds of what has no place, and what --policy can make of each (the first unless told otherwise):\n\n\b\n{_KINDS}"
)

_BUDGET = "Most requests a minute to each server, for all shards together."


class _Moment(click.ParamType[datetime]):
    """A date or time as people write it."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Return the moment; what is not said is the start of it, in the time zone of this machine."""
        if isinstance(value, datetime):
            return value
        start = datetime.now().astimezone().replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
        try:
            return parse(value, default=start)
        except (ParserError, OverflowError) as error:
            self.fail(str(error), param, ctx)


class _Shard(click.ParamType[tuple[int, int]]):
    """A part of how many, such as 3/16."""

    name = "N/OF"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        """Return both numbers."""
        number, _, count = str(value).partition("/")
        if not (number.isdigit() and count.isdigit() and 1 <= int(number) <= int(count)):
            self.fail(f"{value} is not like 3/16, counted from 1", param, ctx)
        return int(number), int(count)


def selection_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that choose some of all records, and how fast they are moved."""
    options = (
        click.option("--only", metavar="ID", multiple=True, help="Only this one; may be given several times."),
        click.option(
            "--ids", type=click.Path(exists=True, dir_okay=False), help="Only those in this file, one a line."
        ),
        click.option("--since", type=_Moment(), help="Only what was created since then, as in '1 March 2026'."),
        click.option("--until", type=_Moment(), help="Only what was created before then."),
        click.option("--shard", type=_Shard(), help="Only this part of all, by id: 3/16 is the third of sixteen."),
        click.option("--concurrency", type=click.IntRange(1), metavar="N", default=8, help="How many at a time (8)."),
        click.option("--budget", type=click.FloatRange(0, min_open=True), metavar="N", help=_BUDGET),
        click.option("--redact", metavar="MODULE:FUNCTION", help="A function that changes each record beforehand."),
        click.option("--quiet", is_flag=True, help="Tell nothing while it runs."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def chosen(values: dict[str, Any], **more: Any) -> Options:
    """Return the options that a command was given. Raises InvalidInputError for what makes no sense."""
    ids = ids_of(values)
    named = ("since", "until", "shard", "concurrency", "budget")
    redact = _function(values["redact"]) if values["redact"] else None
    return Options(
        **{name: values[name] for name in named}, only=frozenset(ids) if ids else None, redact=redact, **more
    )


def ids_of(values: dict[str, Any]) -> tuple[str, ...] | None:
    """Return the ids that were named, in order and each once; None for all."""
    listed = Path(values["ids"]).read_text("utf-8-sig").split() if values["ids"] else []
    return tuple(dict.fromkeys([*values["only"], *listed])) or None


def policies_of(pairs: tuple[str, ...]) -> dict[str, str]:
    """Return the policies that were given as KIND=POLICY."""
    found: dict[str, str] = {}
    for pair in pairs:
        kind, given, policy = pair.partition("=")
        if not given:
            raise click.UsageError(f"KIND=POLICY is needed, not {pair!r}.")
        found[kind] = policy
    return found


def _function(name: str) -> Any:
    module, _, function = name.partition(":")
    sys.path.insert(0, "")  # as `python -m` has it
    try:
        return getattr(import_module(module), function)
    except (ImportError, AttributeError, ValueError) as error:
        raise click.UsageError(f"--redact {name} cannot be used: {error}") from error
