"""Microsoft's azure-ai-agents, at the address of a Foundry project."""

import os

from azure.ai.agents import AgentsClient
from azure.ai.agents.models import (
    AzureAISearchTool,
    BingGroundingTool,
    ConnectedAgentTool,
    OpenApiAnonymousAuthDetails,
    OpenApiTool,
)
from azure.core.credentials import AccessToken, TokenCredential
from azure.core.pipeline.policies import SansIOHTTPPolicy

CONNECTION = "/subscriptions/s/resourceGroups/r/providers/p/accounts/a/projects/mine/connections/c"


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
    assert said is not None
    assert said.text.value == "You said: hello"
    client.messages.create(thread_id=thread.id, role="user", content="again")
    with client.runs.stream(thread_id=thread.id, agent_id=agent.id) as stream:
        kinds = [event for event, _, _ in stream]
    assert kinds[-1] == "done", kinds
    assert len(list(client.messages.list(thread_id=thread.id))) == 4
    assert [one.id for one in client.threads.list()]
    own = [
        AzureAISearchTool(index_connection_id=CONNECTION, index_name="i"),
        BingGroundingTool(connection_id=CONNECTION),
        ConnectedAgentTool(id=agent.id, name="other", description="Knows more."),
        OpenApiTool(name="n", description="d", spec={"openapi": "3.1.0"}, auth=OpenApiAnonymousAuthDetails()),
    ]
    tools = [definition for tool in own for definition in tool.definitions]
    expert = client.create_agent(model="gpt-4o", tools=tools, tool_resources=own[0].resources)
    assert [one.as_dict() for one in expert.tools] == [one.as_dict() for one in tools], expert.tools
    assert expert.tool_resources.as_dict() == own[0].resources.as_dict(), expert.tool_resources
    run = client.runs.create_and_process(thread_id=thread.id, agent_id=expert.id)
    assert [one.type for one in run.tools] == [one.type for one in tools], run.tools
    client.threads.delete(thread.id)
    for made in (agent, expert):
        client.delete_agent(made.id)
