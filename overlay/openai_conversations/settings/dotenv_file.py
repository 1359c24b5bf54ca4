"""Read a `.env` file where there is one, without letting it take over the real environment."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from pathlib import Path

from ..errors import InvalidInputError
from . import names

DotenvChoice = bool | str | Path | None


def with_dotenv(environ: Mapping[str, str], dotenv: DotenvChoice) -> dict[str, str]:
    """Return the variables of this package that are set, the environment's own before those of a file.

    dotenv: False for no file; None for `.env` of the working directory, if it exists and python-dotenv is installed;
    True for that file, with python-dotenv required; a path for a file that must exist. Empty variables count as not
    set. Raises InvalidInputError when what was asked for is not there, and when a file that nobody asked for would
    decide which host gets a credential that it does not hold itself.
    """
    real = _set_ones(environ)
    path = _path(dotenv)
    if path is None:
        return real
    file = _set_ones(_read(path))
    if dotenv is None:
        _refuse_redirection(real, file, path)
    return {**file, **real}


def _set_ones(variables: Mapping[str, str | None]) -> dict[str, str]:
    _require(variables, Mapping, "environ", "a mapping of texts, such as os.environ")
    found = {name: variables.get(name) or "" for name in names.ALL}
    for name, value in found.items():
        _require(value, str, name, "a text")
    return {name: value.strip() for name, value in found.items() if value.strip()}


def _require(given: object, kind: type | tuple[type, ...], name: str, wanted: str) -> None:
    if not isinstance(given, kind):
        raise InvalidInputError(f"{name} must be {wanted}, not {type(given).__name__}")


def _path(dotenv: DotenvChoice) -> Path | None:
    if dotenv is False:
        return None
    if dotenv is not None:
        _require(dotenv, (bool, str, Path), "dotenv", "True, False or the path of a file")
    path = Path(".env") if dotenv is None or dotenv is True else Path(dotenv)
    there = _is_file(path)
    installed = (dotenv is not None or there) and importlib.util.find_spec("dotenv") is not None
    if dotenv is None:
        return path if installed else None
    if not installed:
        raise InvalidInputError(
            "a .env file needs python-dotenv; install it with: pip install 'openai-conversations-client[dotenv]'"
        )
    if dotenv is not True and not there:
        raise InvalidInputError(f"there is no file {path}; give the path of a .env file, or dotenv=False")
    return path if there else None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # in a folder that is closed to us, or no path at all
        return False


def _read(path: Path) -> dict[str, str | None]:
    from dotenv import dotenv_values  # noqa: PLC0415  (an extra, and slow to import)

    try:
        return dotenv_values(path, encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInputError(f"{path} cannot be read: {type(error).__name__}") from error


def _refuse_redirection(real: Mapping[str, str], file: Mapping[str, str], path: Path) -> None:
    """A `.env` that came with someone else's files must not decide who receives this user's keys."""
    address = next((name for name in names.ADDRESSES if name in file and name not in real), None)
    secret = next((name for name in names.SECRETS if name in real), None)
    if address and secret:
        raise InvalidInputError(
            f"{path} sets {address}, and {secret} comes from elsewhere: pass dotenv=True if this file may decide where"
            " that is sent, dotenv=False to ignore it"
        )
