"""Recognise URLs that lead to one operation or deployment instead of to the API as a whole."""

from __future__ import annotations

import re

from ..errors import InvalidInputError
from .address import Address

_OPERATION = re.compile(
    r"/+(?:conversations|threads|responses|assistants|embeddings|(?:chat/+)?completions|chat)$"
    r"|/+(?:conversations/+conv_|threads/+thread_|responses/+resp_)[^/]+(?:/.*)?$"
    r"|/+(?:threads/+runs)$",
    re.IGNORECASE,
)
_DEPLOYMENT = re.compile(r"/openai/+deployments(?:/.*)?$", re.IGNORECASE)


def refuse_operation(address: Address, name: str) -> None:
    """Raise InvalidInputError, saying what to pass instead, when a URL is that of an operation."""
    path = address.path
    while match := _OPERATION.search(path):
        path = path[: match.start()]
    if path != address.path:
        operation = address.path[len(path) :].strip("/").split("/")[0]
        raise InvalidInputError(f"{name} leads to one operation ({operation}); pass {address.origin}{path} instead")


def refuse_deployment(address: Address, name: str, instead: str) -> None:
    """Raise InvalidInputError, saying what to pass instead, when a URL is that of an Azure deployment."""
    if _DEPLOYMENT.search(address.path):
        raise InvalidInputError(
            f"{name} is that of a deployment; conversations and threads are not under one: pass {instead} instead"
        )
