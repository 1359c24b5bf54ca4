"""Programs of others, each run in a process of its own with nothing but a base URL and a key set."""

from __future__ import annotations

import json
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from openai_conversations.local import LocalServer
from tests.interop import environments
from tests.interop.result import Result

REPLIES = Path(__file__).parent / "replies.toml"
_PROGRAMS = Path(__file__).parent / "programs"
_VERSION = "import importlib.metadata, sys; print(importlib.metadata.version(sys.argv[1]))"


@dataclass(frozen=True)
class Program:
    """A program. package: whose version is told; lock: of the environment for Python, None for one of Node."""

    name: str
    file: str
    package: str
    lock: str | None = "interop"


PROGRAMS = [
    Program("openai", "openai_python.py", "openai"),
    Program("openai (Node)", "openai.mjs", "openai", None),
    Program("openai-agents", "openai_agents.py", "openai-agents"),
    Program("@openai/agents", "agents.mjs", "@openai/agents", None),
    Program("azure-ai-agents", "azure_agents.py", "azure-ai-agents"),
    Program("langchain", "langchain_program.py", "langchain-openai"),
    Program("semantic-kernel", "semantic_kernel_program.py", "semantic-kernel"),
    Program("autogen", "autogen_program.py", "autogen-ext"),
    Program("llama-index", "llama_index_program.py", "llama-index-agent-openai", "interop-llama-index"),
    Program("litellm", "litellm_program.py", "litellm"),
    Program("pydantic-ai", "pydantic_ai_program.py", "pydantic-ai-slim"),
    Program("agent-framework", "agent_framework_program.py", "agent-framework-openai"),
]


def run_program(program: Program) -> Result:
    """Run a program against a server of its own."""
    if program.lock is None:
        folder = environments.node()
        if folder is None:
            return Result(program.name, "-", "skipped", 0, "there is no npm")
        copied = folder / program.file
        copied.write_text((environments.NODE / program.file).read_text("utf-8"), "utf-8")
        package = json.loads((folder / "node_modules" / program.package / "package.json").read_text("utf-8"))
        return _run(program, ["node", str(copied)], package["version"])
    python = str(environments.python(program.lock))
    asked = subprocess.run([python, "-c", _VERSION, program.package], capture_output=True, text=True, check=True)
    return _run(program, [python, str(_PROGRAMS / program.file)], asked.stdout.strip())


def _run(program: Program, command: list[str], version: str) -> Result:
    started = time.monotonic()
    done = finished(command)
    spent = time.monotonic() - started
    if done.returncode == 0:
        return Result(program.name, version, "passed", spent)
    last = (done.stderr or done.stdout).strip().splitlines()[-1:] or [f"exit code {done.returncode}"]
    return Result(program.name, version, "failed", spent, last[0][:300])


def finished(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Return a program that has run against a server of its own, however it ended."""
    with LocalServer(replies=REPLIES) as server:
        try:
            return subprocess.run(
                command,
                env=environments.variables(server.base_url),
                capture_output=True,
                text=True,
                timeout=300,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(command, -1, "", "it did not end within 300 s")
