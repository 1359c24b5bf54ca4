"""Stream a run, and answer the functions that it calls while it goes on.

    OPENAI_BASE_URL=… OPENAI_API_KEY=… python -m examples.streamed_tools asst_123 "How is the weather in Oslo?"

OpenAI's own server has no threads any more; Azure's classic API and others have.
"""

from __future__ import annotations

import sys

from openai_conversations import ApiError, AssistantStreamEvent, Client, tool


@tool
def weather(city: str) -> str:
    """Say what the weather is.

    Args:
        city: The name of a city.
    """
    return f"4 °C and windy in {city}"


def show(event: AssistantStreamEvent) -> None:
    """Print text as it comes, and what is going on between."""
    if event.event == "thread.message.delta":
        for part in event.data.delta.content or ():
            if part.type_ == "text" and part.text:
                print(part.text.value or "", end="", flush=True)
    elif event.event == "thread.run.requires_action":
        print("[asking for the weather]", flush=True)


def ask(client: Client, assistant_id: str, question: str) -> str:
    """Ask an assistant and return how the run ended; it waits for two minutes at most."""
    thread = client.threads.create(messages=[{"role": "user", "content": question}])
    done = client.threads.runs.run_tools(
        thread.id, assistant_id=assistant_id, tools=[weather], on_event=show, deadline=120, cancel_on_deadline=True
    )
    return done.run.status


def main(arguments: list[str]) -> int:
    """Ask one question and return the exit code."""
    if len(arguments) != 2:
        sys.exit(__doc__)
    try:
        with Client.from_env() as client:
            print(f"\n[{ask(client, *arguments)}]")
    except ApiError as error:
        sys.exit(str(error))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
