"""Options that migrations, exports and imports share, and what they mean."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime, tzinfo
from importlib import import_module
from pathlib import Path
from typing import Any

import click
from dateutil import tz
from dateutil.parser import parse

from ..migration import POLICIES, Options
from .connecting import options

_KINDS = "\n".join(f"  {kind:17} {' '.join(choices)}" for kind, choices in POLICIES.items())
KINDS = (
    f"Kinds of what has no place, and what --policy can make of each (the first unless told otherwise):\n\n\b\n{_KINDS}"
)

_BUDGET = "Most requests a minute to each server, for all shards together."


_HERE = tz.tzlocal()


def _zone(name: str | None, offset: int | None) -> tzinfo:
    if offset is not None:
        return tz.tzoffset(name, offset)
    found = _HERE if name is None else tz.gettz(name)
    if found is None:
        raise ValueError(f"the time zone {name} is not known; an offset such as +01:00 is")
    return found


class _Moment(click.ParamType[datetime]):
    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Return the moment; what is not said is the start of it, in the time zone of this machine."""
        if isinstance(value, datetime):
            return value
        if re.fullmatch("[0-9]{9,11}", value):
            return datetime.fromtimestamp(int(value), UTC)
        start = datetime.now(_HERE).replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
        try:
            return parse(value, default=start, tzinfos=_zone)
        except (ValueError, OverflowError) as error:
            self.fail(f"{error}" if value else "it is empty", param, ctx)


class _Shard(click.ParamType[tuple[int, int]]):
    name = "N/OF"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        number, _, count = str(value).partition("/")
        if not (number.isdigit() and count.isdigit() and 1 <= int(number) <= int(count)):
            self.fail(f"{value} is not like 3/16, counted from 1", param, ctx)
        return int(number), int(count)


quiet_option = click.option("--quiet", is_flag=True, help="Tell nothing while it runs.")
pace_options = options(
    click.option("--concurrency", type=click.IntRange(1), metavar="N", default=8, help="How many at a time (8)."),
    click.option("--budget", type=click.FloatRange(0, min_open=True), metavar="N", help=_BUDGET),
)
# Those that choose some of all records, and how fast they are moved.
selection_options = options(
    click.option("--only", metavar="ID", multiple=True, help="Only this one; may be given several times."),
    click.option("--ids", type=click.Path(exists=True, dir_okay=False), help="Only those in this file, one a line."),
    click.option("--since", type=_Moment(), help="Only what was created since then, as in '1 March 2026'."),
    click.option("--until", type=_Moment(), help="Only what was created before then."),
    click.option("--shard", type=_Shard(), help="Only this part of all, by id: 3/16 is the third of sixteen."),
    pace_options,
    click.option("--redact", metavar="MODULE:FUNCTION", help="A function that changes each record beforehand."),
    quiet_option,
)
# How what is chosen becomes something on the other server.
becoming_options = options(
    click.option("--retry-failed", is_flag=True, help="Try again what has failed for good."),
    click.option(
        "--policy",
        metavar="KIND=POLICY",
        multiple=True,
        help="What becomes of what has no place, by kind; `migrate --help` lists them.",
    ),
    click.option("--verify/--no-verify", default=True, show_default=True, help="Read everything again and compare."),
)


def chosen(values: dict[str, Any], **more: Any) -> Options:
    """Return the options that a command was given. Raises InvalidInputError for what makes no sense."""
    if "policy" in values:
        more |= {"verify": values["verify"], "retry_failed": values["retry_failed"]}
        more["policy"] = _policies(values["policy"])
    ids = ids_of(values)
    named = ("since", "until", "shard", "concurrency", "budget")
    redact = _function(values["redact"]) if values["redact"] else None
    return Options(
        **{name: values[name] for name in named}, only=frozenset(ids) if ids else None, redact=redact, **more
    )


def ids_of(values: dict[str, Any]) -> tuple[str, ...] | None:
    """Return the ids that were named, in order and each once; None for all."""
    listed = _listed_ids(Path(values["ids"])) if values["ids"] else []
    return tuple(dict.fromkeys([*values["only"], *listed])) or None


def _listed_ids(path: Path) -> list[str]:
    try:
        lines = [line.strip() for line in path.read_text("utf-8-sig").splitlines()]
    except UnicodeError as error:
        raise click.UsageError(f"--ids {path} cannot be read: {error}") from error
    found = [line for line in lines if line and not line.startswith("#")]
    if not found:
        raise click.UsageError(f"--ids {path} holds no ids.")
    return found


def _policies(pairs: tuple[str, ...]) -> dict[str, str]:
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
