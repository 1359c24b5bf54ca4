"""A repository for another API: these tools, and what is its own."""

from __future__ import annotations

import json
import keyword
import re
import shutil
import sys
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from .. import document, package, swap, upstream
from ..errors import SpecError
from ..json_types import Document, is_object

_TOOLS = package.ROOT / "codegen"
_SCAFFOLD = _TOOLS / "scaffold"
_OWN = shutil.ignore_patterns("__pycache__", "corrections.yaml", "accepted-changes.yaml", "descriptions")
_WORKFLOW = Path(".github", "workflows", "spec.yml")
_NO_NAME = ("api", "the", "swagger", "openapi", "spec", "specification", "rest")
_FIELDS = re.compile("@([A-Z]+)@")


def lay_out(directory: Path, address: str, name: str | None) -> str:
    """Write the repository and return the name of its package.

    Raises SpecError when the specification or the name cannot be used, or the folder holds something already.
    """
    source = document.load(address)
    wished = name or _package(source.document)
    if not wished.isidentifier() or keyword.iskeyword(wished) or wished in sys.stdlib_module_names:
        raise SpecError(f"{wished!r} cannot be the name of a package; give another one with --package")
    held = [one.name for one in directory.iterdir()] if directory.is_dir() else []
    if set(held) - {".git"} or (directory.exists() and not directory.is_dir()):
        raise SpecError(f"{directory} is not an empty folder")
    parts = dict(_parts(source, wished))
    directory.mkdir(parents=True, exist_ok=True)
    with swap.alone(directory, *(directory / part for part in parts)):
        made = [_staged(directory / part, origin) for part, origin in parts.items()]
        swap.swap(directory, made)
    return wished


def _parts(source: document.Source, name: str) -> Iterator[tuple[str, dict[str, Path | str]]]:
    """Yield what stands at the top of the repository, each with its files: copied ones, or their texts."""
    fields = _fields(source, name)
    yield "codegen", {"": _TOOLS, "corrections.yaml": _filled("corrections.yaml", fields)}
    for part in ("Makefile", "README.md", "pyproject.toml", "generator-config.yaml"):
        yield part, {"": _filled(part, fields)}
    yield ".gitignore", {"": _filled("gitignore", fields)}
    yield "requirements", {"dev.txt": (_SCAFFOLD / "requirements.txt").read_text(encoding="utf-8")}
    yield ".github", {"workflows/spec.yml": (package.ROOT / _WORKFLOW).read_text(encoding="utf-8")}
    if not _is_address(source.location):
        yield _copy_name(source.location), {"": Path(source.location)}


def _staged(target: Path, files: dict[str, Path | str]) -> swap.Replacement:
    made = swap.stage(target)
    for name, origin in files.items():
        place = made.new / name if name else made.new
        if isinstance(origin, Path):
            _copy(origin, place)
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(origin, encoding="utf-8", newline="\n")
    return made


def _copy(origin: Path, place: Path) -> None:
    if origin.is_dir():
        shutil.copytree(origin, place, ignore=_OWN)
    else:
        shutil.copyfile(origin, place)


def _is_address(location: str) -> bool:
    return location.startswith(("http://", "https://"))


def _copy_name(location: str) -> str:
    return f"upstream{Path(location).suffix.lower() or '.yaml'}"


def _filled(template: str, fields: dict[str, str]) -> str:
    text = (_SCAFFOLD / f"{template}.in").read_text(encoding="utf-8")
    return _FIELDS.sub(lambda match: fields[match[1]], text)


def _fields(source: document.Source, name: str) -> dict[str, str]:
    title = _title(source.document)
    where = {"url": _copy_name(source.location)}
    own = tomllib.loads((package.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = own["dependency-groups"]
    return {
        "PACKAGE": name,
        "DISTRIBUTION": name.replace("_", "-"),
        "HEADING": title,
        "TITLE": json.dumps(title, ensure_ascii=False),
        "ABOUT": json.dumps(f"Typed Python client for {title}"),
        "UPSTREAM": json.dumps(upstream.published(source.location) if _is_address(source.location) else where),
        "DEPENDENCIES": _listed(own["project"]["dependencies"]),
        "CODEGEN": _listed(groups["codegen"]),
        "BUILD": _listed(groups["build"]),
    }


def _listed(names: list[str]) -> str:
    return ", ".join(json.dumps(name) for name in names)


def _title(spec: Document) -> str:
    info = spec.get("info")
    title = info.get("title") if is_object(info) else None
    return document.one_line(str(title or "")) or "A client"


def _package(spec: Document) -> str:
    plain_letters = unicodedata.normalize("NFKD", _title(spec).lower()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain_letters)
    plain = [word for word in words if not word.isdigit() and word not in _NO_NAME]
    name = "_".join(plain[:4]) or "client"
    return f"{'api_' if name[0].isdigit() else ''}{name}_api"
