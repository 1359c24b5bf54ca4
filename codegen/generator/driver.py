"""Write the generated package, or compare it with what would be written."""

from __future__ import annotations

import filecmp
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from .. import document, notation, swap, validate, walk
from ..errors import SpecError
from ..json_types import Document
from . import models, operations, source, writing


def generate(spec: Path, config: Path, output: Path, site: Path | None = None) -> float:
    """Write the package and return the seconds it took; the old one stays until the new one is whole.

    site: the folder in which one run at a time may work; that of the package when left out. Raises SpecError when the
    document, the configuration or a hook fails.
    """
    started = time.perf_counter()
    output.parent.mkdir(parents=True, exist_ok=True)
    with swap.alone(site or output.parent, output):
        made = swap.stage(output)
        write(spec, config, made.new)
        swap.swap(site or output.parent, [made])
    return time.perf_counter() - started


def drift(spec: Path, config: Path, output: Path) -> tuple[list[str], float]:
    """Return how a package differs from what would be written, a line per file, and the seconds it took."""
    started = time.perf_counter()
    with swap.scratch() as folder:
        fresh = folder / output.name
        write(spec, config, fresh)
        return _differences(output, fresh), time.perf_counter() - started


def _differences(old: Path, new: Path) -> list[str]:
    before, after = _files(old), _files(new)
    lines = [f"  missing: {name}" for name in sorted(after - before)]
    lines += [f"  left over: {name}" for name in sorted(before - after)]
    both = sorted(before & after)
    return lines + [f"  differs: {name}" for name in both if not filecmp.cmp(old / name, new / name, shallow=False)]


def _files(folder: Path) -> set[str]:
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if "__pycache__" not in path.parts}


def _current(given: Document) -> Document:
    """Return a document in the notation of today. Raises SpecError that says where it is damaged."""
    try:
        return notation.current(given)
    except (AttributeError, TypeError, KeyError, ValueError, IndexError, RecursionError) as error:
        raise SpecError(f"not a well-formed OpenAPI document: {validate.damage(given)}") from error


def write(spec: Path, config: Path, output: Path, *, is_valid: bool = False) -> None:
    """Write the package into a folder that is not there yet. Raises SpecError as `generate` does.

    is_valid: whether the document is known to be, which takes most of the time to find out.
    """
    loaded = _current(document.load(spec).document)
    if not is_valid:
        validate.validate(loaded)
    if next(walk.operations(loaded), None) is None:
        raise SpecError("/paths: there is no operation to generate a client of; see `keep` in codegen/corrections.yaml")
    specification = _compact(loaded)  # now, since the generator fills in what it reads
    options = source.configuration(config, spec, output)
    hooks, options.post_hooks = options.post_hooks, []
    parsed = source.read(loaded, options)
    made = models.context(parsed)
    writing.Writer(made, operations.views(made), output).write()
    for hook in hooks:
        _run_hook(hook, output)
    (output / "openapi.json").write_text(specification, encoding="utf-8", newline="\n")


def _compact(specification: Document) -> str:
    """Return the document as JSON, for programs that work from it without a checkout or a reader of YAML."""
    return json.dumps(specification, separators=(",", ":")) + "\n"


def _run_hook(command: str, folder: Path) -> None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path}
    done = subprocess.run(command, cwd=folder, shell=True, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise SpecError(
            f"the hook `{command}` failed ({done.returncode}): {done.stderr or done.stdout or 'it gave no reason'}"
        )
