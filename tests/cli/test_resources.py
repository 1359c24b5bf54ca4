"""The commands of resources: derived from the client, printed for people and for programs."""

from __future__ import annotations

import io
import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from openai_conversations import Client
from openai_conversations.cli import main
from openai_conversations.cli.operations import resources
from openai_conversations.local import LocalServer

Json = dict[str, Any]
Run = Callable[..., "tuple[int, str, str]"]
_SPEC = Path(str(__import__("openai_conversations_api").__file__)).with_name("openapi.json")


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    """Give a server for all tests of this file."""
    with LocalServer() as server:
        yield server.base_url


@pytest.fixture
def run(base_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Give a function that runs a command and returns its exit code, output and errors."""
    monkeypatch.setenv("OPENAI_BASE_URL", base_url)

    def command(*arguments: str, stdin: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        code = main(arguments)
        read = capsys.readouterr()
        return code, read.out, read.err

    return command


def test_there_is_a_command_for_every_operation_of_the_specification() -> None:
    with Client(base_url="http://127.0.0.1:9/v1") as client:
        commands = resources(client)
    paths = json.loads(_SPEC.read_text("utf-8"))["paths"].values()
    operations = sum(
        "operationId" in operation for path in paths for operation in path.values() if operation.__class__ is dict
    )
    streams = sum(method.name.endswith("stream") for methods in commands.values() for method in methods)
    assert operations == sum(map(len, commands.values())) - streams
    assert {"conversations", "items", "threads", "messages", "runs", "steps"} <= commands.keys()
    assert ["list", "create", "get", "update", "delete"] == [method.name for method in commands["messages"]]


def test_an_object_goes_through_its_life(run: Run) -> None:
    made = json.loads(run("conversations", "create", "--metadata", "topic=hi", "--json")[1])
    assert {"topic": "hi"} == made["metadata"]
    assert made == json.loads(run("conversations", "get", made["id"])[1])
    changed = json.loads(run("conversations", "update", made["id"], "--metadata", "a=b", "--metadata", "c=d=e")[1])
    assert {"a": "b", "c": "d=e"} == changed["metadata"]
    assert json.loads(run("conversations", "delete", made["id"])[1])["deleted"] is True
    code, out, errors = run("conversations", "get", made["id"])
    assert (1, "") == (code, out)
    assert "answered 404" in errors
    assert "Traceback" not in errors


def test_bodies_come_from_options_a_file_and_standard_input(run: Run, tmp_path: Path) -> None:
    body = {"metadata": {"a": "b"}, "items": [{"role": "user", "content": "from a body"}]}
    (tmp_path / "body.json").write_text(json.dumps(body), "utf-8")
    by_file = json.loads(run("conversations", "create", "--body", str(tmp_path / "body.json"))[1])
    by_input = json.loads(run("conversations", "create", "--body", "-", "--metadata", "a=c", stdin=json.dumps(body))[1])
    assert ({"a": "b"}, {"a": "c"}) == (by_file["metadata"], by_input["metadata"])
    for made in (by_file, by_input):
        [item] = [json.loads(line) for line in run("items", "list", made["id"])[1].splitlines()]
        assert "from a body" == item["content"][0]["text"]


def test_a_text_becomes_a_message(run: Run) -> None:
    made = json.loads(run("conversations", "create", "--json")[1])["id"]
    run("items", "add", made, "Hello ✓")
    run("items", "add", made, "-", "--role", "assistant", stdin="Hi!")
    listed = json.loads(run("items", "list", made, "--order", "asc", "--json")[1])
    assert [("user", "Hello ✓"), ("assistant", "Hi!")] == [
        (item["role"], item["content"][0]["text"]) for item in listed
    ]


def test_a_list_is_one_page_or_all_of_it(run: Run) -> None:
    thread = json.loads(run("threads", "create", "--json")[1])["id"]
    for number in range(5):
        run("messages", "create", thread, "--role", "user", "--content", str(number))
    assert 2 == len(run("messages", "list", thread, "--limit", "2")[1].splitlines())
    assert 5 == len(run("messages", "list", thread, "--limit", "2", "--all")[1].splitlines())


def test_a_run_is_printed_as_it_comes(run: Run) -> None:
    thread = json.loads(run("threads", "create", "--messages", '[{"role": "user", "content": "Hi"}]')[1])["id"]
    events = [json.loads(line) for line in run("runs", "stream", thread, "--assistant-id", "asst_1")[1].splitlines()]
    assert ("thread.run.created", "thread.run.completed") == (events[0]["event"], events[-2]["event"])


def test_a_chat_goes_on_line_by_line(run: Run, base_url: str) -> None:
    thread = json.loads(run("threads", "create", "--json")[1])["id"]
    code, out, _ = run("chat", thread, "--assistant-id", "asst_1", stdin="Hello\nBye\n")
    assert 0 == code
    assert 2 == len(out.splitlines())
    with Client(base_url=base_url) as client:
        roles = [message.role for message in client.threads.messages.list(thread, order="asc")]
    assert ["user", "assistant", "user", "assistant"] == roles


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["items", "create", "conv_1"], "Missing --items"),
        (["items", "create", "conv_1", "--items", "{"], "--items is not JSON"),
        (["items", "get", "conv_1"], "Missing argument 'ITEM_ID'"),
        (["items", "list", "conv_1", "--order", "up"], "'up' is not one of 'asc', 'desc'"),
        (["conversations", "create", "--metadata", "a"], "NAME=VALUE is needed"),
        (["itmes"], "No such command 'itmes'"),
        (["chat"], "Give --assistant-id for a thread, or --model"),
        (["items", "get", "conv_1", ".."], "item_id"),
        (["migrate", "--from", "http://127.0.0.1:9/v1", "--to", "http://127.0.0.1:9/v1"], "Missing --journal"),
        (["migrate", "--from", "x.json", "--journal", "j"], "x.json is neither a URL nor a file"),
        (["migrate", "--journal", "nowhere", "--resume"], "there is no journal nowhere"),
        (["migrate", "--since", "the day after", "--dry-run"], "the day after"),
        (["migrate", "--shard", "5/4", "--dry-run"], "5/4 is not like 3/16"),
        (["import", "nowhere.jsonl"], "does not exist"),
    ],
)
def test_mistakes_are_told_in_a_line_and_end_with_a_code(arguments: list[str], said: str, run: Run) -> None:
    code, out, errors = run(*arguments)
    assert code in (1, 2)
    assert "" == out
    assert said in errors
    assert "Traceback" not in errors


def test_every_help_reads_without_a_server(run: Run) -> None:
    with Client(base_url="http://127.0.0.1:9/v1") as client:
        found = [(name, method.name) for name, methods in resources(client).items() for method in methods]
    for arguments in [(), *found, ("migrate",), ("export",), ("import",), ("rollback",), ("verify",), ("report",)]:
        code, out, _ = run(*arguments, "--help")
        assert 0 == code
        assert out.startswith("Usage: openai-conversations")


def test_a_key_goes_to_the_server_it_is_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    with LocalServer(api_key="right") as server:
        arguments = ["conversations", "create", "--base-url", server.base_url]
        monkeypatch.setenv("OPENAI_API_KEY", "right")
        assert 1 == main(arguments)
        monkeypatch.setenv("OPENAI_CONVERSATIONS_KEY", "right")
        assert 0 == main(arguments)
        monkeypatch.setenv("OPENAI_CONVERSATIONS_KEY", "wrong-key")
        assert 1 == main(arguments)
    assert "wrong-key" not in "".join(capsys.readouterr())


def _process(base_url: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "openai_conversations", *arguments, "--base-url", base_url]


def test_a_pipe_that_ends_early_gives_no_traceback(base_url: str) -> None:
    with Client(base_url=base_url) as client:
        made = client.conversations.create()
        for _ in range(10):
            client.conversations.items.create(made.id, items=[{"role": "user", "content": "x" * 20_000}] * 20)
    command = _process(base_url, "items", "list", made.id, "--all")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"{")
        process.stdout.close()
        assert b"" == process.stderr.read()
        assert 141 == process.wait(30)


@pytest.mark.parametrize(("width", "shown"), [(120, "hello"), (50, "text")])
def test_a_terminal_gets_a_table_without_what_it_would_obey(base_url: str, width: int, shown: str) -> None:
    with Client(base_url=base_url) as client:
        made = client.conversations.create(items=[{"role": "user", "content": "hello\x1b]0;title\x07"}])
    out = _on_terminal(_process(base_url, "items", "list", made.id), width)
    assert shown in out
    assert "\x1b]0;" not in out
    assert '{"' not in out


def test_no_width_of_a_terminal_cuts_an_identifier(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    body = json.dumps(
        {"messages": [{"role": "user", "content": "漢字 and more " * 9}, {"role": "user", "content": "a"}]}
    )
    thread = json.loads(run("threads", "create", "--body", "-", "--json", stdin=body)[1])["id"]
    ids = [json.loads(line)["id"] for line in run("messages", "list", thread, "--jsonl")[1].splitlines()]
    for width in range(80, 200, 9):
        monkeypatch.setenv("COLUMNS", str(width))
        lines = run("messages", "list", thread, "--table")[1].splitlines()
        assert ids == [word for line in lines for word in line.split() if word.startswith("msg_")]
        assert width >= max(map(cell_len, lines))


def _on_terminal(command: list[str], width: int) -> str:
    """Return what a command prints on a terminal of some width."""
    outer, inner = pty.openpty()
    variables = {**os.environ, "COLUMNS": str(width), "TERM": "xterm"}
    process = subprocess.Popen(command, stdout=inner, stdin=subprocess.DEVNULL, env=variables)
    os.close(inner)
    pieces: list[bytes] = []
    while True:
        try:
            piece = os.read(outer, 4096)
        except OSError:
            break
        if not piece:
            break
        pieces.append(piece)
    process.wait(30)
    os.close(outer)
    return b"".join(pieces).decode()


def test_without_the_extra_it_is_named_and_the_server_still_serves(tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text(
        "raise ModuleNotFoundError(\"No module named 'click'\", name='click')\n", "utf-8"
    )
    variables = {**os.environ, "PYTHONPATH": str(tmp_path)}
    command = [sys.executable, "-m", "openai_conversations"]
    missing = subprocess.run([*command, "threads", "list"], env=variables, capture_output=True, text=True, check=False)
    assert (2, "") == (missing.returncode, missing.stdout)
    assert 'needs click: pip install "openai-conversations-client[cli]"' in missing.stderr
    served = subprocess.run([*command, "serve", "--help"], env=variables, capture_output=True, text=True, check=False)
    assert 0 == served.returncode


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_are_taught_to_complete(shell: str, run: Run) -> None:
    code, out, _ = run("completion", shell)
    assert 0 == code
    assert "_OPENAI_CONVERSATIONS_COMPLETE" in out


def test_commands_are_completed(base_url: str) -> None:
    variables = {**os.environ, "_OPENAI_CONVERSATIONS_COMPLETE": "bash_complete", "COMP_CWORD": "1"}
    command = [sys.executable, "-m", "openai_conversations"]
    variables["COMP_WORDS"] = "openai-conversations me"
    made = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    assert ["plain,messages"] == made.stdout.split()
