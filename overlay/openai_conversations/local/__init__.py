"""A local server of the API: routed and validated from the specification, kept in SQLite.

`LocalServer` runs it in this process; `openai-conversations serve` in one of its own. Needs the extra `local`:
`pip install "openai-conversations-client[local]"`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .replies import RepliesError
    from .serving import LocalServer, LocalServerError
    from .store import StoreError

_PLACES = {
    "LocalServer": "serving",
    "LocalServerError": "serving",
    "RepliesError": "replies",
    "StoreError": "store",
}

__all__ = ["LocalServer", "LocalServerError", "RepliesError", "StoreError"]


def __getattr__(name: str) -> Any:
    """Import what is asked for, so that handlers, store and server load when they are used."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in {"starlette", "uvicorn", "jsonschema_rs"}:
            raise
        hint = 'pip install "openai-conversations-client[local]"'
        raise ImportError(f"the local server needs {missing}: {hint}", name=missing) from error
