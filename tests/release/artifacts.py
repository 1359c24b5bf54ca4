"""Build the archives that would be published, and say what is wrong with what is in them."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
from collections.abc import Iterator
from email.message import Message
from email.parser import Parser
from pathlib import Path
from typing import Any
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
VERSION: str = PROJECT["version"]
SOURCES = {"openai_conversations": ROOT / "overlay", "openai_conversations_api": ROOT / "generated"}
_RELEASED = re.compile(r"^## \[?v?(\d[^\s\]]*)", re.MULTILINE)
_SDIST = {
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "pyproject.toml",
    "openapi.yaml",
    "PKG-INFO",
    ".gitignore",
    "generated/README.md",
}


def build(folder: Path) -> tuple[Path, Path]:
    """Build the sdist, and the wheel from the sdist; return both. Exits when either cannot be built."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"nothing could be built:\n{done.stdout}{done.stderr}")
    (sdist,), (wheel,) = folder.glob("*.tar.gz"), folder.glob("*.whl")
    return sdist, wheel


def problems(sdist: Path, wheel: Path) -> Iterator[str]:
    """Yield what is wrong with the contents and the metadata of both."""
    yield from _wheel_contents(set(ZipFile(wheel).namelist()))
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    yield from _sdist_contents(names - {""})
    yield from _metadata(_read_metadata(wheel))
    done = subprocess.run(
        [sys.executable, "-m", "twine", "check", "--strict", str(sdist), str(wheel)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        yield f"twine check: {done.stdout}{done.stderr}"


def _wheel_contents(names: set[str]) -> Iterator[str]:
    expected = {f"{package}/{name}" for package, root in SOURCES.items() for name in _tracked(root / package)}
    info = f"openai_conversations_client-{VERSION}.dist-info/"
    expected |= {info + name for name in ("METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE")}
    yield from (f"the wheel lacks {name}" for name in sorted(expected - names))
    yield from (f"the wheel has {name}, which is not in the repository" for name in sorted(names - expected))
    yield from (f"{name} is not meant to exist" for name in expected if "/tests/" in name)
    yield from (f"{package} has no py.typed" for package in SOURCES if f"{package}/py.typed" not in names)


def _sdist_contents(names: set[str]) -> Iterator[str]:
    folders = ("generated/openai_conversations_api/", "overlay/openai_conversations/")
    yield from (f"the sdist lacks {name}" for name in sorted(_SDIST - names))
    yield from (
        f"the sdist has {name}, which no user needs"
        for name in sorted(names - _SDIST)
        if not any(name.startswith(folder) for folder in folders)
    )


def _tracked(package: Path) -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "."],
        cwd=package,
        capture_output=True,
        text=True,
        check=True,
    )
    return [name for name in listed.stdout.splitlines() if (package / name).exists()]


def _read_metadata(wheel: Path) -> Message:
    with ZipFile(wheel) as archive:
        text = archive.read(f"openai_conversations_client-{VERSION}.dist-info/METADATA").decode()
    return Parser().parsestr(text)


def _metadata(found: Message) -> Iterator[str]:
    expected = {
        "Name": [PROJECT["name"]],
        "Version": [VERSION],
        "Requires-Python": [PROJECT["requires-python"]],
        "License-Expression": ["MIT"],
        "License-File": ["LICENSE"],
        "Provides-Extra": sorted(PROJECT["optional-dependencies"]),
        "Project-URL": sorted(f"{name}, {url}" for name, url in PROJECT["urls"].items()),
    }
    for name, values in expected.items():
        if values != sorted(found.get_all(name, [])):
            yield f"{name} is {found.get_all(name)}, not {values}"
    if re.search(r"\]\((?!https?://|#)", str(found.get_payload())):
        yield "the description has links that lead nowhere outside the repository"


def changelog_problems(tag: str | None) -> Iterator[str]:
    """Yield where CHANGELOG.md, the version and the tag, where there is one, disagree."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    released = _RELEASED.findall(text)
    unreleased = re.search(r"^## \[?Unreleased\]?\n+(?!## )\S", text, re.MULTILINE)
    if VERSION not in released and not unreleased:
        yield f"CHANGELOG.md says nothing about {VERSION}, and nothing is under Unreleased"
    if released and "Not published yet" in (ROOT / "README.md").read_text("utf-8"):
        yield "README.md says that nothing is published"
    if tag and (tag != f"v{VERSION}" or VERSION not in released):
        yield f"the tag is {tag}, the version {VERSION}, and CHANGELOG.md has {', '.join(released) or 'no version'}"
    if released and released[0] != VERSION and VERSION in released:
        yield f"the newest version of CHANGELOG.md is {released[0]}, that of pyproject.toml {VERSION}"
