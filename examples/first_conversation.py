"""Hold a first conversation with the API, and print what was called and what came back.

The server is our own, running on this machine for as long as this takes; what its assistant says is scripted below.
With DEMO_LIVE=1 and OPENAI_API_KEY set, the conversation goes to OpenAI instead: no model is asked anything, and it is
deleted at the end. OpenAI has no threads any more, so that part is left out there.

    make demo
    DEMO_LIVE=1 OPENAI_API_KEY=sk-... make demo
"""

from __future__ import annotations

import os
import sys
from typing import Any

import httpx

from openai_conversations import Client, NotFoundError
from openai_conversations.local import LocalServer, LocalServerError
from openai_conversations.tools import tool
from openai_conversations_api import ApiError
from openai_conversations_api.api.conversations import get_conversation
from openai_conversations_api.models import ConversationItem, EasyInputMessage

LIVE_URL = "https://api.openai.com/v1"
WEATHER = {"call": [{"name": "weather", "arguments": {"city": "Oslo"}}]}
REPLIES: dict[str, Any] = {
    "replies": [
        {"match": {"contains": "weather"}, "actions": [WEATHER, {"text": "It is ${output}."}]},
        {"match": {"contains": "tea"}, "actions": [{"text": "Rooibos has no caffeine."}]},
    ]
}


@tool
def weather(city: str) -> str:
    """Say what the weather is.

    Args:
        city: The name of a city.
    """
    return f"4 °C and windy in {city}"


def hold(client: Client) -> None:
    """Create a conversation, use it in every way the API offers, and delete it."""
    conversation = client.conversations.create(metadata={"topic": "tea"})
    show('client.conversations.create(metadata={"topic": "tea"})', f"{conversation.id}, {conversation.metadata}")
    try:
        item_ids = add_items(client, conversation.id)
        page_through_items(client, conversation.id)
        fetch_and_delete_item(client, conversation.id, item_ids[0])
        update_metadata(client, conversation.id)
    finally:
        gone = client.conversations.delete(conversation.id)
    show("client.conversations.delete(conversation.id)", f"deleted: {gone.deleted}")

    try:
        client.conversations.retrieve(conversation.id)
    except NotFoundError as error:
        show("client.conversations.retrieve(conversation.id)", f"NotFoundError: {error}")


def add_items(client: Client, conversation_id: str) -> list[str]:
    """Add five messages and return their ids; comparing `type_` tells type checkers which class an item has."""
    page = client.conversations.items.create(
        conversation_id,
        items=[
            EasyInputMessage(role="user", content="Which tea has no caffeine?"),
            EasyInputMessage(role="assistant", content="Rooibos, for one."),
            {"role": "user", "content": "And with milk?"},  # a plain dict does wherever a model does
            {"role": "assistant", "content": "It takes milk well."},
            {"role": "user", "content": [{"type": "input_text", "text": "Thank you!"}]},
        ],
    )
    show(
        "client.conversations.items.create(conversation.id, items=[...])",
        f"{len(page.data)} items, each with an id now",
    )
    return [item.id for item in page.data if item.type_ == "message"]


def page_through_items(client: Client, conversation_id: str) -> None:
    """Read one page of two, then everything: a list goes on to the next page by itself."""
    page = client.conversations.items.list(conversation_id, order="asc", limit=2)
    show('page = client.conversations.items.list(conversation.id, order="asc", limit=2)', repr(page))
    show("for item in page: print(item)", *map(line_of, page))


def fetch_and_delete_item(client: Client, conversation_id: str, item_id: str) -> None:
    """Fetch one item by its id, and delete it."""
    item = client.conversations.items.retrieve(conversation_id, item_id)
    show("client.conversations.items.retrieve(conversation.id, item_id)", line_of(item))
    client.conversations.items.delete(conversation_id, item_id)
    left = client.conversations.items.list(conversation_id)
    show("client.conversations.items.delete(conversation.id, item_id)", f"{len(left.data)} items are left")


def update_metadata(client: Client, conversation_id: str) -> None:
    """Change the metadata, and read them back with an operation called directly: its reply tells more."""
    client.conversations.update(conversation_id, metadata={"topic": "tea", "solved": "yes"})
    show('client.conversations.update(conversation.id, metadata={"topic": "tea", "solved": "yes"})')
    reply = get_conversation.sync_detailed(conversation_id, client=client)
    show(
        "reply = get_conversation.sync_detailed(conversation.id, client=client)",
        f"reply.status_code {reply.status_code}, request id {reply.headers.get('x-request-id')}",
        f"reply.parsed.metadata {reply.parsed.metadata}",
    )


def line_of(item: ConversationItem) -> str:
    """Return an item as a line to print."""
    return f"{item.role}: {item.text}" if item.type_ == "message" else f"[{item.type_}]"


def run_a_thread(client: Client) -> None:
    """Run an assistant on a thread: streamed first, then with a function of this program as a tool."""
    thread = client.threads.create(messages=[{"role": "user", "content": "Which tea has no caffeine?"}])
    with client.threads.runs.stream(thread.id, assistant_id="asst_demo") as stream:
        pieces = list(stream.text_deltas())
    show('client.threads.runs.stream(thread.id, assistant_id="asst_demo").text_deltas()', repr(pieces))
    client.threads.messages.create(thread.id, role="user", content="How is the weather?")
    result = client.threads.runs.run_tools(thread.id, assistant_id="asst_demo", tools=[weather], deadline=30)
    show(
        'client.threads.runs.run_tools(thread.id, assistant_id="asst_demo", tools=[weather], deadline=30)',
        *[f"weather({answer.arguments}) gave {answer.output!r}" for answer in result.answers],
        f"the run is {result.run.status}",
    )
    for message in client.threads.messages.list(thread.id, limit=1).data:
        texts = [part.text.value for part in message.content if part.type_ == "text"]
        show("client.threads.messages.list(thread.id, limit=1)", f"{message.role}: {' '.join(texts)}")


def show(call: str, *results: str) -> None:
    """Print a call and what came back, in colours on a terminal where rich is installed."""
    try:
        from rich.console import Console  # noqa: PLC0415  rich is optional
    except ImportError:
        print("\n".join([f">>> {call}", *(f"    {result}" for result in results)]))
        return
    console = Console(soft_wrap=True, highlight=False)
    console.print(f">>> {call}", style="bold cyan", markup=False)
    for result in results:
        console.print(f"    {result}", markup=False)


def main() -> int:
    """Run against the server that the environment asks for; return the exit code."""
    try:
        return _live() if os.environ.get("DEMO_LIVE") == "1" else _offline()
    except (ApiError, LocalServerError, ImportError) as error:
        print(f"The demo stopped: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("The demo was interrupted", file=sys.stderr)
    return 1


def _offline() -> int:
    # A proxy that the environment names could not reach this machine, hence an HTTP client of our own.
    with (
        LocalServer(replies=REPLIES) as server,
        httpx.Client(trust_env=False) as direct,
        Client(base_url=server.base_url, httpx_client=direct) as client,
    ):
        print(f"A conversation with our own server, running on this machine: {server.base_url}\n")
        hold(client)
        run_a_thread(client)
    return 0


def _live() -> int:
    key = os.environ.get("OPENAI_API_KEY")
    if not key:
        print("DEMO_LIVE=1 needs OPENAI_API_KEY; leave DEMO_LIVE out to run offline", file=sys.stderr)
        return 2
    with Client(base_url=LIVE_URL, api_key=key) as client:
        print(f"A conversation with OpenAI itself: {LIVE_URL}\n")
        hold(client)
    return 0


if __name__ == "__main__":
    sys.exit(main())
