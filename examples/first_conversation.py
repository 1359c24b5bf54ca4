"""Hold a first conversation with the API, and print what was called and what came back.

The server is SMG, a third-party server of this API that runs on this machine for as long as this takes. With
DEMO_LIVE=1 and OPENAI_API_KEY set, the same calls go to OpenAI: no model is asked anything, and the conversation is
deleted at the end.

    python -m examples.first_conversation
    DEMO_LIVE=1 OPENAI_API_KEY=sk-... python -m examples.first_conversation
"""

from __future__ import annotations

import os
import sys

import httpx

from examples.smg import SmgError, smg_server
from openai_conversations_api import Api, ApiError, AuthenticatedClient, Client, StatusError
from openai_conversations_api.api.conversations import get_conversation
from openai_conversations_api.models import ConversationItem, EasyInputMessage, InputTextContent, OutputTextContent

LIVE_URL = "https://api.openai.com/v1"


def hold(client: Client) -> None:
    """Create a conversation, use it in every way the API offers, and delete it."""
    api = Api(client)

    conversation = api.conversations.create(metadata={"topic": "tea"})
    show('api.conversations.create(metadata={"topic": "tea"})', f"{conversation.id}, {conversation.metadata}")
    try:
        item_ids = add_items(api, conversation.id)
        page_through_items(api, conversation.id)
        fetch_and_delete_item(api, conversation.id, item_ids[0])
        update_metadata(client, conversation.id)
    finally:
        gone = api.conversations.delete(conversation.id)
    show("api.conversations.delete(conversation.id)", f"deleted: {gone.deleted}")

    try:
        api.conversations.retrieve(conversation.id)
    except StatusError as error:
        show("api.conversations.retrieve(conversation.id)", f"StatusError: {error}")


def add_items(api: Api, conversation_id: str) -> list[str]:
    """Add five messages and return their ids; comparing `type_` tells type checkers which class an item has."""
    page = api.conversations.items.create(
        conversation_id,
        items=[
            EasyInputMessage(role="user", content="Which tea has no caffeine?"),
            EasyInputMessage(role="assistant", content="Rooibos, for one."),
            {"role": "user", "content": "And with milk?"},  # a plain dict does wherever a model does
            {"role": "assistant", "content": "It takes milk well."},
            {"role": "user", "content": [{"type": "input_text", "text": "Thank you!"}]},
        ],
    )
    show("api.conversations.items.create(conversation.id, items=[...])", f"{len(page.data)} items, each with an id now")
    return [item.id for item in page.data if item.type_ == "message"]


def page_through_items(api: Api, conversation_id: str) -> None:
    """Read the items two at a time: each page starts after the last item of the page before."""
    page = api.conversations.items.list(conversation_id, order="asc", limit=2)
    show('page = api.conversations.items.list(conversation.id, order="asc", limit=2)', *map(text_of, page.data))
    while page.has_more and page.last_id:
        page = api.conversations.items.list(conversation_id, order="asc", limit=2, after=page.last_id)
        show("page = api.conversations.items.list(..., after=page.last_id)", *map(text_of, page.data))


def fetch_and_delete_item(api: Api, conversation_id: str, item_id: str) -> None:
    """Fetch one item by its id, and delete it."""
    item = api.conversations.items.retrieve(conversation_id, item_id)
    show("api.conversations.items.retrieve(conversation.id, item_id)", text_of(item))
    api.conversations.items.delete(conversation_id, item_id)
    left = api.conversations.items.list(conversation_id)
    show("api.conversations.items.delete(conversation.id, item_id)", f"{len(left.data)} items are left")


def update_metadata(client: Client, conversation_id: str) -> None:
    """Change the metadata, and read them back with an operation called directly: its reply tells more."""
    Api(client).conversations.update(conversation_id, metadata={"topic": "tea", "solved": "yes"})
    show('api.conversations.update(conversation.id, metadata={"topic": "tea", "solved": "yes"})')
    reply = get_conversation.sync_detailed(conversation_id, client=client)
    show(
        "reply = get_conversation.sync_detailed(conversation.id, client=client)",
        f"reply.status_code {reply.status_code}, request id {reply.headers.get('x-request-id')}",
        f"reply.parsed.metadata {reply.parsed.metadata}",
    )


def text_of(item: ConversationItem) -> str:
    """Return an item as a line to print."""
    if item.type_ != "message":
        return f"[{item.type_}]"
    texts = [part.text for part in item.content if isinstance(part, InputTextContent | OutputTextContent)]
    return f"{item.role}: {' '.join(texts)}"


def show(call: str, *results: str) -> None:
    """Print a call and what came back."""
    print(f">>> {call}")
    for result in results:
        print(f"    {result}")


def main() -> int:
    """Run against the server that the environment asks for; return the exit code."""
    try:
        return _live() if os.environ.get("DEMO_LIVE") == "1" else _offline()
    except (ApiError, SmgError) as error:
        print(f"The demo stopped: {error}", file=sys.stderr)
    except httpx.TransportError as error:
        print(f"The demo stopped, the server did not reply: {type(error).__name__} {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("The demo was interrupted", file=sys.stderr)
    return 1


def _offline() -> int:
    # A proxy that the environment names could not reach this machine, hence an HTTP client of our own.
    with smg_server() as url, httpx.Client(trust_env=False) as direct:
        print(f"A conversation with SMG, a third-party server of this API, running on this machine: {url}\n")
        hold(Client(base_url=url, httpx_client=direct))
    return 0


def _live() -> int:
    key = os.environ.get("OPENAI_API_KEY")
    if not key:
        print("DEMO_LIVE=1 needs OPENAI_API_KEY; leave DEMO_LIVE out to run offline", file=sys.stderr)
        return 2
    with AuthenticatedClient(base_url=LIVE_URL, token=key) as client:
        print(f"A conversation with OpenAI itself: {LIVE_URL}\n")
        hold(client)
    return 0


if __name__ == "__main__":
    sys.exit(main())
