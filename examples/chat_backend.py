"""A chat backend: conversations kept by the API, read page by page, and its faults told to browsers.

pip install openai-conversations-client fastapi uvicorn
uvicorn examples.chat_backend:app        # reads OPENAI_API_KEY, or OPENAI_BASE_URL for another server
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Annotated, Any

from fastapi import Body, FastAPI, Query, Request
from fastapi.responses import JSONResponse

from openai_conversations import ApiError, AsyncClient, NotFoundError, RateLimitError, user_message


def create_app(connect: Callable[[], AsyncClient] = AsyncClient.from_env) -> FastAPI:
    """Return the app. connect: makes the one client that all requests share."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        async with connect() as client:
            app.state.client = client
            yield

    app = FastAPI(lifespan=lifespan)
    app.post("/chats", status_code=201)(start)
    app.post("/chats/{chat_id}/messages", status_code=201)(say)
    app.get("/chats/{chat_id}/messages")(read)
    app.exception_handler(ApiError)(explain)
    return app


async def start(request: Request) -> dict[str, str]:
    """Start a chat and return its id."""
    client: AsyncClient = request.app.state.client
    return {"id": (await client.conversations.create()).id}


async def say(chat_id: str, text: Annotated[str, Body(embed=True, min_length=1)], request: Request) -> dict[str, Any]:
    """Add a message; look_first keeps a repeated POST from adding it twice."""
    client: AsyncClient = request.app.state.client
    added = await client.conversations.items.create(chat_id, items=[user_message(text)], look_first=True)
    return {"messages": [item.to_dict() for item in added.data]}


async def read(
    chat_id: str, request: Request, limit: Annotated[int, Query(ge=1, le=100)] = 20, after: str | None = None
) -> dict[str, Any]:
    """Return a page of messages, the oldest first, and the cursor of the next page."""
    client: AsyncClient = request.app.state.client
    page = await client.conversations.items.list(chat_id, limit=limit, order="asc", after=after)
    messages = [item.to_dict() for item in page.data if item.type_ == "message"]
    return {"messages": messages, "after": page.last_id if page.has_more else None}


async def explain(_: Request, error: Exception) -> JSONResponse:
    """Tell a browser what it can do about it, and nothing about this server."""
    if isinstance(error, NotFoundError):
        return JSONResponse({"error": "There is no such chat."}, 404)
    if isinstance(error, RateLimitError):
        return JSONResponse({"error": "Too many people are chatting."}, 429, {"Retry-After": "1"})
    return JSONResponse({"error": "The chat is not available; try again."}, 502)


app = create_app()
