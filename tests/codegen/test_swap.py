"""New files and folders take the place of old ones all together or not at all, whenever the program is killed."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from codegen import swap
from codegen.errors import SpecError

NAMES = ("spec", "package", "added")


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


OLD = {"spec": "old", "package/a": "old"}
NEW = {"spec": "new", "package/b": "new", "added": "new"}


def targets(checkout: Path) -> list[Path]:
    """Return what is replaced."""
    return [checkout / name for name in NAMES]


def fresh(checkout: Path) -> list[swap.Replacement]:
    """Return a new spec, a new package and a file that was not there before."""
    made = [swap.stage(target) for target in targets(checkout)]
    made[1].new.mkdir()
    for place in (made[0].new, made[1].new / "b", made[2].new):
        place.write_text("new", encoding="utf-8")
    return made


def replace(checkout: Path) -> None:
    """Replace everything, as the commands do."""
    with swap.alone(checkout, *targets(checkout)):
        swap.swap(checkout, fresh(checkout))


def test_everything_is_replaced(checkout: Path) -> None:
    """Files that the new package lacks are gone, and nothing is left beside."""
    replace(checkout)

    assert NEW == contents(checkout)
    assert {"spec", "package", "added"} == {path.name for path in checkout.iterdir()}


def test_symbolic_links_stay(checkout: Path, tmp_path: Path) -> None:
    """What they name is replaced, also in another folder."""
    (tmp_path / "elsewhere").mkdir()
    for name in ("spec", "package"):
        (checkout / name).rename(tmp_path / "elsewhere" / name)
        (checkout / name).symlink_to(tmp_path / "elsewhere" / name)
    replace(checkout)

    assert [True, True] == [(checkout / name).is_symlink() for name in ("spec", "package")]
    assert {"spec": "new", "package/b": "new"} == contents(tmp_path / "elsewhere")


@pytest.mark.parametrize("broken", [0, 1, 2])
@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_a_failing_move_takes_all_back(
    monkeypatch: pytest.MonkeyPatch, checkout: Path, broken: int, error: type[BaseException]
) -> None:
    """Whichever move it is, and whether it fails or is interrupted."""
    move = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target == targets(checkout)[broken].resolve():
            raise error
        return move(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(error):
        replace(checkout)

    assert OLD == contents(checkout)
    assert {"spec", "package"} == {path.name for path in checkout.iterdir()}


def test_a_folder_that_takes_nothing_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch, checkout: Path) -> None:
    """Nothing is changed, and the error names it; permissions themselves do not bind those who run tests as root."""
    make = Path.mkdir

    def refusing(self: Path, mode: int = 0o777, *, parents: bool = False, exist_ok: bool = False) -> None:
        if self.name.startswith(".codegen-"):
            raise PermissionError(13, "Permission denied", str(self))
        make(self, mode, parents, exist_ok)

    monkeypatch.setattr(Path, "mkdir", refusing)
    with pytest.raises(PermissionError, match="codegen-"):
        replace(checkout)

    assert OLD == contents(checkout)
    assert {"spec", "package"} == {path.name for path in checkout.iterdir()}


def test_scratch_of_a_killed_program_is_removed_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also by a command that replaces nothing; what a running program has stays."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    gone = subprocess.Popen(["true"])
    gone.wait()
    for process in (gone.pid, os.getppid()):
        (tmp_path / f".codegen-{process}-0-abcd" / "package").mkdir(parents=True)
    with swap.scratch() as folder:
        assert {folder.name, f".codegen-{os.getppid()}-0-abcd"} == {one.name for one in tmp_path.iterdir()}


def dying(checkout: str, steps: int) -> None:
    """Replace everything, and die at some step that changes files."""
    left = [steps]

    def audit(event: str, arguments: tuple[object, ...]) -> None:
        if event in ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "shutil.copyfile", "shutil.rmtree"):
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(audit)
    replace(Path(checkout))


@pytest.mark.parametrize("steps", range(40))
def test_a_program_killed_at_any_step_leaves_what_the_next_one_repairs(checkout: Path, steps: int) -> None:
    """Old or new, never a mixture, and no folder left."""
    process = multiprocessing.get_context("fork").Process(target=dying, args=(str(checkout), steps))
    process.start()
    process.join()
    with swap.alone(checkout, *targets(checkout)):
        found = contents(checkout)
    after = {path.name for path in checkout.iterdir()}

    assert found in (OLD, NEW)
    assert {"spec", "package"} <= after <= {"spec", "package", "added"}
    assert process.exitcode in (0, -signal.SIGKILL)


def test_a_journal_names_nothing_else(checkout: Path, tmp_path: Path) -> None:
    """A repository cannot make the next command move or remove other files."""
    (tmp_path / "mine").write_text("mine", encoding="utf-8")
    for lines in ([["../mine", "spec"]], [[".codegen-1-0/spec", "../mine"]], ["x"], 5):
        (checkout / ".codegen-journal").write_text(json.dumps(lines), encoding="utf-8")
        with pytest.raises(SpecError, match="journal"), swap.alone(checkout, *targets(checkout)):
            pass

    assert "mine" == (tmp_path / "mine").read_text("utf-8")


def test_two_at_once_wait_for_each_other(checkout: Path) -> None:
    """The second begins when the first is done, and says that it waits."""
    program = "import sys, pathlib; from tests.codegen.test_swap import replace; replace(pathlib.Path(sys.argv[1]))"
    with swap.alone(checkout, *targets(checkout)):
        other = subprocess.Popen([sys.executable, "-c", program, str(checkout)], stderr=subprocess.PIPE, text=True)
        assert other.stderr is not None
        assert "codegen: waiting for another run in checkout\n" == other.stderr.readline()
        time.sleep(0.2)
        assert OLD == contents(checkout)
    assert 0 == other.wait()
    other.stderr.close()

    assert NEW == contents(checkout)
