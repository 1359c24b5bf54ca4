"""The CPU time and memory of imports, each in a process of its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from compileall import compile_dir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypedDict

from .processes import ROOT, fresh_json

_PACKAGES = (ROOT / "generated" / "openai_conversations_api", ROOT / "overlay" / "openai_conversations")
_FLOOR = "import httpx, attrs"
_OPERATION = "import openai_conversations_api.api.items.list_conversation_items"
_CLIENT_AND_REPLY = """
from openai_conversations_api import Client
from openai_conversations_api.models import ConversationItemList
Client(base_url="http://127.0.0.1")
text = {"type": "output_text", "text": "Yes.", "annotations": [], "logprobs": []}
message = {"type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": [text]}
ConversationItemList.from_dict({"object": "list", "data": [message], "has_more": False})
"""
_FIRST_CLIENT = "from openai_conversations import Client as First\nfirst = First(api_key='sk-bench-0123456789')"
# An operation alone imports no httpx before its first call, so the floor it is measured above is imported too.
STATEMENTS = {
    "bare": "pass",
    "floor": _FLOOR,
    "operation": f"{_FLOOR}\n{_OPERATION}",
    "operation alone": _OPERATION,
    "client and reply": f"{_FLOOR}\n{_OPERATION}\n{_CLIENT_AND_REPLY}",
    "first client": _FIRST_CLIENT,
    "httpx client": f"{_FLOOR}\nhttpx.Client()",
    "ready client": f"{_FIRST_CLIENT}\nfirst._session.pool.route(), first._session.common",  # as its first call has it
    "openai": "import openai",
}
# The peak that getrusage gives would include that of the process which started this one.
_PROBE = """
import resource
{statement}
used = resource.getrusage(resource.RUSAGE_SELF)
try:
    with open("/proc/self/status", encoding="utf-8") as status:
        kilobytes = next(line.split()[1] for line in status if line.startswith("VmHWM"))
except OSError:
    kilobytes = "null"
print('{{"seconds": %r, "kilobytes": %s}}' % (used.ru_utime + used.ru_stime, kilobytes))
"""


class Usage(TypedDict):
    """What a process used: CPU seconds, and at its peak kilobytes of memory where the system tells."""

    seconds: float
    kilobytes: float | None


def import_rounds(rounds: int) -> list[dict[str, Usage]]:
    """Return, for each round, what each statement used; the statements take turns."""
    with TemporaryDirectory() as folder:
        # As pip installs it: with bytecode, which this machine may be told not to write beside the sources.
        for package in _PACKAGES:
            shutil.copytree(package, Path(folder) / package.name, ignore=shutil.ignore_patterns("__pycache__"))
        compile_dir(folder, quiet=1)
        environment = {**os.environ, "PYTHONPATH": folder}
        return [_round(environment) for _ in range(rounds)]


def _round(environment: Mapping[str, str]) -> dict[str, Usage]:
    return {
        name: fresh_json("-c", _PROBE.format(statement=code), environment=environment)
        for name, code in STATEMENTS.items()
    }
