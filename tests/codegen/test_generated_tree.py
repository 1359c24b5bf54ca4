"""The committed package: the same bytes everywhere, importable in any order, light."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.codegen.command import ROOT, codegen

PACKAGE = ROOT / "generated" / "openai_conversations_api"
MODULES = [".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts) for path in sorted(PACKAGE.rglob("*.py"))]
OPERATIONS = [name for name in MODULES if name.count(".") == 3 and ".api." in name and "__init__" not in name]
SHUFFLED = random.Random(7).sample(MODULES, len(MODULES))


def python(code: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run code in a fresh interpreter."""
    return subprocess.run([sys.executable, "-c", code], cwd=cwd, capture_output=True, text=True, check=False)


def test_the_same_bytes_under_any_seed_and_locale(tmp_path: Path) -> None:
    """Hash seed and locale leave no trace in the package, which is the committed one."""
    target = tmp_path / PACKAGE.name
    surroundings = {"PYTHONHASHSEED": "4711", "LC_ALL": "C", "LANG": "xx_XX.nonsense", "PYTHONUTF8": "0"}
    done = codegen("generate", "--output", target, **surroundings)
    differ = [path for path in _files(PACKAGE) | _files(target) if _bytes(PACKAGE / path) != _bytes(target / path)]

    assert (0, "") == (done.returncode, done.stderr)
    assert [] == differ


def _files(folder: Path) -> set[Path]:
    found = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder) for path in found}


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


@pytest.mark.parametrize("order", [MODULES, MODULES[::-1], SHUFFLED], ids=["sorted", "reversed", "shuffled"])
def test_modules_import_in_any_order(order: list[str]) -> None:
    """No module depends on another having been imported before."""
    done = python(f"import importlib\nfor name in {order!r}: importlib.import_module(name)")

    assert (0, "") == (done.returncode, done.stderr)


@pytest.mark.parametrize("operation", OPERATIONS[::5])
def test_an_operation_loads_no_model_and_no_http_library(operation: str) -> None:
    """Importing one operation loads that operation: models come with the first reply, httpx with the client."""
    tables = {"get_conversation_item"}  # the reply is a union: its table of variants is a module of its own
    code = (
        f"import sys, {operation}\n"
        "models = [name for name in sys.modules if '.models.' in name and not name.endswith('unknown_variant')]\n"
        "print('httpx' in sys.modules, len(models))"
    )
    expected = 1 if operation.rpartition(".")[2] in tables else 0

    assert f"False {expected}" == python(code).stdout.strip()


def test_drift_names_what_differs_and_writes_nothing(tmp_path: Path) -> None:
    """A changed, a missing and a left-over file are listed; the exit code is 1 and the folder stays as it was."""
    copy = tmp_path / PACKAGE.name
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "_runtime" / "path.py").write_text("changed", encoding="utf-8")
    (copy / "_runtime" / "errors.py").unlink()
    (copy / "stray.py").write_text("", encoding="utf-8")
    before = {path: _bytes(copy / path) for path in _files(copy)}
    done = codegen("drift", "--output", copy)

    assert 1 == done.returncode
    assert {"missing: _runtime/errors.py", "left over: stray.py", "differs: _runtime/path.py"} == {
        line.strip() for line in done.stdout.splitlines()[:-1]
    }
    assert before == {path: _bytes(copy / path) for path in _files(copy)}


def test_no_drift_in_the_committed_package() -> None:
    """generated/ is what openapi.yaml and the templates give."""
    done = codegen("drift")

    assert (0, "") == (done.returncode, done.stderr)
