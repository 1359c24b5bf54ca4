"""Tour the client against a local server of the API: no key, no network, no model.

    make demo

The server runs inside this program, keeps everything in memory, and answers runs from the script below.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import httpx

from openai_conversations import ApiError, Client, NotFoundError, user_message
from openai_conversations.local import LocalServer, LocalServerError, RepliesError
from openai_conversations.tools import tool

REPLIES: dict[str, Any] = {
    "replies": [
        {
            "match": {"contains": "weather"},
            "actions": [{"call": [{"name": "weather", "arguments": {"city": "Oslo"}}]}, {"text": "It is ${output}."}],
        },
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


def printer() -> Callable[[str], None]:
    """Return what prints a line: rich where it is installed, plain otherwise."""
    try:
        from rich.console import Console  # noqa: PLC0415  optional
    except ImportError:
        return print
    console = Console(highlight=True, soft_wrap=True)
    return lambda line: console.print(line, markup=False)


say = printer()


def show(call: str, *results: object) -> None:
    """Print a call and what came back."""
    say(f">>> {call}")
    for result in results:
        say(f"    {result}")


def converse(client: Client) -> None:
    """Keep a conversation, and page through its items."""
    conversation = client.conversations.create(items=[user_message("Hello!")], metadata={"topic": "tea"})
    show(
        'client.conversations.create(items=[user_message("Hello!")], metadata=…)',
        conversation.id,
        conversation.metadata,
    )
    stored = client.conversations.items.create(conversation.id, items=[user_message(f"Cup {n}") for n in range(1, 46)])
    show(
        "client.conversations.items.create(conversation.id, items=[45 messages])",
        f"{len(stored.data)} stored, in calls of 20",
    )
    page = client.conversations.items.list(conversation.id, order="asc", limit=20)
    sizes = [len(each.data) for each in page.pages()]
    show(
        "client.conversations.items.list(conversation.id, limit=20)",
        f"{sum(1 for _ in page)} items, on pages of {sizes}",
    )
    client.conversations.delete(conversation.id)
    try:
        client.conversations.retrieve(conversation.id)
    except NotFoundError as error:
        show("client.conversations.retrieve(…)  # after deleting it", f"NotFoundError: {error}")


def run_a_thread(client: Client) -> None:
    """Run a thread: streamed, then with a tool that is called here."""
    thread = client.threads.create(messages=[{"role": "user", "content": "Which tea has no caffeine?"}])
    with client.threads.runs.stream(thread.id, assistant_id="asst_demo") as stream:
        pieces = list(stream.text_deltas())
    run = stream.final_run()
    show("client.threads.runs.stream(thread.id, assistant_id=…).text_deltas()", pieces, f"the run is {run.status}")
    client.threads.messages.create(thread.id, role="user", content="And the weather?")
    result = client.threads.runs.run_tools(thread.id, assistant_id="asst_demo", tools=[weather], deadline=30)
    show("client.threads.runs.run_tools(thread.id, tools=[weather], deadline=30)", f"the run is {result.run.status}")
    for message in client.threads.messages.list(thread.id, order="asc"):
        text = " ".join(part.text.value for part in message.content if part.type_ == "text")
        show(f"message of the {message.role}", text)


def main() -> int:
    """Return the exit code: 0 when all went as shown, 1 with one line when something failed."""
    try:
        # A proxy that the environment names could not reach this machine, hence a transport of our own.
        with (
            LocalServer(replies=REPLIES) as server,
            httpx.HTTPTransport() as transport,
            Client(base_url=server.base_url, transport=transport) as client,
        ):
            say(f"A local server of the API, for as long as this takes: {server.base_url}\n")
            converse(client)
            run_a_thread(client)
    except (ApiError, LocalServerError, RepliesError) as error:
        print(f"The demo stopped: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("The demo was interrupted", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
