"""`items add`: a text as a message of a conversation."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any

import click

from openai_conversations_api.models import EasyInputMessage

from ..builders import assistant_message, developer_message, system_message, user_message
from ..client import Client
from .commands import form_options
from .connecting import connect, server_options
from .output import Form, show_all

_ROLES: Mapping[str, Callable[[str], EasyInputMessage]] = {
    "user": user_message,
    "assistant": assistant_message,
    "system": system_message,
    "developer": developer_message,
}


@click.command("add", short_help="Add a text as a message.")
@click.argument("conversation_id", metavar="CONVERSATION_ID")
@click.argument("text")
@click.option("--role", type=click.Choice(list(_ROLES)), default="user", show_default=True, help="Who says it.")
@form_options
@server_options
def add(conversation_id: str, text: str, role: str, form: Form | None, **server: Any) -> None:
    """Add a text to a conversation as a message; - reads it from standard input."""
    message = _ROLES[role](sys.stdin.read() if text == "-" else text)
    with connect(Client, **server) as client:
        reply = client.conversations.items.create(conversation_id, items=[message])
    show_all((item.to_dict() for item in reply.data), form)
