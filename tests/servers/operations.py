"""Every generated operation, with the least that it can be called with."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from types import ModuleType
from typing import Any

from openai_conversations_api import api


def _found(package: ModuleType) -> list[ModuleType]:
    modules = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return [import_module(info.name) for info in modules if not info.ispkg]


OPERATIONS = _found(api)


def name_of(operation: ModuleType) -> str:
    """Return the name of an operation's module, for the name of a test."""
    return operation.__name__.rpartition(".")[2]


def id_names(operation: ModuleType) -> list[str]:
    """Return the names of an operation's path ids, in order."""
    return re.findall(r"{(\w+)}", operation.OPERATION.path)


def least(operation: ModuleType) -> dict[str, Any]:
    """Return a value for each argument that an operation cannot do without."""
    body = operation.OPERATION.body
    return dict.fromkeys(body.keys, "x") if body else {}
