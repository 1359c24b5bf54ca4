"""Adds the reference to the site; named in mkdocs.yml."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from docs.reference.members import member_pages
from docs.reference.pages import model_pages, resource_pages, title
from docs.reference.schemas import ROOT

Config = Any  # mkdocs leaves the types of its options open
_HEADING = "Reference"
FILES = {"contributing.md": "CONTRIBUTING.md", "changes.md": "CHANGELOG.md"}  # of the repository, shown as pages
_LOADED = re.compile(
    r"<(?:script|img|iframe)\b[^>]*\bsrc=\"?(https?://[^\s\">]+)|<link\b[^>]*stylesheet[^>]*\b(https?://[^\s\">]+)"
)


def on_config(config: Config) -> Config:
    """Put the pages into the navigation, in the place of the empty section."""
    sections: list[dict[str, Any]] = [
        {"Operations": _entries(resource_pages())},
        {"Python": _entries(member_pages())},
        {"Models": _entries(model_pages())},
    ]
    navigation: list[dict[str, Any]] = config.nav
    config.nav = [{_HEADING: sections} if _HEADING in entry else entry for entry in navigation]
    return config


def _entries(pages: dict[str, str]) -> list[dict[str, str]]:
    named = {name: title(name.removesuffix(".md").removeprefix("models_")) for name in pages}
    return [{named[name]: f"reference/{name}"} for name in pages]


def on_files(files: Files, config: Config) -> Files:
    """Add the pages as files that exist nowhere else, and files of the repository as pages."""
    for name, text in {**resource_pages(), **member_pages(), **model_pages()}.items():
        files.append(File.generated(config, f"reference/{name}", content=text))
    for page, name in FILES.items():
        text = (ROOT / name).read_text("utf-8").replace("](docs/", "](")
        files.append(File.generated(config, page, content=text))
    return files


def on_post_build(config: Config) -> None:
    """Fail when a page would ask another host for something as soon as it is opened."""
    for page in sorted(Path(config.site_dir).rglob("*.html")):
        for found in _LOADED.finditer(page.read_text("utf-8")):
            raise PluginError(f"{page.relative_to(config.site_dir)} loads {found[1] or found[2]}")
