"""Semantic Kernel: its assistant agent and its responses agent."""

import asyncio
import os

os.environ.setdefault("OPENAI_CHAT_MODEL_ID", "gpt-4o")
os.environ.setdefault("OPENAI_RESPONSES_MODEL_ID", "gpt-4o")

from openai import AsyncOpenAI
from semantic_kernel.agents import AssistantAgentThread, OpenAIAssistantAgent, OpenAIResponsesAgent
from semantic_kernel.functions import kernel_function


class Weather:
    @kernel_function
    def get_weather(self, city: str) -> str:
        """Say what the weather is in a city."""
        return f"cold in {city}"


async def main() -> None:
    client = AsyncOpenAI()
    definition = await client.beta.assistants.create(model="gpt-4o", name="a", instructions="Be brief.")
    agent = OpenAIAssistantAgent(client=client, definition=definition)
    thread = AssistantAgentThread(client=client)
    for said in ("hello", "again"):
        answer = await agent.get_response(messages=said, thread=thread)
        assert str(answer) == f"You said: {said}", str(answer)
    await thread.delete()
    other = OpenAIResponsesAgent(client=client, ai_model_id="gpt-4o", name="b", instructions="Be brief.")
    answer = await other.get_response(messages="hello")
    assert str(answer) == "You said: hello", str(answer)
    answer = await other.get_response(messages="again", thread=answer.thread)
    assert str(answer) == "You said: again", str(answer)


asyncio.run(main())
