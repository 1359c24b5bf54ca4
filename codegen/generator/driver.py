"""Write the generated package, or compare it with what would be written."""

from __future__ import annotations

import contextlib
import filecmp
import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from jinja2.bccache import Bucket, BytecodeCache
from openapi_python_client import Project
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import LiteralEnumProperty

from .. import document, notation, swap, validate
from ..errors import SpecError
from ..json_types import Document
from . import models, operations, resources, source
from .literals import literal, prose

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "codegen" / "templates"
RUNTIME = ROOT / "codegen" / "runtime"
_COPIED = (
    *("types", "model", "unions", "matching"),
    *("operation", "arguments", "sending", "headers", "path", "parsing", "reply", "errors"),
    *("client", "redaction", "retry_after", "sent_request", "timeouts", "loops", "cancellation", "paging", "walk"),
    *("sse", "soundness", "events", "streams"),
)
_NOTICE = "Written by `make generate` from openapi.yaml; do not edit."


class _Compiled(BytecodeCache):
    """Templates as they were compiled for the first package of the process, which takes longer than to fill them in."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], Any] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key, bucket.checksum] = bucket.code


_TEMPLATES = _Compiled()


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


def write(spec: Path, config: Path, output: Path) -> None:
    """Write the package into a folder that is not there yet. Raises SpecError as `generate` does."""
    loaded = notation.current(document.load(spec).document)
    validate.validate(loaded)
    specification = _compact(loaded)  # now, since the generator fills in what it reads
    options = source.configuration(config, spec, output)
    hooks, options.post_hooks = options.post_hooks, []
    parsed = source.read(loaded, options)
    project = Project(openapi=parsed.data, config=options, custom_template_path=TEMPLATES)
    made = models.context(parsed)
    views = operations.views(made)
    _set_globals(project, made, views)
    project.env.bytecode_cache = _TEMPLATES
    errors = _quietly(project)
    if errors:
        raise SpecError(f"the generator complains: {errors[0].header} {errors[0].detail or ''}")
    _write_extras(project, made, views, output)
    for hook in hooks:
        _run_hook(hook, output)
    (output / "openapi.json").write_text(specification, encoding="utf-8", newline="\n")


def _compact(specification: Document) -> str:
    """Return the document as JSON, for programs that work from it without a checkout or a reader of YAML."""
    return json.dumps(specification, separators=(",", ":")) + "\n"


def _quietly(project: Project) -> Sequence[GeneratorError]:
    """Build the project without its progress line, which names a temporary folder."""
    with contextlib.redirect_stdout(io.StringIO()):
        return project.build()


def _set_globals(project: Project, made: models.Context, views: list[operations.Operation]) -> None:
    by_name = {(view.tag, view.name): view for view in views}

    def operation_view(endpoint: Endpoint) -> operations.Operation:
        return by_name[str(endpoint.tags[0]), str(endpoint.name)]

    servers = made.parsed.document.get("servers") or [{"url": ""}]
    shown: dict[str, Any] = {
        "notice": _NOTICE,
        "literal": literal,
        "prose": prose,
        "model_view": partial(models.model_view, made),
        "reading": models.reading,
        "operation_view": operation_view,
        "enum_values": _enum_values,
        "aliases": sorted(made.annotations.aliases, key=lambda alias: alias.name),
        "runtime": _runtime,
        "base_url": str(servers[0].get("url") or ""),
        "title": prose(str(made.parsed.document["info"].get("title") or "")),
    }
    project.env.globals.update(shown)


def _enum_values(enum: LiteralEnumProperty) -> str:
    return ", ".join(literal(value) for value in sorted(enum.values, key=str))


def _runtime(name: str) -> str:
    return (RUNTIME / f"{name}.py").read_text(encoding="utf-8")


def _write_extras(project: Project, made: models.Context, views: list[operations.Operation], output: Path) -> None:
    """Write the files that the generator has no place for: named types, resources and the runtime."""
    about = {tag["name"]: str(tag.get("description") or "") for tag in made.parsed.document.get("tags") or ()}
    every, top = resources.tree(views, about)
    streams = any(resource.streams for resource in every)
    for alias in made.annotations.aliases:
        view = models.alias_view(made, alias)
        _render(project, "named_type.py.jinja", output / "models" / f"{alias.module}.py", view=view)
    _render(project, "unknown_variant.py.jinja", output / "models" / "unknown_variant.py", tags=sorted(made.tags))
    for resource in every:
        _render(
            project,
            "resource.py.jinja",
            output / "resources" / f"{resource.tag}.py",
            resource=resource,
            streams=streams,
        )
    _render(
        project,
        "resources_init.py.jinja",
        output / "resources" / "__init__.py",
        resources=every,
        top=top,
        streams=streams,
    )
    for name in _COPIED:
        target = output / f"{name}.py"
        if not target.exists():
            _render(project, "runtime.py.jinja", target, name=name)


def _render(project: Project, template: str, target: Path, **values: Any) -> None:
    target.parent.mkdir(exist_ok=True)
    text = project.env.get_template(template).render(**values)
    target.write_text(text, encoding="utf-8", newline="\n")


def _run_hook(command: str, folder: Path) -> None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path}
    done = subprocess.run(command, cwd=folder, shell=True, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise SpecError(
            f"the hook `{command}` failed ({done.returncode}): {done.stderr or done.stdout or 'it gave no reason'}"
        )
