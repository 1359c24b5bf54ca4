"""A server for tests of runs, over real connections."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from openai_conversations.local.app import App
from openai_conversations.local.calls import Server
from openai_conversations.local.replies import Script
from openai_conversations.local.store import Store


@contextmanager
def serving(script: Script) -> Iterator[str]:
    """Serve on a free port while the block runs, and give the base URL."""
    app = App(Server(store=Store(), script=script))
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        server.should_exit = True
        thread.join()
