"""The official SDK, sync and async, with strict validation of replies."""

import asyncio

from openai import AsyncOpenAI, OpenAI

WEATHER = "How is the weather?"


def sync() -> None:
    with OpenAI(_strict_response_validation=True) as client:
        assert client.models.list().data
        conversation = client.conversations.create(items=[{"role": "user", "content": "hello"}])
        answer = client.responses.create(model="m", input="hello", conversation=conversation.id)
        assert answer.output_text == "You said: hello", answer.output_text
        with client.responses.stream(model="m", input="again", conversation=conversation.id) as stream:
            text = "".join(event.delta for event in stream if event.type == "response.output_text.delta")
            assert text == stream.get_final_response().output_text == "You said: again"
        items = client.conversations.items.list(conversation.id, order="asc").data
        assert len(items) == 5
        asked = client.responses.create(model="m", input=WEATHER)
        call = next(item for item in asked.output if item.type == "function_call")
        output = {"type": "function_call_output", "call_id": call.call_id, "output": "cold"}
        answer = client.responses.create(model="m", input=[output], previous_response_id=asked.id)
        assert answer.output_text == "It is cold."
        assert client.responses.retrieve(answer.id).output_text == "It is cold."
        client.responses.delete(answer.id)
        assistant = client.beta.assistants.create(model="gpt-4o", instructions="Be brief.")
        thread = client.beta.threads.create(messages=[{"role": "user", "content": "hello"}])
        run = client.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id=assistant.id)
        assert (run.status, run.model, run.instructions) == ("completed", "gpt-4o", "Be brief.")
        assert client.beta.assistants.delete(assistant.id).deleted


async def parallel() -> None:
    async with AsyncOpenAI(_strict_response_validation=True) as client:
        conversation = await client.conversations.create()
        stream = await client.responses.create(model="m", input="hi", conversation=conversation.id, stream=True)
        events = [event.type async for event in stream]
        assert (events[0], events[-1]) == ("response.created", "response.completed")
        assert [item.role async for item in client.conversations.items.list(conversation.id)] == ["assistant", "user"]


sync()
asyncio.run(parallel())
