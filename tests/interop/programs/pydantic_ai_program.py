"""Pydantic AI: its responses model, with a tool and a stored history."""

import asyncio

from openai import OpenAI
from pydantic_ai import Agent
from pydantic_ai.models.openai import OpenAIResponsesModel, OpenAIResponsesModelSettings


async def main() -> None:
    settings = OpenAIResponsesModelSettings(openai_conversation_id=OpenAI().conversations.create().id)
    agent = Agent(OpenAIResponsesModel("gpt-4o"), instructions="Be brief.")

    @agent.tool_plain
    def get_weather(city: str) -> str:
        """Say what the weather is in a city."""
        return f"cold in {city}"

    assert (await agent.run("hello", model_settings=settings)).output == "You said: hello"
    assert (await agent.run("the weather?", model_settings=settings)).output == "It is cold in Oslo."
    first = await agent.run("hello")
    again = await agent.run("again", message_history=first.all_messages())
    assert again.output == "You said: again"
    async with agent.run_stream("streamed") as stream:
        assert await stream.get_output() == "You said: streamed"


asyncio.run(main())
