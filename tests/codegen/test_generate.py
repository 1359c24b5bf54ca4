"""The old package stays until a new one is whole, and what is wrong is said in one line."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.errors import SpecError
from codegen.generator import driver
from tests.codegen import generating
from tests.codegen.command import ROOT
from tests.codegen.hostile_positions import base


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return a folder where an older package stands."""
    package = tmp_path / "things"
    package.mkdir()
    (package / "old.py").write_text("old = True\n", encoding="utf-8")
    return package


def test_a_new_package_replaces_the_old_one(tmp_path: Path, old: Path) -> None:
    """What the document no longer gives is gone."""
    generating.generate(tmp_path, "things", base())

    assert not (old / "old.py").exists()
    assert (old / "models" / "thing.py").exists()


@pytest.mark.parametrize("hook", ["false", "no-such-program --now", "ruff check --isolated --select=ALL .", "exit 3"])
def test_a_failing_hook_keeps_the_old_package(tmp_path: Path, old: Path, hook: str) -> None:
    """The hook is named, with what it said or its exit code."""
    with pytest.raises(SpecError, match=re.escape(f"the hook `{hook}` failed") + ".+"):
        generating.generate(tmp_path, "things", base(), hooks=[hook])

    assert ["old.py"] == [path.name for path in old.iterdir()]


def test_a_generator_warning_keeps_the_old_package(
    tmp_path: Path, old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the generator would only warn of, and leave out, ends the command with exit code 2."""
    document = base()
    twice = {"name": "a", "in": "path", "required": True, "schema": {"type": "string"}}
    document["paths"]["/{a}/{a}"] = {
        "get": {"operationId": "b", "parameters": [twice], "responses": {"204": {"description": "d"}}}
    }
    with pytest.raises(SpecError, match="generator warning"):
        generating.generate(tmp_path, "things", document)
    (tmp_path / "spec.json").write_text(json.dumps(document), encoding="utf-8")
    arguments = ["generate", "--spec", str(tmp_path / "spec.json"), "--output", str(old)]

    assert 2 == main([*arguments, "--config", str(tmp_path / "config.yaml")])
    assert re.fullmatch(r"codegen: .*generator warning.*\n", capsys.readouterr().err)
    assert ["old.py"] == [path.name for path in old.iterdir()]


@pytest.mark.parametrize("text", ["[1]", "post_hooks: 5", "a: [", "class_overrides: x"])
def test_a_configuration_that_is_none_is_refused(tmp_path: Path, old: Path, text: str) -> None:
    """The file is named."""
    spec, config = tmp_path / "spec.json", tmp_path / "config.yaml"
    spec.write_text(json.dumps(base()), encoding="utf-8")
    config.write_text(text, encoding="utf-8")
    with pytest.raises(SpecError, match=r"config\.yaml"):
        driver.generate(spec, config, old)

    assert ["old.py"] == [path.name for path in old.iterdir()]


def test_no_temporary_folder_is_named_in_the_code(tmp_path: Path) -> None:
    """Nothing of the machine that generated it is in the package."""
    package = generating.generate(tmp_path, "things", base())
    text = "".join(path.read_text("utf-8") for path in package.rglob("*") if path.is_file())

    assert tempfile.gettempdir() not in text
    assert str(ROOT) not in text


def test_two_runs_in_one_process_give_the_same_bytes(tmp_path: Path) -> None:
    """Nothing is carried over from one document to the next."""
    for folder in ("a", "b", "c"):
        (tmp_path / folder).mkdir()
    first = generating.generate(tmp_path / "a", "things", base())
    generating.generate(tmp_path / "b", "other", {**base(), "servers": [{"url": "https://other.example"}]})
    second = generating.generate(tmp_path / "c", "things", base())

    assert {path.name: path.read_bytes() for path in first.rglob("*.py")} == {
        path.name: path.read_bytes() for path in second.rglob("*.py")
    }


def test_the_difference_of_two_packages_is_told(tmp_path: Path) -> None:
    """Missing, left over and different files, by name; caches do not count."""
    package = generating.generate(tmp_path, "things", base())
    (package / "_runtime" / "errors.py").unlink()
    (package / "stray.py").write_text("", encoding="utf-8")
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "x.pyc").write_bytes(b"")
    (package / "_runtime" / "path.py").write_text("changed", encoding="utf-8")
    found, _ = driver.drift(tmp_path / "things.json", tmp_path / "config.yaml", package)

    assert ["  missing: _runtime/errors.py", "  left over: stray.py", "  differs: _runtime/path.py"] == found
