"""Items as programs send them: what the real API takes is taken, what it refuses is refused."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

pytest_plugins = ["tests.local.fixtures"]
Json = Any
TEXT: Json = {"type": "output_text", "text": "a"}
REFUSAL: Json = {"type": "refusal", "refusal": "no"}
IMAGE: Json = {"type": "input_image", "image_url": "https://example.com/a.png"}
SCREEN: Json = {"type": "computer_screenshot", "image_url": "https://example.com/a.png"}
MISSING = "missing_required_parameter"
PARTS = "'output_text', 'refusal'"
FULL: Json = {**TEXT, "annotations": [], "logprobs": []}

TAKEN: list[tuple[Json, Json]] = [
    ({"role": "assistant", "content": [TEXT]}, {"content": [FULL], "status": "completed"}),
    ({"type": "message", "role": "assistant", "content": [TEXT]}, {"content": [FULL], "role": "assistant"}),
    ({"role": "assistant", "content": [{**TEXT, "annotations": []}], "status": "incomplete"}, {"status": "incomplete"}),
    ({"role": "assistant", "content": [{**TEXT, "logprobs": []}]}, {"content": [FULL]}),
    ({"role": "assistant", "content": [REFUSAL, TEXT]}, {"content": [REFUSAL, FULL]}),
    ({"role": "assistant", "content": "a"}, {"content": [FULL]}),
    ({"role": "user", "content": [IMAGE]}, {"content": [{**IMAGE, "detail": "auto"}]}),
    ({"type": "message", "role": "system", "content": [IMAGE]}, {"content": [{**IMAGE, "detail": "auto"}]}),
    ({"role": "user", "id": "msg_mine", "content": "a"}, {"id": "msg_mine"}),
    (
        {"role": "developer", "id": "msg_own", "content": [{"type": "input_text", "text": "a"}], "status": "completed"},
        {"id": "msg_own"},
    ),
    ({"type": "reasoning", "summary": [], "encrypted_content": "x"}, {"type": "reasoning", "summary": []}),
    ({"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"}, {"name": "f"}),
    (
        {"type": "computer_call_output", "call_id": "c", "output": SCREEN},
        {"output": SCREEN, "call_id": "c"},
    ),
    (
        {"type": "custom_tool_call_output", "call_id": "c", "output": [IMAGE]},
        {"call_id": "c", "output": [{**IMAGE, "detail": "auto"}]},
    ),
    (
        {"type": "function_call_output", "call_id": "c", "output": [IMAGE, {"type": "input_text", "text": "a"}]},
        {"output": [{**IMAGE, "detail": "auto"}, {"type": "input_text", "text": "a"}]},
    ),
]
REFUSED: list[tuple[Json, str, str, str]] = [
    (
        {"role": "assistant", "content": [{"type": "input_text", "text": "a"}]},
        "items[0].content[0].type",
        "invalid_value",
        PARTS,
    ),
    (
        {"role": "assistant", "content": [TEXT, IMAGE]},
        "items[0].content[1].type",
        "invalid_value",
        PARTS,
    ),
    ({"role": "user", "content": [TEXT]}, "items[0].content[0].type", "invalid_value", "'input_text'"),
    (
        {"role": "assistant", "content": [{"type": "output_text"}]},
        "items[0].content[0].text",
        "missing_required_parameter",
        "",
    ),
    ({"role": "user", "id": "item_1", "content": "a"}, "items[0].id", "invalid_value", "begins with 'msg'"),
    ({"role": "assistant", "id": "rs_1", "content": [TEXT]}, "items[0].id", "invalid_value", "begins with 'msg'"),
    ({"type": "reasoning", "id": "msg_1", "summary": []}, "items[0].id", "invalid_value", "begins with 'rs'"),
    (
        {"type": "function_call", "id": "call_1", "call_id": "c", "name": "f", "arguments": ""},
        "items[0].id",
        "invalid_value",
        "begins with 'fc'",
    ),
    ({"role": "user", "content": "a", "colour": "red"}, "items[0].colour", "unknown_parameter", "colour"),
    ({"role": "assistant", "content": [{**TEXT, "x": 1}]}, "items[0].content[0].x", "unknown_parameter", ""),
    ({"role": "user", "content": [{**IMAGE, "x": 1}]}, "items[0].content[0].x", "unknown_parameter", ""),
    ({"role": "boss", "content": [TEXT]}, "items[0].role", "invalid_value", "'boss'"),
]


KINDS: dict[str, Json] = {
    "message": {"role": "user", "content": "a"},
    "reasoning": {"summary": []},
    "function_call": {"call_id": "c", "name": "f", "arguments": ""},
    "function_call_output": {"call_id": "c", "output": "a"},
    "custom_tool_call": {"call_id": "c", "name": "f", "input": ""},
    "custom_tool_call_output": {"call_id": "c", "output": "a"},
    "web_search_call": {"status": "completed", "action": {"type": "search", "query": "a"}},
    "file_search_call": {"status": "completed", "queries": []},
    "code_interpreter_call": {"status": "completed", "container_id": "c", "code": None, "outputs": None},
    "image_generation_call": {"status": "completed", "result": None},
    "mcp_call": {"server_label": "l", "name": "f", "arguments": ""},
    "shell_call": {"call_id": "c", "action": {"commands": []}},
    "apply_patch_call": {"call_id": "c", "status": "completed", "operation": {"type": "delete_file", "path": "a"}},
}
OWN = {
    **{"message": ["msg_1", "msg-a"], "reasoning": ["rs_1"], "function_call": ["fc_1"], "mcp_call": ["mcp_1"]},
    **{"function_call_output": ["fc_1", "fco_1"], "custom_tool_call_output": ["ctc_1", "ctco_1"]},
    **{"custom_tool_call": ["ctc_1"], "web_search_call": ["ws_1"], "file_search_call": ["fs_1"]},
    **{"code_interpreter_call": ["ci_1"], "image_generation_call": ["ig_1"]},
    **{"shell_call": ["sh_1", "mine"], "apply_patch_call": ["apc_1", "mine"]},  # whose ids nothing is known of
}


def conversation(client: httpx.Client) -> str:
    """Create a conversation and return the path of its items."""
    return f"/conversations/{client.post('/conversations').json()['id']}/items"


@pytest.mark.parametrize(("item", "expected"), TAKEN)
def test_what_programs_send_is_stored(item: Json, expected: Json, client: httpx.Client) -> None:
    """It comes back with what the server adds, from the reply to create and from the list alike."""
    path = conversation(client)
    made = client.post(path, json={"items": [item]})
    (listed,) = client.get(path).json()["data"]

    assert 200 == made.status_code, made.text
    assert [listed] == made.json()["data"]
    assert expected == {key: listed.get(key) for key in expected}


@pytest.mark.parametrize(("item", "param", "code", "said"), REFUSED)
def test_what_the_api_refuses_is_refused(item: Json, param: str, code: str, said: str, client: httpx.Client) -> None:
    """The alternative is named that the tags of the item speak for."""
    refused = client.post(conversation(client), json={"items": [item]})
    error = refused.json()["error"]

    assert (400, param, code) == (refused.status_code, error["param"], error["code"])
    assert said in error["message"]


@pytest.mark.parametrize("kind", KINDS)
def test_an_id_is_of_the_kind_of_its_item(kind: str, client: httpx.Client) -> None:
    """Those of its own kind are kept; those of any other are refused, with what they should begin with."""
    others = {one for ids in OWN.values() for one in ids if "_" in one} - set(OWN[kind])
    wrong = others - {"fc_1", "fco_1"} if kind.startswith("function") else others - {"ctc_1", "ctco_1"}
    for identifier in OWN[kind]:
        body = {"items": [{"type": kind, "id": identifier, **KINDS[kind]}]}
        assert identifier == client.post(conversation(client), json=body).json()["data"][0]["id"]
    for identifier in sorted(wrong):
        body = {"items": [{"type": kind, "id": identifier, **KINDS[kind]}]}
        error = client.post(conversation(client), json=body).json()["error"]
        assert ("items[0].id", "invalid_value") == (error["param"], error["code"])
        assert f"Expected an ID that begins with '{OWN[kind][0].partition('_')[0][:3]}" in error["message"]


@pytest.mark.parametrize("kind", ["message", "function_call_output", "shell_call"])
def test_an_id_is_made_of_few_characters(kind: str, client: httpx.Client) -> None:
    """Letters, digits, `_` and `-`, 64 at most, as the real API has it."""
    prefix = OWN[kind][0].partition("_")[0]
    bad = {
        "": "invalid_value",
        f"{prefix}_a b": "invalid_value",
        f"{prefix}_é": "invalid_value",
        f"{prefix}_a/b": "invalid_value",
    }
    for identifier, code in {**bad, f"{prefix}_{'a' * 64}": "string_above_max_length"}.items():
        body = {"items": [{"type": kind, "id": identifier, **KINDS[kind]}]}
        error = client.post(conversation(client), json=body).json()["error"]
        assert ("items[0].id", code) == (error["param"], error["code"]), identifier


@pytest.mark.parametrize("body", [{"colour": "red"}, {"metadata": {}, "item": []}])
def test_unknown_keys_of_a_conversation_are_refused(body: Json, client: httpx.Client) -> None:
    """Creating and updating name them."""
    path = f"/conversations/{client.post('/conversations').json()['id']}"
    for where in ("/conversations", path):
        error = client.post(where, json={"metadata": {}, **body}).json()["error"]
        assert ("unknown_parameter", True) == (error["code"], error["param"] in body)


def test_alternatives_that_exclude_each_other_are_named(client: httpx.Client) -> None:
    """Instead of what was sent, the two keys are told."""
    asked: Json = {}
    search: Json = {"vector_store_ids": ["vs_1"], "vector_stores": [asked]}
    body: Json = {"tool_resources": {"file_search": search}}
    error = client.post("/threads", json=body).json()["error"]

    assert "'vector_store_ids' and 'vector_stores' exclude each other" in error["message"]


@pytest.mark.parametrize(
    "more", [{"max_completion_tokens": 16}, {"max_prompt_tokens": 1}, {"tool_resources": {}}, {"tool_resources": None}]
)
def test_runs_take_what_azure_and_the_recordings_send(more: Json, client: httpx.Client) -> None:
    """Small budgets and tool resources are no reason to refuse a run."""
    thread = client.post("/threads", json={"messages": [{"role": "user", "content": "a"}]}).json()["id"]

    assert 200 == client.post(f"/threads/{thread}/runs", json={"assistant_id": "asst_1", **more}).status_code
