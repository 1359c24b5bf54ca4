"""Importing the builders costs next to nothing."""

import subprocess
import sys

_PROGRAM = """
import sys
before = set(sys.modules)
from openai_conversations.builders import user_message
loaded = {name.partition(".")[0] for name in set(sys.modules) - before}
models = [name for name in sys.modules if name.startswith("openai_conversations_api.models.")]
print(sorted(loaded & {"attrs", "attr", "httpx", "mimetypes"}), models)
user_message("Hi")
print(len([name for name in sys.modules if name.startswith("openai_conversations_api.models.")]) < 20)
"""


def test_models_load_with_the_first_item_built() -> None:
    """The import loads neither models nor attrs nor httpx; the first message loads no more than it is made of."""
    run = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True)

    assert ["[] []", "True"] == run.stdout.splitlines()
