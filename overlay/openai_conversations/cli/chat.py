"""`chat`: a conversation or a thread in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import click

from ..client import Client
from ..migration.records import list_of
from .answers import Answer
from .commands import say
from .connecting import connect, server_options
from .output import Json, hint


@click.command("chat", short_help="Talk in the terminal.")
@click.argument("id", metavar="[ID]", required=False)
@click.option("--assistant-id", metavar="ID", help="Talk on a thread; this assistant answers.")
@click.option("--model", metavar="NAME", help="Talk in a conversation; this model answers.")
@server_options
def chat(id: str | None, assistant_id: str | None, model: str | None, **server: Any) -> None:
    """Talk in the terminal; an empty line or Ctrl-D ends it.

    ID: a conversation or thread to go on with; a new one without it. Standard input may be a file or a pipe, too: each
    line is a message then.
    """
    if (assistant_id is None) == (model is None):
        raise click.UsageError("Give --assistant-id for a thread, or --model for a conversation.")
    with connect(Client, **server) as client:
        if assistant_id is not None:
            thread = id or client.threads.create().id
            _talk(thread, lambda text: _on_thread(client, thread, assistant_id, text))
        else:
            conversation = id or client.conversations.create().id
            _talk(conversation, lambda text: _in_conversation(client, conversation, str(model), text))


def _talk(id: str, answer: Callable[[str], None]) -> None:
    if sys.stdin.isatty():
        hint(id)
    for text in _lines():
        answer(text)


def _lines() -> Iterator[str]:
    while True:
        try:
            text = input("> ") if sys.stdin.isatty() else input()
        except EOFError:
            if sys.stdin.isatty():
                click.echo(err=True)
            return
        if not text.strip():
            return
        yield text


def _on_thread(client: Client, id: str, assistant_id: str, text: str) -> None:
    client.threads.messages.create(id, role="user", content=text)
    with client.threads.runs.stream(id, assistant_id=assistant_id) as stream:
        say(stream.text_deltas())
    run = stream.final_run().to_dict()
    if run.get("status") != "completed":
        hint(f"[{': '.join(filter(None, (run.get('status'), _why(run))))}]")


def _why(run: Json) -> str | None:
    error: Json = run.get("last_error") or run.get("incomplete_details") or {}
    action: Json = run.get("required_action") or {}
    called = [text for call in list_of(action.get("submit_tool_outputs"), "tool_calls") for text in _names(call)]
    return error.get("message") or error.get("reason") or ", ".join(called)


def _names(call: Json) -> list[str]:
    function: Json = call.get("function") or {}
    return [str(function["name"])] if "name" in function else []


def _in_conversation(client: Client, id: str, model: str, text: str) -> None:
    answer = Answer(client, id, model, text)
    say(answer.pieces())
    if answer.problem is not None:
        hint(f"[{answer.problem}]")
