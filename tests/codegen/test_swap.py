"""New files and folders take the place of old ones all together, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.loop.swap import Replacement, swap


def contents(folder: Path) -> dict[str, str]:
    """Return every file of a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a folder with a file and a package in it."""
    (tmp_path / "checkout" / "package").mkdir(parents=True)
    (tmp_path / "checkout" / "spec").write_text("old", encoding="utf-8")
    (tmp_path / "checkout" / "package" / "a").write_text("old", encoding="utf-8")
    return tmp_path / "checkout"


def fresh(stage: Path, checkout: Path) -> list[Replacement]:
    """Return a new spec, a new package and a file that was not there before."""
    (stage / "package").mkdir(parents=True)
    for name in ("spec", "package/b", "added"):
        (stage / name).write_text("new", encoding="utf-8")
    return [Replacement(stage / name, checkout / name) for name in ("spec", "package", "added")]


def test_everything_is_replaced(checkout: Path, tmp_path: Path) -> None:
    """Files that the new package lacks are gone."""
    swap(fresh(tmp_path / "stage", checkout), tmp_path / "aside")

    assert {"spec": "new", "package/b": "new", "added": "new"} == contents(checkout)


@pytest.mark.parametrize("broken", [0, 1, 2])
@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_a_failing_move_takes_all_back(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: int, error: type[BaseException]
) -> None:
    """Whichever move it is, and whether it fails or is interrupted."""
    replacements = fresh(tmp_path / "stage", checkout)
    before = contents(checkout)
    move = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if self == replacements[broken].new:
            raise error
        return move(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(error):
        swap(replacements, tmp_path / "aside")

    assert before == contents(checkout)
