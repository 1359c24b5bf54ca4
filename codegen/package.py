"""Where the generated package of this checkout is: its name is data, as the specification is."""

from __future__ import annotations

from pathlib import Path

from .document import load_data
from .errors import SpecError
from .json_types import Json

ROOT = Path(__file__).resolve().parents[1]
CONFIG = ROOT / "generator-config.yaml"
_CORRECTIONS = ROOT / "codegen" / "corrections.yaml"


def folder() -> Path:
    """Return the folder of the package: `package` of corrections.yaml names it, or the generator's options do.

    Raises SpecError when neither does.
    """
    name = load_data(_CORRECTIONS).get("package") or load_data(CONFIG).get("package_name_override")
    if not isinstance(name, str) or not name.isidentifier():
        raise SpecError(f"{_CORRECTIONS.name} needs `package: name_of_the_generated_package`")
    return ROOT / "generated" / name


def written(root: Path = ROOT) -> tuple[Path, ...]:
    """Return what the commands write in a checkout: the specification, the package, the changelog, a companion."""
    named: Json = load_data(_CORRECTIONS).get("companion") or {}
    beside: Json = named.get("file")
    always = (root / "openapi.yaml", root / "generated" / folder().name, root / "CHANGELOG.md")
    return (*always, root / beside) if isinstance(beside, str) else always
