"""Read and write OpenAPI documents; the only place of this package that touches files and the network for them."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from . import parsing
from .errors import SpecError
from .json_types import Document, Json, is_object

_MOST_BYTES = 100_000_000
HEADER = "# Written by `make sync` from the published specification and codegen/*.yaml. Do not edit by hand.\n"


class _Dumper(yaml.CSafeDumper):
    """Plain blocks without anchors, so that a change in one place shows as a change in one place."""

    def ignore_aliases(self, data: object) -> bool:
        return True


# Texts that YAML 1.2 readers take for numbers need quotes too; PyYAML itself knows only those of YAML 1.1.
for _pattern in (r"^[-+]?[0-9]+$", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$"):
    _quoting: Any = _Dumper
    _quoting.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(_pattern), list("-+.0123456789"))


@dataclass(frozen=True)
class Source:
    """A parsed document and where it came from."""

    document: Document
    location: str
    sha256: str


def load(location: str | Path) -> Source:
    """Return the OpenAPI document at a path or http(s) URL.

    Raises SpecError when it cannot be reached, is not YAML or JSON, or is not an OpenAPI 3 document.
    """
    return parse(_read(str(location)), location)


def _read(location: str) -> bytes:
    if location.startswith(("http://", "https://")):
        return _fetch(location)
    try:
        return Path(location).read_bytes()
    except OSError as error:
        raise SpecError(f"cannot read {location}: {one_line(error.strerror or str(error))}") from error


def _fetch(location: str) -> bytes:
    import httpx  # noqa: PLC0415  files, which are what is mostly read, do not need it

    try:
        with httpx.stream("GET", location, follow_redirects=True, timeout=60) as reply:
            reply.raise_for_status()
            content = bytearray()
            for part in reply.iter_bytes():
                content += part
                if len(content) > _MOST_BYTES:
                    raise SpecError(f"cannot read {location}: it is larger than {_MOST_BYTES:,} bytes")
            return bytes(content)
    except (OSError, httpx.HTTPError, httpx.InvalidURL) as error:
        raise SpecError(f"cannot read {location}: {one_line(str(error)) or type(error).__name__}") from error


def parse(raw: bytes, location: str | Path) -> Source:
    """Return the OpenAPI document in some bytes, as `load` does."""
    return Source(_openapi(_parse(raw, location), location), str(location), hashlib.sha256(raw).hexdigest())


def read(location: str | Path) -> bytes:
    """Return the bytes at a path or http(s) URL. Raises SpecError when they cannot be read."""
    return _read(str(location))


def _parse(raw: bytes, location: str | Path) -> Json:
    try:
        return parsing.parse(raw)
    except SpecError as error:
        raise SpecError(f"{location} is not valid YAML or JSON: {one_line(str(error))}") from error


def _openapi(document: Json, location: str | Path) -> Document:
    version = document.get("openapi") if is_object(document) else None
    if not isinstance(version, str) or not version.startswith("3."):
        raise SpecError(f"{location} is not an OpenAPI 3 document: it has no `openapi: 3.x` at its top")
    made: Document = {**document}
    if made.get("components") is None:
        made["components"] = {}
    for key in ("paths", "components"):
        if not is_object(made.get(key)):
            raise SpecError(f"{location} is not a usable OpenAPI document: `{key}` is missing or is not a mapping")
    return made


def load_data(path: Path) -> Document:
    """Return one of our own YAML data files as a mapping. Raises SpecError when it is not one."""
    data = _parse(_read(str(path)), path)
    if not is_object(data):
        raise SpecError(f"{path} must hold a mapping at its top")
    return data


def dump(document: Document) -> str:
    """Return the document as YAML text, the same text for the same document everywhere."""
    text = yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
    return HEADER + text


def write_atomically(path: Path, text: str) -> None:
    """Replace a file as a whole, so that a reader or a crash never meets half of it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".codegen-{os.getpid()}-{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(path.resolve())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def one_line(text: str, longest: int = 300) -> str:
    """Return a message without line breaks, cut to a length that fits a terminal."""
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else flat[: longest - 3] + "..."
