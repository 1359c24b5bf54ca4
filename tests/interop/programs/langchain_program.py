"""LangChain: its assistants and its chat model over responses and conversations."""

import warnings

from langchain_classic.agents.openai_assistant import OpenAIAssistantRunnable
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
from openai import OpenAI

warnings.simplefilter("ignore")


@tool
def get_weather(city: str) -> str:
    """Say what the weather is in a city."""
    return f"cold in {city}"


assistant = OpenAIAssistantRunnable.create_assistant(
    name="a", instructions="Be brief.", tools=[{"type": "code_interpreter"}], model="gpt-4o"
)
(message, *_) = assistant.invoke({"content": "hello"})
assert message.content[0].text.value == "You said: hello"
(message, *_) = assistant.invoke({"content": "again", "thread_id": message.thread_id})
assert message.content[0].text.value == "You said: again"

conversation = OpenAI().conversations.create()
model = ChatOpenAI(model="gpt-4o", use_responses_api=True, model_kwargs={"conversation": conversation.id})
assert model.invoke("hello").text == "You said: hello"
assert "".join(chunk.text for chunk in model.stream("again")) == "You said: again"
chained = ChatOpenAI(model="gpt-4o", use_responses_api=True, use_previous_response_id=True).bind_tools([get_weather])
asked = chained.invoke("the weather?")
assert asked.tool_calls[0]["name"] == "get_weather"
