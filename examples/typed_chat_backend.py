"""A chat backend with FastAPI: conversations that clients page through, with an optional cursor; bodies and replies are
models of the API.

    OPENAI_API_KEY=sk-... uvicorn examples.typed_chat_backend:app

It needs fastapi and the extra `tools` (pydantic).
"""

from __future__ import annotations

from typing import Annotated

from fastapi import Body, FastAPI, HTTPException
from pydantic import BaseModel

from openai_conversations import (
    AsyncClient,
    Conversation,
    ConversationItem,
    InputItem,
    NotFoundError,
    pydantic_types,
    user_message,
)

pydantic_types.enable()


class Page(BaseModel):
    """One page of a conversation: its items, the newest first, and the cursor behind which the next ones are."""

    items: list[ConversationItem]
    next: str | None = None


class Started(BaseModel):
    """A new conversation, with what begins it."""

    conversation: Conversation
    greeting: ConversationItem


class Backend:
    """What the routes do; client: where conversations are kept."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def start(self, text: Annotated[str, Body(embed=True)]) -> Started:
        """Begin a conversation."""
        conversation = await self._client.conversations.create(metadata={"app": "chat"})
        added = await self._client.conversations.items.create(conversation.id, items=user_message(text))
        return Started(conversation=conversation, greeting=added.data[0])

    async def add(self, conversation_id: str, items: Annotated[list[InputItem], Body()]) -> list[ConversationItem]:
        """Add items, each exactly once, and return them as they are kept."""
        added = await self._client.conversations.items.create(conversation_id, items=items, look_first=True)
        return list(added.data)

    async def history(self, conversation_id: str, after: str | None = None, limit: int = 20) -> Page:
        """Return a page; after: the cursor that the page before gave."""
        try:
            page = await self._client.conversations.items.list(
                conversation_id, after=after, limit=limit, order="desc", deadline=10
            )
        except NotFoundError as error:
            raise HTTPException(404, "there is no such conversation") from error
        return Page(items=page.data, next=page.last_id if page.has_more else None)


def make_app(client: AsyncClient) -> FastAPI:
    """Return the app over a client."""
    backend, app = Backend(client), FastAPI(title="Chat")
    app.add_api_route("/conversations", backend.start, methods=["POST"], response_model=Started)
    app.add_api_route("/conversations/{conversation_id}/items", backend.add, methods=["POST"])
    app.add_api_route("/conversations/{conversation_id}/items", backend.history, methods=["GET"])
    return app


def __getattr__(name: str) -> FastAPI:
    if name != "app":
        raise AttributeError(name)
    return make_app(AsyncClient.from_env())  # when uvicorn asks for it
