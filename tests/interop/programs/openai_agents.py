"""OpenAI's Agents SDK: sessions kept in conversations, with plain, tool and reasoning turns."""

import asyncio

from agents import Agent, OpenAIConversationsSession, Runner, function_tool, set_tracing_disabled

set_tracing_disabled(True)


@function_tool
def get_weather(city: str) -> str:
    """Say what the weather is in a city."""
    return f"cold in {city}"


async def two_turns(first: str, second: str) -> list[str]:
    agent = Agent(name="a", instructions="Be brief.", model="gpt-4o", tools=[get_weather])
    session = OpenAIConversationsSession()
    for said, expected in ((first, None), (second, None)):
        result = await Runner.run(agent, said, session=session)
        assert result.final_output, expected
    streamed = Runner.run_streamed(agent, "and now", session=session)
    async for _ in streamed.stream_events():
        pass
    assert streamed.final_output == "You said: and now", streamed.final_output
    items = await session.get_items()
    await session.pop_item()
    assert len(await session.get_items()) == len(items) - 1
    await session.clear_session()
    return [item.get("type", "message") for item in items]


async def main() -> None:
    assert await two_turns("hello", "again") == ["message"] * 6
    tools = await two_turns("the weather?", "the weather, once more?")
    assert tools.count("function_call") == tools.count("function_call_output") == 2, tools
    reasoned = await two_turns("think about it", "think about it again")
    assert reasoned.count("reasoning") == 2, reasoned


asyncio.run(main())
