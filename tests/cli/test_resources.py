"""The commands of resources: derived from the client, printed for people and for programs."""

from __future__ import annotations

import argparse
import io
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import httpx
import pytest
from rich.cells import cell_len

from openai_conversations import Client
from openai_conversations.cli import main, serve
from openai_conversations.cli.answers import Answer
from openai_conversations.cli.application import application
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


_SAID: Json = {"type": "message", "content": [{"type": "output_text", "text": "Whole"}]}


@pytest.mark.parametrize(
    ("asked", "pieces", "problem"),
    [
        ("go on", ["One ", "two ", "three"], None),
        ("no", ["I ", "will ", "not"], None),
        ("fail", ["Half"], "failed: boom"),
        ("call", [""], "requires_action: f"),
    ],
)
def test_an_answer_of_a_model_comes_in_pieces(asked: str, pieces: list[str], problem: str | None) -> None:
    rules: Json = {
        "go on": [{"text": "One two three"}],
        "no": [{"refusal": "I will not"}],
        "fail": [{"text": "Half"}, {"fail": {"message": "boom", "code": "server_error"}}],
        "call": [{"call": [{"name": "f", "arguments": {}}]}],
    }
    replies = {"replies": [{"match": {"text": text}, "actions": actions} for text, actions in rules.items()]}
    with LocalServer(replies=replies) as server, Client(base_url=server.base_url) as client:
        answer = Answer(client, client.conversations.create().id, "m", asked)
        assert (pieces, problem) == ([*answer.pieces()], answer.problem)


def test_an_answer_of_a_server_that_does_not_stream_comes_whole() -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json={"status": "completed", "output": [_SAID]}))
    with Client(base_url="http://127.0.0.1:9/v1", transport=transport) as client:
        assert ["Whole"] == [*Answer(client, "conv_1", "m", "Hi").pieces()]


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
        (["migrate", "--shards", "2", "--journal", "j"], "--shards goes with --engine; --shard N/OF"),
        (["items", "list", "conv_1", "--include", "all"], "'all' is not one of"),
        (["items", "get", "conv_1", "item_1", "--body", "-"], "No such option"),
        (["migrate", "--since", "2 May 2026 10:00 XYZ"], "the time zone XYZ is not known"),
        (["migrate", "--since", "2026", "--until", "2025", "--dry-run"], "nothing is created since 2026"),
        (["import", __file__, "--to", "nowhere"], "--to is a URL, such as https://api.openai.com/v1, not nowhere"),
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


def test_the_guides_name_every_command_and_no_option_that_there_is_not() -> None:
    root = application()
    commands = [root, *_below(root, click.Context(root))]
    options = {name for command in commands for one in command.params for name in (*one.opts, *one.secondary_opts)}
    parsers = argparse.ArgumentParser().add_subparsers()
    serve.add_to(parsers)
    options |= set(re.findall("--[a-z][a-z-]+", parsers.choices["serve"].format_help()))
    docs = Path(__file__).parents[2] / "docs"
    guides = {name: (docs / name).read_text("utf-8") for name in ("command-line.md", "migration.md", "local-server.md")}
    told = {option for text in guides.values() for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", text)}
    assert set() == told - options - {"--help", "--version"}
    named = set(re.findall(r"`([a-z-]+)[` ]", guides["command-line.md"]))
    assert set() == {*root.list_commands(click.Context(root))} - named


def _below(group: click.Command, context: click.Context) -> Iterator[click.Command]:
    """Yield every command below a group."""
    if not isinstance(group, click.Group):
        return
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield command
        yield from _below(command, context)


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


@pytest.mark.parametrize("arguments", [["conversations", "list"], ["conversations", "list", "--table"], ["--help"]])
def test_output_that_nobody_takes_is_told_in_a_line(base_url: str, arguments: list[str]) -> None:
    command = [sys.executable, "-m", "openai_conversations", *arguments]
    variables = {**os.environ, "OPENAI_BASE_URL": base_url}
    with Client(base_url=base_url) as client:
        client.conversations.create()
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, env=variables)
    assert (1, "openai-conversations: No space left on device\n") == (done.returncode, done.stderr)


def test_an_encoding_that_lacks_a_character_gets_it_in_ascii(base_url: str) -> None:
    with Client(base_url=base_url) as client:
        made = client.conversations.create(items=[{"role": "user", "content": "漢字"}])
    command = [*_process(base_url, "items", "list", made.id), "--table"]
    variables = {**os.environ, "PYTHONIOENCODING": "ascii", "COLUMNS": "120"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=variables)
    assert (0, "") == (done.returncode, done.stderr)
    assert "\\u6f22\\u5b57" in done.stdout


def test_closed_standard_streams_are_no_error(base_url: str) -> None:
    for closed in ("<&-", ">&-", "2>&-"):
        command = f'"$@" {closed}'
        arguments = ["sh", "-c", command, "sh", *_process(base_url, "chat", "--model", "m")]
        done = subprocess.run(arguments, input="", capture_output=True, text=True, check=False)
        assert (0, "", "") == (done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("variable", [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_that_is_to_be_plain_gets_no_escapes(base_url: str, variable: tuple[str, str]) -> None:
    with Client(base_url=base_url) as client:
        made = client.conversations.create(items=[{"role": "user", "content": "hello"}])
    for command in (["items", "list", made.id], ["conversations", "get", made.id]):
        assert "\x1b" not in _on_terminal(_process(base_url, *command), 100, dict([variable]))


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


def _on_terminal(command: list[str], width: int, more: Mapping[str, str] | None = None) -> str:
    """Return what a command prints on a terminal of some width."""
    outer, inner = pty.openpty()
    variables = {**os.environ, "COLUMNS": str(width), "TERM": "xterm", **(more or {})}
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
