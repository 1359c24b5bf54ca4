"""Microsoft's Agent Framework, with the conversation kept by the server."""

import asyncio

from agent_framework import Agent
from agent_framework.openai import OpenAIChatClient
from openai import OpenAI


def get_weather(city: str) -> str:
    """Say what the weather is in a city."""
    return f"cold in {city}"


async def main() -> None:
    conversation = OpenAI().conversations.create()
    agent = Agent(client=OpenAIChatClient(model="gpt-4o"), instructions="Be brief.", tools=[get_weather])
    session = agent.get_session(service_session_id=conversation.id)
    assert (await agent.run("hello", session=session)).text == "You said: hello"
    assert (await agent.run("the weather?", session=session)).text == "It is cold in Oslo."
    stream = agent.run("again", session=session, stream=True)
    assert [update async for update in stream]
    assert (await stream.get_final_response()).text == "You said: again"


asyncio.run(main())
