"""Read a `.env` file where there is one, without letting it take over the real environment."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from pathlib import Path

from ..errors import InvalidInputError
from . import names

DotenvChoice = bool | str | Path | None


def with_dotenv(environ: Mapping[str, str], dotenv: DotenvChoice, *, has_credential: bool = False) -> dict[str, str]:
    """Return the variables of this package that are set, the environment's own before those of a file.

    dotenv: False for no file; None for `.env` of the working directory, if it exists and python-dotenv is installed;
    True for that file, with python-dotenv required; a path for a file that must exist. has_credential: whether the
    caller brings a credential of its own. Empty variables count as not set. Raises InvalidInputError when what was
    asked for is not there, and when a file that nobody asked for would decide which host gets a credential that it
    does not hold itself.
    """
    real = _set_ones(environ)
    path = _path(dotenv)
    if path is None:
        return real
    file = _set_ones(_read(path))
    if dotenv is None:
        _refuse_redirection(real, file, path, has_credential=has_credential)
    return {**file, **real}


def _set_ones(variables: Mapping[str, str | None]) -> dict[str, str]:
    found = {name: (variables.get(name) or "").strip() for name in names.ALL}
    return {name: value for name, value in found.items() if value}


def _path(dotenv: DotenvChoice) -> Path | None:
    """Return the file to read, or None for none."""
    if dotenv is False:
        return None
    path = Path(".env") if dotenv is None or dotenv is True else Path(dotenv)
    installed = importlib.util.find_spec("dotenv") is not None if dotenv is not None or path.is_file() else False
    if dotenv is None:
        return path if installed else None
    if not installed:
        raise InvalidInputError(
            "a .env file needs python-dotenv; install it with: pip install 'openai-conversations-client[dotenv]'"
        )
    if dotenv is not True and not path.is_file():
        raise InvalidInputError(f"there is no file {path}; give the path of a .env file, or dotenv=False")
    return path if path.is_file() else None


def _read(path: Path) -> dict[str, str | None]:
    from dotenv import dotenv_values  # noqa: PLC0415  (an extra, and slow to import)

    try:
        return dotenv_values(path)
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInputError(f"{path} cannot be read: {type(error).__name__}") from error


def _refuse_redirection(real: Mapping[str, str], file: Mapping[str, str], path: Path, *, has_credential: bool) -> None:
    """A `.env` that came with someone else's files must not decide who receives this user's keys."""
    address = next((name for name in names.ADDRESSES if name in file and name not in real), None)
    secret = "the credential" if has_credential else next((name for name in names.SECRETS if name in real), None)
    if address and secret:
        raise InvalidInputError(
            f"{path} sets {address}, and {secret} comes from elsewhere: pass dotenv=True if this file may decide where"
            " that is sent, dotenv=False to ignore it"
        )
