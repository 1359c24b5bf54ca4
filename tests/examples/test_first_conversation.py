"""The first conversation of the examples, and the server that it is held with."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import httpx
import pytest

from examples import first_conversation, smg
from examples.smg import SmgError, smg_server

pytest_plugins = ["tests.servers.fixtures"]
ROOT = Path(__file__).resolve().parents[2]
SHOWN_CALLS = [
    "client.conversations.create(",
    "client.conversations.items.create(",
    "client.conversations.items.list(",
    "client.conversations.items.retrieve(",
    "client.conversations.items.delete(",
    "client.conversations.update(",
    "get_conversation.sync_detailed(",
    "client.conversations.delete(",
    "client.conversations.retrieve(",
]


THREAD_CALLS = [
    "client.threads.runs.stream(",
    "client.threads.runs.run_tools(",
    "client.threads.messages.list(",
]
STARTER = """
import time
from examples.smg import smg_server
with smg_server() as url:
    print(url, flush=True)
    time.sleep(60)
"""


def run_demo(**environment: str) -> subprocess.CompletedProcess[str]:
    """Run the example as its users do."""
    clean = {name: value for name, value in os.environ.items() if name not in ("DEMO_LIVE", "OPENAI_API_KEY")}
    command = [sys.executable, "-m", "examples.first_conversation"]
    return subprocess.run(
        command, cwd=ROOT, env={**clean, **environment}, capture_output=True, encoding="utf-8", timeout=60, check=False
    )


def test_the_demo_shows_every_step_on_one_screen() -> None:
    """Every call and its outcome are printed, within forty lines, and the exit code is 0."""
    done = run_demo(HTTP_PROXY="http://127.0.0.1:9", HTTPS_PROXY="http://127.0.0.1:9")
    shown = [line for line in done.stdout.splitlines() if line.startswith(">>> ")]

    assert (0, "") == (done.returncode, done.stderr)
    assert all(any(call in line for line in shown) for call in SHOWN_CALLS + THREAD_CALLS)
    assert len(done.stdout.splitlines()) <= 40
    assert "user: Thank you!" in done.stdout
    assert "NotFoundError: GET /v1/conversations/conv_" in done.stdout
    assert "assistant: It is 4 °C and windy in Oslo." in done.stdout
    assert "our own server, running on this machine" in done.stdout


def test_live_without_a_key_says_what_is_missing() -> None:
    """DEMO_LIVE=1 alone gives one line and exit code 2, before anything is called."""
    for environment in ({}, {"OPENAI_API_KEY": ""}):
        done = run_demo(DEMO_LIVE="1", **environment)

        assert (2, "", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines()))
        assert "OPENAI_API_KEY" in done.stderr


def in_process(monkeypatch: pytest.MonkeyPatch, live_url: str, environment: Mapping[str, str]) -> int:
    """Run the demo here, live, with another address in the place of OpenAI's."""
    monkeypatch.setattr(first_conversation, "LIVE_URL", live_url)
    for name, value in {"DEMO_LIVE": "1", "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1", **environment}.items():
        monkeypatch.setenv(name, value)
    return first_conversation.main()


def test_live_runs_the_same_conversation_and_says_so(
    smg_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a key the same calls go to the live address, and the key is not printed."""
    code = in_process(monkeypatch, smg_url, {"OPENAI_API_KEY": "sk-s3cret"})
    printed = capsys.readouterr()

    assert (0, "") == (code, printed.err)
    assert "A conversation with OpenAI itself" in printed.out
    assert all(call in printed.out for call in SHOWN_CALLS)
    assert "s3cret" not in printed.out


@pytest.mark.parametrize(
    ("live_url", "key", "expected"),
    [
        pytest.param("http://127.0.0.1:9/v1", "sk-s3cret", "after 3 attempts", id="no server"),
        pytest.param("http://127.0.0.1:9/v1", "sk-s3cret\nX", "the key or token holds spaces", id="bad key"),
        pytest.param("http://127.0.0.1:9", "", "needs OPENAI_API_KEY", id="no key"),
    ],
)
def test_a_failure_is_one_line(
    live_url: str, key: str, expected: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What can be expected to go wrong is said in a line on stderr, without the key, and the exit code is not 0."""
    code = in_process(monkeypatch, live_url, {"OPENAI_API_KEY": key})
    printed = capsys.readouterr().err

    assert code > 0
    assert 1 == len(printed.splitlines())
    assert expected in printed
    assert "s3cret" not in printed


def test_a_refusal_is_one_line(
    smg_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A server that refuses the first call ends the demo with what it said."""
    code = in_process(monkeypatch, f"{smg_url}/none", {"OPENAI_API_KEY": "sk-s3cret"})
    printed = capsys.readouterr().err

    assert (1, 1) == (code, len(printed.splitlines()))
    assert "The demo stopped: POST /v1/none/conversations answered 404" in printed


def test_smg_that_is_not_installed_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package the error names the command."""
    monkeypatch.setattr(smg, "_PACKAGE", "smg_that_is_not_there")

    with pytest.raises(SmgError, match="SMG is not installed; `make setup` installs it"), smg_server():
        pass


def is_gone(url: str) -> bool:
    """Return whether nobody listens any more, giving a process two seconds to end."""
    deadline = time.monotonic() + 2
    while time.monotonic() < deadline:
        try:
            httpx.get(url, trust_env=False)
        except httpx.TransportError:
            return True
        time.sleep(0.02)
    return False


@pytest.mark.usefixtures("smg_url")
def test_the_server_is_gone_after_the_block() -> None:
    """SMG ends with its block, an error in it or not."""
    with smg_server() as url:
        assert httpx.get(f"{url}/models", trust_env=False).status_code > 0
    assert is_gone(url)

    with pytest.raises(ZeroDivisionError), smg_server() as url:
        _ = 1 / 0
    assert is_gone(url)


@pytest.mark.usefixtures("smg_url")
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_the_server_never_outlives_its_starter(end: signal.Signals) -> None:
    """Not even when the process that started it is killed and cannot clean up."""
    starter = subprocess.Popen(
        [sys.executable, "-c", STARTER], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
    )
    with starter:
        assert starter.stdout is not None
        url = starter.stdout.readline().strip()
        assert url.startswith("http://127.0.0.1:")
        starter.send_signal(end)

    assert is_gone(url)


def test_a_server_that_does_not_start_shows_the_end_of_its_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failing start is a typed error that quotes the log, colours removed; a start that hangs has an end."""
    monkeypatch.setattr(smg, "_RUN", "import sys; print('\\x1b[31mno such option'); sys.exit(3)")
    with pytest.raises(SmgError, match="ended with exit code 3 instead of starting") as caught, smg_server():
        pass
    assert "    no such option" in str(caught.value)

    monkeypatch.setattr(smg, "_RUN", "import sys; sys.stdin.read()")
    with pytest.raises(SmgError, match=r"did not answer within 0\.5 seconds"), smg_server(patience=0.5):
        pass
