"""A local server of the API: routed and validated from the specification, kept in SQLite.

`LocalServer` runs it in this process; `openai-conversations serve` in one of its own. Needs the extra `local`:
`pip install "openai-conversations-client[local]"`.

How a handler is written: it is a plain function that `@operation("createThread")` registers for an operationId of the
specification. Routes, path and query parameters and the body are checked against the specification before it is
called, so it holds what a schema cannot say:

    @operation("getThread")
    def get_thread(call: Call) -> Reply:
        thread = call.store.get("thread", "", call.ids["thread_id"])
        if thread is None:
            raise not_found("thread", call.ids["thread_id"])
        return thread

- It runs on the server's event loop, inside a transaction of `call.store` that is committed before the reply goes
  out, and rolled back when it raises. It must not block; for time that passes it returns
  `EventStream(an async iterator of Event)`, or starts an asyncio task on the running loop. Both run after the
  transaction, write within `with store.transaction():` of their own, and never await inside one.
- It returns a JSON object, or an EventStream; everything else is raised as ApiProblem.
- Kinds in the store, and their parents: `conversation` (""), `item` (conversation id), `thread` (""), `message`
  (thread id), `run` (thread id), `run_step` (run id).
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
