"""The versions of this checkout: what pyproject.toml says of the package, and a document of itself."""

from __future__ import annotations

import tomllib
from pathlib import Path

from ..diff.finding import Report
from ..errors import SpecError
from ..json_types import Document
from ..surface.report import SurfaceReport
from .version import Bump, Step, package_step, spec_step

_FIRST = "0.0.0"


def package_version(root: Path) -> str:
    """Return the version in pyproject.toml; 0.0.0 where there is none. Raises SpecError when the file is damaged."""
    file = root / "pyproject.toml"
    if not file.exists():
        return _FIRST
    try:
        project = tomllib.loads(file.read_text(encoding="utf-8")).get("project", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SpecError(f"{file} is not valid TOML: {error}") from error
    return str(project.get("version") or _FIRST)


def versions(
    root: Path, old: Document, report: Report, surface: SurfaceReport | None, types_as: Bump = Bump.MINOR
) -> tuple[Step, Step]:
    """Return the next versions of package and specification.

    surface: what regenerating showed; without it, what the rules of the comparison expect decides.
    """
    client = surface.client if surface else report.client
    spec = str(old.get("info", {}).get("version") or _FIRST)
    return package_step(package_version(root), client, report.http, types_as), spec_step(spec, report)
