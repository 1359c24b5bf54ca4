"""Assistants and models, which programs ask for before they start a run."""

from __future__ import annotations

from typing import Any

import httpx

from tests.local.checking import checked_client, ids

pytest_plugins = ["tests.local.fixtures"]
Json = Any


def test_an_assistant_is_kept_changed_and_deleted(client: httpx.Client) -> None:
    """What was given comes back, a change leaves the rest, and a deleted one is not found."""
    body = {"model": "gpt-4o", "name": "a", "tools": [{"type": "code_interpreter"}], "metadata": {"k": "v"}}
    made = client.post("/assistants", json=body).json()
    path = f"/assistants/{made['id']}"
    changed = client.post(path, json={"instructions": "Be brief."}).json()

    assert body == {key: made[key] for key in body}
    assert {**made, "instructions": "Be brief."} == changed == client.get(path).json()
    assert made["id"] in ids(client.get("/assistants").json())
    assert client.delete(path).json()["deleted"]
    assert 404 == client.get(path).status_code


def test_a_run_takes_from_its_assistant_what_it_leaves_out(client: httpx.Client) -> None:
    """Model, instructions and tools are the assistant's unless the run has its own."""
    tools = [{"type": "code_interpreter"}]
    made = client.post("/assistants", json={"model": "gpt-4o", "instructions": "Be brief.", "tools": tools}).json()
    thread = client.post("/threads").json()["id"]
    plain = client.post(f"/threads/{thread}/runs", json={"assistant_id": made["id"]}).json()
    own = client.post(f"/threads/{thread}/runs", json={"assistant_id": made["id"], "model": "m", "tools": []}).json()

    assert ("gpt-4o", "Be brief.", tools) == (plain["model"], plain["instructions"], plain["tools"])
    assert ("m", "Be brief.", []) == (own["model"], own["instructions"], own["tools"])


def test_a_run_takes_its_assistant_s_settings(client: httpx.Client) -> None:
    """What decides how the model speaks is the assistant's unless the run has its own."""
    settings: Json = {"temperature": 0.3, "top_p": 0.5, "response_format": {"type": "json_object"}}
    made = client.post("/assistants", json={"model": "gpt-4o", **settings, "reasoning_effort": "low"}).json()
    thread = client.post("/threads").json()["id"]
    plain = client.post(f"/threads/{thread}/runs", json={"assistant_id": made["id"]}).json()
    own = client.post(f"/threads/{thread}/runs", json={"assistant_id": made["id"], "temperature": 1.5}).json()

    assert {**settings, "reasoning_effort": "low"} == {key: plain[key] for key in (*settings, "reasoning_effort")}
    assert {**settings, "temperature": 1.5} == {key: own[key] for key in settings}


def test_what_an_assistant_says_depends_on_its_model() -> None:
    """A rule of the replies file is matched with the model that the run takes from it, also once it has changed."""
    rules = [{"match": {"model": name}, "actions": [{"text": f"I am {name}"}]} for name in ("m-1", "m-2")]
    with checked_client(replies={"replies": rules}) as client:
        made = client.post("/assistants", json={"model": "m-1"}).json()["id"]
        thread = client.post("/threads", json={"messages": [{"role": "user", "content": "Who?"}]}).json()["id"]
        client.post(f"/threads/{thread}/runs", json={"assistant_id": made})
        client.post(f"/assistants/{made}", json={"model": "m-2"})
        client.post(f"/threads/{thread}/runs", json={"assistant_id": made})
        said = client.get(f"/threads/{thread}/messages").json()["data"]

    assert ["I am m-2", "I am m-1", "Who?"] == [one["content"][0]["text"]["value"] for one in said]


def test_assistants_are_listed_in_pages(client: httpx.Client) -> None:
    """The newest first, or last; behind one, or before it; and what is wrong with a query is told."""
    made = [client.post("/assistants", json={"model": f"m-{number}"}).json()["id"] for number in range(3)]
    newest = client.get("/assistants", params={"limit": 2}).json()
    rest = client.get("/assistants", params={"limit": 2, "order": "asc", "after": made[0]}).json()

    assert ([made[2], made[1]], True) == (ids(newest), newest["has_more"])
    assert ([made[1], made[2]], False) == (ids(rest), rest["has_more"])
    assert [made[2]] == ids(client.get("/assistants", params={"before": made[1]}).json())
    for bad in ("limit=0", "limit=101", "order=up", "after=asst_none"):
        assert bad.partition("=")[0] == client.get(f"/assistants?{bad}").json()["error"]["param"]


def test_vector_stores_that_an_assistant_asks_for_get_ids(client: httpx.Client) -> None:
    """As for threads, they come back as ids."""
    asked: Json = {"file_search": {"vector_stores": [{"file_ids": ["file-1"]}]}}
    made = client.post("/assistants", json={"model": "m", "tool_resources": asked}).json()

    (store,) = made["tool_resources"]["file_search"]["vector_store_ids"]
    assert store.startswith("vs_")


def test_assistants_of_the_replies_file_can_be_read_and_changed() -> None:
    """They are found by the ids that the file gives them."""
    with checked_client(replies={"assistants": {"asst_file": {"model": "gpt-4o"}}}) as client:
        assert "gpt-4o" == client.get("/assistants/asst_file").json()["model"]
        assert "m" == client.post("/assistants/asst_file", json={"model": "m"}).json()["model"]
        assert "m" == client.get("/assistants/asst_file").json()["model"]
        assert {"gpt-4o", "local"} == {one["id"] for one in client.get("/models").json()["data"]}
        assert "whatever" == client.get("/models/whatever").json()["id"]
