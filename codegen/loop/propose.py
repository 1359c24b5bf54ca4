"""Turn what a run changed into a branch and a pull request, with git and GitHub's `gh`."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .. import document, swap
from ..errors import SpecError
from ..json_types import Document

BRANCH = "sync-spec"
_TITLE = "Follow the published specification"


@dataclass(frozen=True)
class Proposal:
    """A checkout whose files were changed by a run, and the report of that run.

    base: the branch that the pull request goes to.
    """

    root: Path
    report: Path
    base: str

    def make(self) -> str:
        """Commit, push and open the pull request, or renew the one that is open; return what was done.

        The branch, the index and the files that are checked out stay as they are. Raises SpecError when git or gh is
        missing or refuses; before anything is pushed, where that can be told.
        """
        if not self.report.is_file():
            raise SpecError(f"{self.report} is no report; `make sync REPORT=file` writes one")
        if not self._is_news():
            return "nothing to propose: the specification says what it said"
        self._run("gh", "auth", "status")
        self._git("push", "--quiet", "--force", "origin", f"{self._commit()}:refs/heads/{BRANCH}")
        return self._pull_request()

    def _commit(self) -> str:
        """Return a commit on top of the one that is checked out, made in an index of its own."""
        files = ["openapi.yaml", "generated", "CHANGELOG.md"]
        with swap.scratch() as folder:
            index = {"GIT_INDEX_FILE": str(folder / "index")}
            self._git("read-tree", "HEAD", environment=index)
            present = [name for name in files if (self.root / name).exists()]
            self._git("add", "--all", "--", *present, environment=index)
            tree = self._git("write-tree", environment=index).strip()
        return self._git("commit-tree", "-p", "HEAD", "-m", _TITLE, tree).strip()

    def _pull_request(self) -> str:
        body = ["--title", _TITLE, "--body-file", str(self.report)]
        open_ones = self._run(
            "gh", "pr", "list", "--head", BRANCH, "--state", "open", "--json", "url", "--jq", ".[].url"
        )
        if open_ones.strip():
            self._run("gh", "pr", "edit", BRANCH, *body)
            return f"renewed {open_ones.split()[0]}"
        return f"opened {self._run('gh', 'pr', 'create', '--base', self.base, '--head', BRANCH, *body).strip()}"

    def _is_news(self) -> bool:
        """Say whether more changed than the note on where the document came from, which every publication changes."""
        if not self._git("status", "--porcelain", "--", "openapi.yaml", "generated").strip():
            return False
        if not self._git("ls-tree", "HEAD", "--", "openapi.yaml").strip():
            return True
        now = document.load(self.root / "openapi.yaml").document
        committed = self._git("show", "HEAD:openapi.yaml")
        if _content(document.parse(committed.encode(), "HEAD:openapi.yaml").document) != _content(now):
            return True
        changed = self._git("status", "--porcelain", "--untracked-files=all", "--", "generated").splitlines()
        return any(not line.endswith("/openapi.json") for line in changed)

    def _git(self, *arguments: str, environment: dict[str, str] | None = None) -> str:
        return self._run("git", *arguments, environment=environment)

    def _run(self, *command: str, environment: dict[str, str] | None = None) -> str:
        surroundings = {**os.environ, **(environment or {})}
        try:
            done = subprocess.run(command, cwd=self.root, env=surroundings, capture_output=True, text=True, check=False)
        except FileNotFoundError as error:
            needed = f"`{command[0]}` is needed to open a pull request, and is not installed; nothing was pushed"
            raise SpecError(needed) from error
        if done.returncode:
            raise SpecError(f"`{' '.join(command[:3])}` failed: {document.one_line(done.stderr or done.stdout)}")
        return done.stdout


def _content(spec: Document) -> Document:
    info = {key: value for key, value in spec.get("info", {}).items() if key != "x-upstream"}
    return {**spec, "info": info}
