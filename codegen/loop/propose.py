"""Turn what a run changed into a branch and a pull request, with git and GitHub's `gh`."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from .. import document
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

        Raises SpecError when git or gh refuses.
        """
        if not self._is_news():
            return "nothing to propose: the specification says what it said"
        self._git("switch", "--quiet", "--force-create", BRANCH)
        files = ["openapi.yaml", "generated", "CHANGELOG.md"]
        self._git("add", "--", *(name for name in files if (self.root / name).exists()))
        self._git("commit", "--quiet", "--message", _TITLE)
        self._git("push", "--quiet", "--force", "origin", f"{BRANCH}:{BRANCH}")
        return self._pull_request()

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
        if self._git("status", "--porcelain", "--", "generated").strip():
            return True
        now = document.load(self.root / "openapi.yaml").document
        committed = self._git("show", "HEAD:openapi.yaml")
        return _content(document.parse(committed.encode(), "HEAD:openapi.yaml").document) != _content(now)

    def _git(self, *arguments: str) -> str:
        return self._run("git", *arguments)

    def _run(self, *command: str) -> str:
        try:
            done = subprocess.run(command, cwd=self.root, capture_output=True, text=True, check=False)
        except FileNotFoundError as error:
            raise SpecError(f"`{command[0]}` is needed to open a pull request, and is not installed") from error
        if done.returncode:
            raise SpecError(f"`{' '.join(command[:3])}` failed: {document.one_line(done.stderr or done.stdout)}")
        return done.stdout


def _content(spec: Document) -> Document:
    info = {key: value for key, value in spec.get("info", {}).items() if key != "x-upstream"}
    return {**spec, "info": info}
