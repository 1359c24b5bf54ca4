"""What Azure takes beyond the specification: at its addresses, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from openai_conversations.local import LocalServer
from openai_conversations.local.azure import TOOLS

Json = Any
ADDRESSES = {
    "/openai": "2024-05-01-preview",
    "/openai/v1": None,
    "/api/projects/mine": "v1",
    "/api/projects/mine/openai": "2025-11-15-preview",
    "/api/projects/mine/openai/v1": None,
}
CONNECTIONS = {"connections": [{"connection_id": "c"}]}
TOOL_BY_KIND: dict[str, Json] = {
    "azure_ai_search": {},
    "azure_function": {"azure_function": {"function": {"name": "f", "parameters": {}}, "input_binding": {}}},
    "bing_custom_search": {"bing_custom_search": {"search_configurations": [{"connection_id": "c"}]}},
    "bing_grounding": {"bing_grounding": {"search_configurations": [{"connection_id": "c", "count": 5}]}},
    "browser_automation": {"browser_automation": {"connection": {"id": "c"}}},
    "computer_use_preview": {"computer_use_preview": {"environment": "browser"}},
    "connected_agent": {"connected_agent": {"id": "asst_1", "name": "n", "description": "d"}},
    "deep_research": {"deep_research": {"deep_research_model": "m"}},
    "fabric_dataagent": {"fabric_dataagent": CONNECTIONS},
    "mcp": {"server_label": "l", "server_url": "https://example.com", "allowed_tools": ["a"]},
    "openapi": {"openapi": {"name": "n", "spec": {"paths": {}}, "auth": {"type": "anonymous"}}},
    "sharepoint_grounding": {"sharepoint_grounding": CONNECTIONS},
}
MANY: list[Json] = [{"type": kind, **settings} for kind, settings in TOOL_BY_KIND.items()]
RESOURCES: Json = {
    "azure_ai_search": {"indexes": [{"index_connection_id": "c", "index_name": "i", "query_type": "simple"}]},
    "code_interpreter": {"file_ids": [], "data_sources": [{"uri": "a", "type": "uri_asset"}]},
    "file_search": {"vector_store_ids": ["vs_1"]},
    "mcp": [{"server_label": "l", "headers": {"a": "b"}, "require_approval": "never"}],
}
ATTACHED: Json = {"data_source": {"uri": "a", "type": "uri_asset"}, "tools": [{"type": "file_search"}]}


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    """Give a client of scheme, host and port of one server."""
    origin = LocalServer()
    with origin, httpx.Client(base_url=origin.base_url.removesuffix("/v1"), trust_env=False) as opened:
        yield opened


def test_every_kind_of_tool_is_tried() -> None:
    """The samples below are of all kinds that the server knows."""
    assert TOOLS.keys() == TOOL_BY_KIND.keys()


@pytest.mark.parametrize(("base", "version"), ADDRESSES.items())
def test_azure_s_tools_and_resources_are_kept(base: str, version: str | None, client: httpx.Client) -> None:
    """In assistants, runs and threads they come back as they were sent, and a run has those of its assistant."""

    def post(path: str, body: Json) -> Json:
        reply = client.post(f"{base}{path}", params={"api-version": version} if version else None, json=body)
        assert 200 == reply.status_code, reply.text
        return reply.json()

    tools: Json = {"tools": MANY, "tool_resources": RESOURCES}
    assistant = post("/assistants", {"model": "m", **tools})
    changed = post(f"/assistants/{assistant['id']}", tools)
    message: Json = {"role": "user", "content": "a", "attachments": [ATTACHED]}
    thread = post("/threads", {"tool_resources": RESOURCES, "messages": [message]})
    runs = f"/threads/{thread['id']}/runs"
    own = post(runs, {"assistant_id": "asst_1", "tool_choice": {"type": "bing_grounding"}, **tools})
    both = post("/threads/runs", {"assistant_id": "asst_1", "thread": {"messages": [message]}, **tools})

    assert [MANY] * 5 == [
        one["tools"] for one in (assistant, changed, own, both, post(runs, {"assistant_id": assistant["id"]}))
    ]
    assert [RESOURCES] * 5 == [one["tool_resources"] for one in (assistant, changed, thread, own, both)]
    assert {"type": "bing_grounding"} == own["tool_choice"]
    assert "completed" == client.get(f"/v1{runs}/{own['id']}").json()["status"]


BAD: list[tuple[Json, str, str]] = [
    ({"type": "nope"}, "tools[0].type", "invalid_value"),
    ({"type": "openapi"}, "tools[0].openapi", "missing_required_parameter"),
    ({"type": "mcp", "server_label": "l"}, "tools[0].server_url", "missing_required_parameter"),
    ({"type": "bing_grounding", "bing_grounding": 5}, "tools[0].bing_grounding", "invalid_type"),
    ({"type": "azure_ai_search", "colour": "red"}, "tools[0].colour", "unknown_parameter"),
    ({"type": "function"}, "tools[0].function", "missing_required_parameter"),
]


@pytest.mark.parametrize(("tool", "param", "code"), BAD)
def test_what_is_none_of_them_is_refused(tool: Json, param: str, code: str, client: httpx.Client) -> None:
    """The place is named, in the alternative that the tool's type names."""
    error = client.post("/openai/v1/assistants", json={"model": "m", "tools": [tool]}).json()["error"]

    assert (param, code) == (error["param"], error["code"])


def test_they_are_refused_at_openai_s_addresses(client: httpx.Client) -> None:
    """What only Azure has is no part of OpenAI's API, whether for assistants or for runs."""
    thread = client.post("/v1/threads").json()["id"]
    for tool in MANY:
        for path, body in (("assistants", {"model": "m"}), (f"threads/{thread}/runs", {"assistant_id": "a"})):
            error = client.post(f"/v1/{path}", json={**body, "tools": [tool]}).json()["error"]
            assert ("tools[0].type", "invalid_value") == (error["param"], error["code"])
    for name in ("azure_ai_search", "mcp"):
        asked: Json = {"assistant_id": "a", "tool_resources": {name: RESOURCES[name]}}
        error = client.post(f"/v1/threads/{thread}/runs", json=asked).json()["error"]
        assert (f"tool_resources.{name}", "unknown_parameter") == (error["param"], error["code"])
