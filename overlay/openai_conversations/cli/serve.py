"""`openai-conversations serve`: a local server of the API."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from getpass import getpass
from typing import Any

_KEY_VARIABLE = "OPENAI_CONVERSATIONS_LOCAL_KEY"


def add_to(commands: Any) -> None:
    """Add the command. commands: what `add_subparsers` returned; argparse gives its type no public name."""
    about = "run a local server of the API, and print its base URL"
    command: argparse.ArgumentParser = commands.add_parser(
        "serve", help=about, description=f"{about[0].upper()}{about[1:]}."
    )
    command.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    command.add_argument("--port", type=int, default=0, help="0, the default, takes a free one")
    command.add_argument("--db", metavar="FILE", help="keep everything in this SQLite file (default: in memory)")
    key = f"ask for the key that requests must show; else it is ${_KEY_VARIABLE}, or none"
    command.add_argument("--ask-key", action="store_true", help=key)
    command.add_argument("--replies", metavar="FILE", help="what assistants say, and what goes wrong: JSON or TOML")
    remote = "listen at an address that other machines reach, which needs a key"
    command.add_argument("--allow-remote", action="store_true", help=remote)
    command.add_argument("--quiet", action="store_true", help="do not write a line for each request to stderr")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Serve until stopped. Return 0 for that, 2 when it cannot be started."""
    from ..local import LocalServer, LocalServerError, RepliesError, StoreError  # noqa: PLC0415  needs the extra

    logging.basicConfig(format="%(asctime)s %(message)s", datefmt="%H:%M:%S", stream=sys.stderr, level=logging.WARNING)
    logging.getLogger("openai_conversations.local").setLevel(logging.WARNING if options.quiet else logging.INFO)
    server = LocalServer(
        host=options.host,
        port=options.port,
        db=options.db,
        api_key=getpass("Key: ") if options.ask_key else os.environ.get(_KEY_VARIABLE) or None,
        replies=options.replies,
        allow_remote=options.allow_remote,
    )
    try:
        server.start()
    except (LocalServerError, RepliesError, StoreError) as error:
        print(f"openai-conversations serve: {error}", file=sys.stderr)
        return 2
    if not server.serve(lambda url: print(url, flush=True)):
        os._exit(0)  # what still runs has committed or will be rolled back; nothing is gained by waiting for it
    return 0
