"""Each example does what it says, against the local server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from examples import chat_backend, export_and_recreate, move_threads, review_specification, streamed_tools
from openai_conversations import AsyncClient, Client, user_message
from openai_conversations.local import LocalServer
from tests.codegen.library_spec import ORDER, changed, library

WEATHER = {"call": [{"name": "weather", "arguments": {"city": "Oslo"}}]}
REPLIES: dict[str, Any] = {"replies": [{"actions": [WEATHER, {"text": "It is ${output}."}]}]}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalServer]:
    """Run a server that clients made from the environment reach."""
    with LocalServer(replies=REPLIES) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
        yield server


def test_a_chat_is_kept_and_read_page_by_page(server: LocalServer) -> None:
    """Messages come back in order, a cursor leads to the next page, and the last page has none."""
    with TestClient(chat_backend.app) as browser:
        chat = browser.post("/chats").json()["id"]
        said = [browser.post(f"/chats/{chat}/messages", json={"text": text}).status_code for text in "abc"]
        first = browser.get(f"/chats/{chat}/messages", params={"limit": 2}).json()
        second = browser.get(f"/chats/{chat}/messages", params={"limit": 2, "after": first["after"]}).json()

    assert [201, 201, 201] == said
    assert ["a", "b", "c"] == [one["content"][0]["text"] for one in first["messages"] + second["messages"]]
    assert second["after"] is None


@pytest.mark.parametrize(
    ("fault", "status", "said"),
    [("rate_limit=0", 429, "Too many"), ("error=500", 502, "not available"), ("drop", 502, "not available")],
)
def test_faults_are_told_to_browsers_without_details(fault: str, status: int, said: str) -> None:
    """An unknown chat is a 404, too many calls are a 429, a server that fails a 502; nothing of it gets out."""
    replies = {"faults": [{"fault": fault, "operation": "createConversation"}]}
    with LocalServer(replies=replies) as server:
        app = chat_backend.create_app(lambda: AsyncClient(base_url=server.base_url, api_key="sk-test", max_retries=0))
        with TestClient(app) as browser:
            missing, failed = browser.get("/chats/conv_missing/messages"), browser.post("/chats")

    assert (404, {"error": "There is no such chat."}) == (missing.status_code, missing.json())
    assert status == failed.status_code
    assert said in failed.json()["error"]
    assert "127.0.0.1" not in failed.text


def test_a_conversation_is_recreated_from_its_export(server: LocalServer, tmp_path: Path) -> None:
    """The new conversation has the same metadata and the same items in the same order, under other ids."""
    file = tmp_path / "tea.jsonl"
    with Client.from_env() as client:
        old = client.conversations.create(
            metadata={"topic": "tea"}, items=[user_message("Hello!"), user_message("Tea?")]
        )
        assert 2 == export_and_recreate.export(client, old.id, file)
        new = client.conversations.retrieve(export_and_recreate.create(client, file))
        items = [
            [{**item.to_dict(), "id": ""} for item in client.conversations.items.list(one.id)] for one in (old, new)
        ]

    assert old.id != new.id
    assert {"topic": "tea"} == new.to_dict()["metadata"]
    assert items[0] == items[1]


def test_a_streamed_run_answers_its_tools(server: LocalServer, capsys: pytest.CaptureFixture[str]) -> None:
    """The function is called while the run goes on, and its result is in what the assistant says."""
    assert 0 == streamed_tools.main(["asst_1", "How is the weather in Oslo?"])

    printed = capsys.readouterr().out
    assert "[asking for the weather]" in printed
    assert "It is 4 °C and windy in Oslo." in printed
    assert printed.endswith("[completed]\n")


def test_a_specification_is_judged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What breaks calls fails, the summary says why, and the log where to read it."""
    old, new, summary = tmp_path / "old.json", tmp_path / "new.json", tmp_path / "summary.md"
    old.write_text(json.dumps(library()), "utf-8")
    new.write_text(json.dumps(changed((ORDER + "/properties/title/maxLength", 50))), "utf-8")

    assert 1 == review_specification.main([str(old), str(new), "--summary", str(summary)])
    assert "maxLength" in summary.read_text("utf-8")
    assert str(summary) in capsys.readouterr().out
    assert 0 == review_specification.main([str(old), str(old), "--summary", str(summary)])


def test_threads_are_moved(
    server: LocalServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Messages of the old server are a conversation of the new one; a second run has nothing left to do."""
    with LocalServer() as old, Client.from_url(old.base_url) as client:
        client.threads.create(messages=[{"role": "user", "content": text} for text in ("Hello!", "Tea?")])
        monkeypatch.setenv("OLD_URL", old.base_url)
        codes = [move_threads.main([str(tmp_path / "moving.journal")]) for _ in range(2)]
    with Client.from_env() as client:
        (made,) = client.conversations.list()
        texts = [item.to_dict()["content"][0]["text"] for item in client.conversations.items.list(made.id, order="asc")]

    assert ([0, 0], ["Hello!", "Tea?"]) == (codes, texts)
    assert 2 == capsys.readouterr().out.count("Everything is moved.")
