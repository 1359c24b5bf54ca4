"""What can be imported from `openai_conversations`."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from collections import Counter
from importlib import import_module

import pytest

import openai_conversations
import openai_conversations_api.models
from openai_conversations import Run, errors

COLLECTIONS = ("openai_conversations.errors", "openai_conversations_api.models", "openai_conversations.builders")
EVERYDAY = (
    *("Client", "AsyncClient", "Policy", "Cancellation", "capture_replies", "detect_provider", "RateLimit"),
    *("user_message", "to_input", "Message", "ConversationItem", "NotFoundError", "Page", "UNSET"),
)


@pytest.mark.parametrize("name", EVERYDAY)
def test_everyday_names_come_from_one_package(name: str) -> None:
    """Programs need not know which package a name is from."""
    assert name in dir(openai_conversations)


def test_every_listed_name_can_be_had() -> None:
    """Whatever `dir` shows can be imported."""
    missing = [name for name in dir(openai_conversations) if not hasattr(openai_conversations, name)]

    assert [] == missing


def test_no_name_means_two_things() -> None:
    """Builders, errors and models never share a name, so that the order of looking does not matter."""
    count = Counter(name for collection in COLLECTIONS for name in import_module(collection).__all__)

    assert [] == [name for name, times in count.items() if times > 1]


def test_models_are_the_generated_ones() -> None:
    """Both packages give the same class, so that `isinstance` works across them."""
    assert openai_conversations_api.models.Message is openai_conversations.Message


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A misspelt import says which module and which name."""
    with pytest.raises(AttributeError, match=r"'openai_conversations' has no attribute 'Clint'"):
        getattr(openai_conversations, "Clint")  # noqa: B009  the type checkers would refuse the plain spelling


def test_importing_the_package_loads_nothing_else() -> None:
    """Names are imported when they are used; the package itself costs next to nothing."""
    code = "import sys, openai_conversations; print([name for name in ('attrs', 'httpx') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]" == done.stdout.strip()


def test_a_client_loads_what_every_call_needs_and_nothing_else() -> None:
    """Models, builders, streams and what few programs ask for wait until they are used; events until runs are."""
    later = (
        *("openai_conversations.builders", "openai_conversations.streaming", "openai_conversations_api.models"),
        *("dateutil", "importlib.metadata", "difflib", "concurrent.futures"),
    )
    of_runs = ("openai_conversations_api.models.run", "openai_conversations_api.models.thread_run_created_event")
    code = (
        "import sys, httpx; before = {*sys.modules}\n"
        "from openai_conversations import Client\n"
        "client = Client(api_key='sk-test-0123456789')\n"
        f"print([name for name in {later!r} if name in sys.modules and name not in before])\n"
        "client.conversations\n"
        f"print([name for name in {of_runs!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ["[]", "[]"] == done.stdout.splitlines()


class OwnError(errors.ToolResultError):
    """A user's own."""


def test_every_error_can_be_pickled() -> None:
    """A worker hands it to another process with what it says, carries and was noted on it; a user's own as well."""
    kinds = [getattr(errors, name) for name in errors.__all__]
    for kind in [OwnError, *(one for one in kinds if issubclass(one, BaseException))]:
        error = kind.__new__(kind, "told")
        error.args = ("told",)
        error.__dict__.update(tool_outputs=[{"output": "7"}], status_code=500, run=Run.from_dict({"id": "run_1"}))
        error.add_note("noted")
        for made in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
            assert (kind, error.args, vars(error)) == (type(made), made.args, vars(made))
