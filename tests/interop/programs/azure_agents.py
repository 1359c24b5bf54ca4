"""Microsoft's azure-ai-agents, at the address of a Foundry project."""

import os

from azure.ai.agents import AgentsClient
from azure.core.credentials import AccessToken, TokenCredential
from azure.core.pipeline.policies import SansIOHTTPPolicy


class Token(TokenCredential):
    def get_token(self, *scopes, **options):
        return AccessToken("token", 4_000_000_000)


origin = os.environ["OPENAI_BASE_URL"].removesuffix("/v1")
with AgentsClient(f"{origin}/api/projects/mine", Token(), authentication_policy=SansIOHTTPPolicy()) as client:
    agent = client.create_agent(model="gpt-4o", name="a", instructions="Be brief.")
    thread = client.threads.create()
    client.messages.create(thread_id=thread.id, role="user", content="hello")
    run = client.runs.create_and_process(thread_id=thread.id, agent_id=agent.id)
    assert run.status == "completed", run.last_error
    said = client.messages.get_last_message_text_by_role(thread_id=thread.id, role="assistant")
    assert said is not None and said.text.value == "You said: hello"
    client.messages.create(thread_id=thread.id, role="user", content="again")
    with client.runs.stream(thread_id=thread.id, agent_id=agent.id) as stream:
        kinds = [event for event, _, _ in stream]
    assert kinds[-1] == "done", kinds
    assert len(list(client.messages.list(thread_id=thread.id))) == 4
    assert [one.id for one in client.threads.list()]
    client.threads.delete(thread.id)
    client.delete_agent(agent.id)
