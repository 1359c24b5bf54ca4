"""AutoGen: its agent over the responses API."""

import asyncio

from autogen_agentchat.messages import TextMessage
from autogen_core import CancellationToken
from autogen_ext.agents.openai import OpenAIAgent
from openai import AsyncOpenAI


async def main() -> None:
    agent = OpenAIAgent(
        name="a", description="x", client=AsyncOpenAI(), model="gpt-4o", instructions="Be brief.", tools=[]
    )
    for said in ("hello", "again"):
        answer = await agent.on_messages([TextMessage(content=said, source="user")], CancellationToken())
        assert answer.chat_message.content == f"You said: {said}", answer


asyncio.run(main())
