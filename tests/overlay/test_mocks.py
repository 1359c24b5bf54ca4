"""Mocks of the clients that `unittest.mock` makes after the classes."""

from __future__ import annotations

import asyncio
from typing import Any
from unittest.mock import create_autospec

import pytest

from openai_conversations import AsyncClient, Client, Conversation
from openai_conversations_api import Api, AsyncApi

KINDS = [Client, AsyncClient, Api, AsyncApi]


@pytest.mark.parametrize("kind", KINDS)
def test_a_mock_has_the_methods_of_all_resources(kind: type[Any]) -> None:
    """It takes what they take, and refuses what they would refuse."""
    mock = create_autospec(kind, instance=True)
    mock.conversations.items.list("conv_1", limit=5)
    mock.threads.runs.steps.list.assert_not_called()

    mock.conversations.items.list.assert_called_once_with("conv_1", limit=5)
    with pytest.raises(TypeError, match="conversation_id"):
        mock.conversations.items.list()
    with pytest.raises(AttributeError, match="nothing"):
        mock.conversations.nothing  # noqa: B018  asking is what fails


@pytest.mark.parametrize("kind", [Client, Api])
def test_a_mock_of_the_class_gives_such_mocks(kind: type[Any]) -> None:
    """Code that makes its own client gets one."""
    made = create_autospec(kind)(None) if kind is Api else create_autospec(kind)(api_key="sk-none")
    made.conversations.retrieve.return_value = Conversation.from_dict({"id": "conv_1"})

    assert "conv_1" == made.conversations.retrieve("conv_1").id


def test_a_mock_of_an_async_client_is_awaited() -> None:
    """What is a coroutine function is mocked as one."""
    mock = create_autospec(AsyncClient, instance=True)
    mock.conversations.retrieve.return_value = Conversation.from_dict({"id": "conv_1"})

    assert "conv_1" == asyncio.run(mock.conversations.retrieve("conv_1")).id


def test_a_resource_is_made_once() -> None:
    """A client keeps its resources, and a copy of it has its own."""
    with Client(api_key="sk-none-0123456789") as client:
        assert client.conversations is client.conversations
        assert client.conversations is not client.with_options(timeout=3).conversations
