"""The file of scripted replies and faults."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class ScriptError(ValueError):
    """The script file cannot be used; the message says where and why."""


@dataclass(frozen=True)
class Script:
    """What a script file says.

    replies: what the assistant says, as the runs read it; faults: what goes wrong, as the server reads it.
    """

    replies: tuple[dict[str, Any], ...] = ()
    faults: tuple[dict[str, Any], ...] = ()


def read_script(path: str | Path) -> Script:
    """Return the script in a .json or .toml file. Raises ScriptError when it is not one."""
    file = Path(path)
    try:
        text = file.read_text("utf-8")
        data: Any = tomllib.loads(text) if file.suffix == ".toml" else json.loads(text)
    except OSError as error:
        raise ScriptError(f"cannot read {file}: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        kind = "TOML" if file.suffix == ".toml" else "JSON"
        raise ScriptError(f"{file} is not valid {kind}: {error}") from error
    return parse_script(data, str(file))


def parse_script(data: Any, name: str = "the script") -> Script:
    """Return the script in a JSON value: an object with `replies` and `faults`, both lists of objects."""
    if not isinstance(data, dict) or not data.keys() <= {"replies", "faults"}:
        raise ScriptError(f"{name} must be an object with `replies` and `faults`, each a list of objects")
    return Script(replies=_objects(data, "replies", name), faults=_objects(data, "faults", name))


def _objects(data: dict[str, Any], key: str, name: str) -> tuple[dict[str, Any], ...]:
    found = data.get(key, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise ScriptError(f"`{key}` of {name} must be a list of objects")
    return tuple(found)
