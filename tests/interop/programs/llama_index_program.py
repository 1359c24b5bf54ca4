"""LlamaIndex: its assistant agent."""

from llama_index.agent.openai import OpenAIAssistantAgent
from llama_index.core.tools import FunctionTool


def get_weather(city: str) -> str:
    """Say what the weather is in a city."""
    return f"cold in {city}"


agent = OpenAIAssistantAgent.from_new(
    name="a",
    instructions="Be brief.",
    model="gpt-4o",
    tools=[FunctionTool.from_defaults(get_weather)],
    run_retrieve_sleep_time=0.05,
)
assert str(agent.chat("hello")) == "You said: hello"
assert str(agent.chat("again")) == "You said: again"
assert str(agent.chat("the weather?")) == "It is cold in Oslo."
