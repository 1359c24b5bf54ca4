"""Generate a package from a document into a folder of its own, and look at it in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from ..document import dump, load_data, one_line
from ..errors import SpecError
from ..json_types import Document
from .samples import Sample

ROOT = Path(__file__).resolve().parents[2]
NAME = "regenerated_package"


@dataclass(frozen=True)
class Package:
    """A generated package; refusal says why there is none at its path."""

    path: Path
    refusal: str | None = None


def build(document: Document, folder: Path, config: Path | None = None) -> Package:
    """Return the package of a document, made in an empty folder; formatting is left out, for it means nothing here."""
    from ..generator import driver  # noqa: PLC0415  the generator takes half a second to import

    folder.mkdir(parents=True)
    spec, options = folder / "openapi.yaml", folder / "config.yaml"
    given = load_data(config or ROOT / "generator-config.yaml")
    options.write_text(json.dumps({**given, "package_name_override": NAME, "post_hooks": []}), encoding="utf-8")
    spec.write_text(dump(document), encoding="utf-8")
    try:
        driver.generate(spec, options, folder / NAME)
    except SpecError as error:
        return Package(folder / NAME, one_line(str(error)))
    return Package(folder / NAME)


def probe(package: Package, samples: Sequence[Sample] = ()) -> Document:
    """Return what `codegen.surface.probe` says about a package. Raises SpecError when it cannot be run."""
    command = [sys.executable, "-m", "codegen.surface.probe", str(package.path.parent), package.path.name]
    given = json.dumps([asdict(sample) for sample in samples])
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        command, cwd=package.path.parent, env=environment, input=given, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SpecError(f"the generated package cannot be examined: {done.stderr.strip().splitlines()[-1:]}")
    found: Document = json.loads(done.stdout)
    return found
