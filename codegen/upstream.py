"""Where a specification is published, and which of its commits is the newest."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass

from .errors import SpecError

_RAW = re.compile(r"https://raw\.githubusercontent\.com/([^/]+/[^/]+)/(?:refs/heads/)?([^/]+)/(.+)$")
_COMMIT = re.compile(r"[0-9a-f]{40}$")


@dataclass(frozen=True)
class Published:
    """An address, or a file of this repository.

    url: where it is; `{commit}` in it stands for a commit of `repository`, whose `branch` is followed then.
    """

    url: str = ""
    repository: str = ""
    branch: str = "main"

    def at(self, commit: str) -> str | None:
        """Return the address of the document at a commit, None where addresses name none."""
        return self.url.replace("{commit}", commit) if "{commit}" in self.url else None

    def newest(self) -> str:
        """Return the address to read now, that of a commit where there are commits.

        Raises SpecError where nothing is said of it, or the repository cannot be asked.
        """
        if not self.url:
            raise SpecError("no upstream: give --upstream, or `upstream: {url: …}` in the corrections file")
        return self.at(self._head()) or self.url if "{commit}" in self.url else self.url

    def _head(self) -> str:
        reference = f"refs/heads/{self.branch}"
        command = ["git", "ls-remote", "--", self.repository, reference]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise SpecError(f"cannot ask {self.repository} for its newest commit: {error}") from error
        found = done.stdout.split()
        if done.returncode or not found:
            said = (done.stderr.strip().splitlines() or [f"it has no branch {self.branch}"])[-1]
            raise SpecError(f"cannot ask {self.repository} for its newest commit: {said}")
        return found[0]


def published(address: str) -> dict[str, str]:
    """Return how to follow an address, as corrections.yaml says it: by commits where it names a branch."""
    named = _RAW.match(address)
    if named is None or _COMMIT.match(named[2]):
        return {"url": address}
    return {
        "url": f"https://raw.githubusercontent.com/{named[1]}/{{commit}}/{named[3]}",
        "repository": f"https://github.com/{named[1]}",
        "branch": named[2],
    }
