"""`python -m codegen`: sync, generate, drift and check.

Exit code 0: done; 1: a difference or a gap; 2: an input that cannot be used.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from . import descriptions, document, sync, validate
from .errors import SpecError
from .json_types import Document

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; a SpecError becomes one line on stderr."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except SpecError as error:
        print(f"codegen: {document.one_line(str(error))}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 1
    except OSError as error:
        print(f"codegen: {document.one_line(str(error))}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _sync_options(commands.add_parser("sync", help="write openapi.yaml from the published spec"))
    generate = commands.add_parser("generate", help="write generated/ from openapi.yaml")
    drift = commands.add_parser("drift", help="say whether generated/ is what openapi.yaml and the templates give")
    for command, run in ((generate, _generate), (drift, _drift)):
        _spec_option(command)
        command.add_argument("--output", type=Path, default=None, help="the package folder (default: %(default)s)")
        config = ROOT / "generator-config.yaml"
        command.add_argument("--config", type=Path, default=config, help="the generator's options")
        command.set_defaults(command=run)
    check = commands.add_parser("check", help="validate openapi.yaml and print how much of it is described")
    _spec_option(check)
    check.set_defaults(command=_check)
    return parser


def _spec_option(command: argparse.ArgumentParser) -> None:
    spec = ROOT / "openapi.yaml"
    command.add_argument("--spec", type=Path, default=spec, help="the trimmed spec (default: openapi.yaml)")


def _sync_options(command: argparse.ArgumentParser) -> None:
    rules, words = sync.FOLDER / "corrections.yaml", sync.FOLDER / "descriptions"
    where = "the published spec (default: its published address)"
    command.add_argument("--upstream", metavar="FILE_OR_URL", help=where)
    command.add_argument("--output", type=Path, default=ROOT / "openapi.yaml", help="the file to write")
    command.add_argument("--corrections", type=Path, default=rules, help="what to keep and correct")
    command.add_argument("--descriptions", type=Path, default=words, help="the folder of our own words")
    command.add_argument("--date", help="the date of the published spec, where its name does not tell")
    command.add_argument("--commit", help="the commit of the published spec, where its name does not tell")
    command.set_defaults(command=_sync)


def _sync(options: argparse.Namespace) -> int:
    plan = sync.read_plan(options.corrections, options.descriptions)
    upstream = options.upstream or plan.settings.get("upstream", {}).get("url")
    if not upstream:
        raise SpecError("no upstream: give --upstream, or `upstream: {url: …}` in the corrections file")
    spec = sync.build(document.load(upstream), plan, date=options.date, commit=options.commit)
    for line in sync.write(spec, options.output):
        print(line)
    _report(spec, plan.words)
    return 0


def _report(spec: Document, words: descriptions.Descriptions) -> None:
    for kind in descriptions.coverage(spec):
        for place in kind.missing:
            print(f"  not described: {kind.kind} {place}")
    for place in descriptions.unused(spec, words):
        print(f"  description without a place: {place}")


def _generate(options: argparse.Namespace) -> int:
    from .generator import driver  # noqa: PLC0415  the generator takes half a second to import

    seconds = driver.generate(options.spec, options.config, options.output or driver.PACKAGE)
    print(f"generated {options.output or driver.PACKAGE.relative_to(ROOT)} in {seconds:.1f} s")
    return 0


def _drift(options: argparse.Namespace) -> int:
    from .generator import driver  # noqa: PLC0415  the generator takes half a second to import

    differences, seconds = driver.drift(options.spec, options.config, options.output or driver.PACKAGE)
    for line in differences:
        print(line)
    stale = "differs from what openapi.yaml and the templates give; run `make generate`"
    verdict = stale if differences else "is up to date"
    print(f"{(options.output or driver.PACKAGE).name} {verdict} ({seconds:.1f} s)")
    return 1 if differences else 0


def _check(options: argparse.Namespace) -> int:
    spec = document.load(options.spec).document
    validate.validate(spec)
    enough = True
    for kind in descriptions.coverage(spec):
        floor = 0.95 if kind.kind == "properties" else 1.0
        enough = enough and kind.share >= floor
        total = kind.described + len(kind.missing)
        print(f"{kind.kind:<11} {kind.described:>5} of {total:>5} described  {kind.share:7.1%}")
        for place in kind.missing:
            print(f"  not described: {place}")
    return 0 if enough else 1


if __name__ == "__main__":
    sys.exit(main())
