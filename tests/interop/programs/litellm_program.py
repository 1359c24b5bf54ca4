"""LiteLLM: its assistants, threads and responses."""

import os

import litellm

base = {"custom_llm_provider": "openai", "api_base": os.environ["OPENAI_BASE_URL"]}
assistant = litellm.create_assistants(**base, model="gpt-4o", instructions="Be brief.", name="a")
assert any(one.id == assistant.id for one in litellm.get_assistants(**base).data)
thread = litellm.create_thread(**base, messages=[])
litellm.add_message(**base, thread_id=thread.id, role="user", content="hello")
run = litellm.run_thread(**base, thread_id=thread.id, assistant_id=assistant.id)
assert run.status == "completed", run
(first, *_) = litellm.get_messages(**base, thread_id=thread.id).data
assert first.content[0].text.value == "You said: hello"
answer = litellm.responses(model="openai/gpt-4o", input="hello", api_base=base["api_base"])
again = litellm.responses(
    model="openai/gpt-4o", input="again", previous_response_id=answer.id, api_base=base["api_base"]
)
assert again.output[0].content[0].text == "You said: again"
