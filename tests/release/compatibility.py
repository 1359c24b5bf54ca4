"""`python -m tests.release.compatibility`: run the client's tests with other versions of what it needs.

`--lowest` takes the oldest versions that pyproject.toml allows, otherwise the newest ones; `--no-extras` leaves out
the extras and the tests that need them. Runs in an environment of its own, on the Python of `--python`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from packaging.requirements import Requirement

from tests.release.artifacts import PROJECT, ROOT

_TOOLS = (
    *("hypothesis", "jsonschema-rs", "packaging", "pytest>=9", "pytest-xdist", "PyYAML", "ruamel.yaml"),
    *("opentelemetry-instrumentation-httpx", "opentelemetry-sdk", "trio"),
)
_MORE_TOOLS = ("fastapi", "jsonschema", "openai")
# What is about extras: FastAPI's types, .env files, functions as tools, aiohttp, and the types of all that is public.
_TESTED_WITHOUT_EXTRAS = (
    *("--ignore=tests/overlay/test_pydantic.py", "--ignore=tests/overlay/test_settings_dotenv.py"),
    *("--ignore=tests/overlay/transport/test_ownership.py", "--ignore=tests/overlay/transport/test_trio.py"),
    *("--ignore-glob=*/test_aiohttp_*.py", "--ignore=tests/generated/test_walk_through.py"),
)
_TESTED = ("tests/generated", "tests/overlay", "tests/release")
_TESTED_WITH_EXTRAS = (
    *("tests/runs", "tests/streaming", "tests/local"),
    # schemathesis and the Agents SDK need newer versions themselves
    *("--ignore=tests/local/test_generated_requests.py", "--ignore=tests/local/test_quick_start.py"),
)


def main() -> int:
    """Make the environment, run the tests in it, and return pytest's exit code."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="compatibility-") as name:
        python = str(Path(name) / "bin" / "python")
        _uv("venv", "--no-python-downloads", "--python", options.python, name)
        extras: list[str] = [] if options.no_extras else [*PROJECT["optional-dependencies"]]
        package = f"{ROOT}[{','.join(extras)}]" if extras else str(ROOT)
        wanted = [package, *_TOOLS, *(() if options.no_extras else _MORE_TOOLS)]
        _uv("pip", "install", "--quiet", "--python", python, *wanted, *(_oldest(extras) if options.lowest else ()))
        _uv("pip", "list", "--quiet", "--python", python)
        tested = [*_TESTED, *(_TESTED_WITHOUT_EXTRAS if options.no_extras else _TESTED_WITH_EXTRAS)]
        return subprocess.run([python, "-m", "pytest", *tested, *options.rest], cwd=ROOT, check=False).returncode


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.release.compatibility")
    parser.add_argument("--lowest", action="store_true")
    parser.add_argument("--no-extras", action="store_true")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("rest", nargs="*")
    return parser.parse_args()


def _oldest(extras: Iterable[str]) -> list[str]:
    """Return the lower bound of everything that the package and some extras name, as exact versions."""
    named = [*PROJECT["dependencies"], *(one for extra in extras for one in PROJECT["optional-dependencies"][extra])]
    return [
        f"{one.name}=={next(bound.version for bound in one.specifier if bound.operator == '>=')}"
        for one in map(Requirement, named)
    ]


def _uv(*arguments: str) -> None:
    done = subprocess.run([sys.executable, "-m", "uv", *arguments], check=False)
    if done.returncode:
        sys.exit(f"uv {' '.join(arguments)} failed")


if __name__ == "__main__":
    sys.exit(main())
