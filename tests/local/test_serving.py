"""Ways to run the local server."""

from __future__ import annotations

import ast
import asyncio
import json
import socket
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import httpx
import pytest

from openai_conversations import Client, local
from openai_conversations.local import LocalServer, LocalServerError, RepliesError, StoreError
from tests.local import served

KEY = "sk-local-0123456789"


def status(url: str, key: str | None = None) -> int:
    """Return the status of a list of conversations."""
    headers = {"authorization": f"Bearer {key}"} if key else {}
    return httpx.get(f"{url}/conversations", headers=headers, trust_env=False, timeout=60).status_code


def test_the_fixture_gives_a_running_server(openai_conversations_server: LocalServer) -> None:
    """A test takes it with one line; the client needs only its URL."""
    with Client(base_url=openai_conversations_server.base_url) as client:
        created = client.conversations.create(metadata={"a": "b"})

        assert created == client.conversations.retrieve(created.id)


@pytest.mark.openai_conversations(api_key=KEY)
def test_the_marker_sets_what_the_server_is_started_with(openai_conversations_server: LocalServer) -> None:
    """Its keywords are those of LocalServer."""
    url = openai_conversations_server.base_url

    assert (401, 200) == (status(url), status(url, KEY))


def test_a_context_manager_runs_it_as_long_as_the_block() -> None:
    """The port is free afterwards; a second use starts it afresh."""
    server = LocalServer(api_key=KEY)
    with server:
        url = server.base_url
        assert 200 == status(url, KEY)
        with pytest.raises(LocalServerError, match="running already"):
            server.start()

    with pytest.raises(httpx.ConnectError):
        status(url)
    with pytest.raises(LocalServerError, match="not running"):
        _ = server.base_url
    with server:
        assert 200 == status(server.base_url, KEY)
    assert KEY not in repr(server)


def test_it_runs_within_asyncio() -> None:
    """async with starts and stops it without blocking the loop."""

    async def run() -> int:
        async with LocalServer() as server, httpx.AsyncClient(trust_env=False, timeout=60) as client:
            return (await client.get(f"{server.base_url}/conversations")).status_code

    assert 200 == asyncio.run(run())


def test_a_database_in_the_caller_s_hands_is_kept(tmp_path: Path) -> None:
    """db= keeps what was written from one server to the next."""
    path = tmp_path / "kept.db"
    with LocalServer(db=path) as server, Client(base_url=server.base_url) as client:
        created = client.conversations.create()
    with LocalServer(db=path) as server, Client(base_url=server.base_url) as client:
        assert created == client.conversations.retrieve(created.id)


def test_what_cannot_be_started_says_why(tmp_path: Path) -> None:
    """A taken port, another kind of file and a broken replies file are errors with a reason."""
    text = tmp_path / "no.db"
    text.write_text("this is no database, and long enough to be looked at" * 30, encoding="utf-8")
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(LocalServerError, match=r"cannot listen on 127\.0\.0\.1"),
    ):
        LocalServer(port=taken.getsockname()[1]).start()
    with pytest.raises(StoreError, match=r"cannot use .*no\.db"):
        LocalServer(db=text).start()
    with pytest.raises(RepliesError, match=r"faults\[0\]\.fault: unknown fault 'boom'"):
        LocalServer(replies={"faults": [{"fault": "boom"}]}).start()
    with pytest.raises(RepliesError, match="there is no operation 'nope'"):
        LocalServer(replies={"faults": [{"fault": "drop", "operation": "nope"}]}).start()


def test_the_command_prints_its_url_and_serves(tmp_path: Path) -> None:
    """It listens on this machine only, asks for the key, obeys the file, and ends with 0 when it is told to."""
    replies = tmp_path / "replies.json"
    replies.write_text(json.dumps({"faults": [{"fault": "error=503", "times": 1}]}), encoding="utf-8")
    process, url = served.start("--replies", str(replies), key=KEY)
    found = [status(url), status(url, KEY), status(url, KEY)]
    code = served.end(process)

    assert url.startswith("http://127.0.0.1:")
    assert ([401, 503, 200], True) == (found, code in {0, -15})


@pytest.mark.parametrize("options", [("--replies", "nowhere.json"), ("--db", "/nowhere/x.db"), ("--port", "99999")])
def test_the_command_refuses_in_one_line(options: tuple[str, str]) -> None:
    """What cannot be used gives one line on stderr and exit code 2."""
    done = served.failing(*options)

    assert (2, "", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines()))
    assert done.stderr.startswith("openai-conversations serve: cannot ")


def test_the_command_tells_its_version() -> None:
    """Without an extra, and nothing else."""
    command = [sys.executable, "-m", "openai_conversations", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert f"openai-conversations {version('openai-conversations-client')}\n" == done.stdout


def test_importing_the_client_imports_none_of_it() -> None:
    """The server, its dependencies and sqlite3 load when they are asked for."""
    code = (
        "import sys\n"
        "before = {*sys.modules}\n"  # of whoever measures
        "import openai_conversations\n"
        "ours = ['openai_conversations.local', 'openai_conversations.cli']\n"
        "theirs = ['starlette', 'uvicorn', 'jsonschema_rs', 'sqlite3']\n"
        "print([name for name in ours + theirs if name in sys.modules.keys() - before])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]" == done.stdout.strip()


def test_the_server_imports_none_of_the_client() -> None:
    """It serves a request with nothing of ours loaded but itself and the packages that hold it and the document."""
    code = (
        "import sys, urllib.request\n"
        "from openai_conversations.local import LocalServer\n"
        "with LocalServer() as server:\n"
        "    urllib.request.urlopen(urllib.request.Request(server.base_url + '/threads', method='POST')).read()\n"
        "print([name for name in sys.modules if name.startswith(('openai_conversations', 'httpx'))\n"
        "    and not name.startswith(('openai_conversations.local', 'openai_conversations_api._runtime'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert {"openai_conversations", "openai_conversations_api"} == {*json.loads(done.stdout.replace("'", '"'))}


def test_nothing_private_of_its_libraries_is_used() -> None:
    """No name with an underscore before it comes from another package."""
    folder = Path(local.__file__).parent
    trees = [ast.parse(path.read_text("utf-8")) for path in folder.rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    imported = [one for one in nodes if isinstance(one, ast.ImportFrom) and not one.level]
    names = [part for one in imported for part in [*(one.module or "").split("."), *(it.name for it in one.names)]]
    names = [name for name in names if name != "__future__"]
    modules = {alias.name for one in nodes if isinstance(one, ast.Import) for alias in one.names}
    read = [one for one in nodes if isinstance(one, ast.Attribute) and ast.unparse(one.value) in modules]

    assert [] == [
        name for name in [*names, *(one.attr for one in read)] if name.startswith("_") and name != "__future__"
    ]


@pytest.mark.parametrize("missing", ["starlette", "uvicorn", "jsonschema_rs"])
def test_a_missing_extra_is_named(missing: str) -> None:
    """Without the extra, the command says what to install and the exit code is 2."""
    code = (
        f"import sys; sys.modules[{missing!r}] = None\n"
        "from openai_conversations.cli import main; sys.exit(main(['serve']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert (2, "") == (done.returncode, done.stdout)
    assert f'needs {missing}: pip install "openai-conversations-client[local]"' in done.stderr
