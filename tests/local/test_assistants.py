"""Assistants and models, which programs ask for before they start a run."""

from __future__ import annotations

import httpx

from tests.local.checking import checked_client, ids

pytest_plugins = ["tests.local.fixtures"]


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


def test_assistants_of_the_replies_file_can_be_read_and_changed() -> None:
    """They are found by the ids that the file gives them."""
    with checked_client(replies={"assistants": {"asst_file": {"model": "gpt-4o"}}}) as client:
        assert "gpt-4o" == client.get("/assistants/asst_file").json()["model"]
        assert "m" == client.post("/assistants/asst_file", json={"model": "m"}).json()["model"]
        assert "m" == client.get("/assistants/asst_file").json()["model"]
        assert {"gpt-4o", "local"} == {one["id"] for one in client.get("/models").json()["data"]}
        assert "whatever" == client.get("/models/whatever").json()["id"]
