"""A repository for an API of its own, as `python -m codegen init` lays it out, with corrections of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.codegen.command import codegen
from tests.codegen.small_upstream import ref, reply

Json = Any


def published() -> Json:
    """Return the published specification of a shed full of tools, with more in it than is kept."""
    tool = {
        "type": "object",
        "description": "Said by the publisher.",
        "properties": {
            "id": {"type": "string"},
            "kind": {"type": "string", "enum": ["hammer", "saw"]},
            "weight": {"type": "number", "nullable": True},
        },
        "required": ["id", "kind"],
    }
    loan = {
        "type": "object",
        "properties": {"days": {"type": "integer"}, "note": {"type": "string", "nullable": True}},
        "required": ["days"],
    }
    number = {"in": "path", "name": "id", "required": True, "schema": {"type": "string"}}
    lend = {
        "operationId": "lendTool",
        "requestBody": {"required": True, "content": {"application/json": {"schema": ref("Loan")}}},
        "responses": reply(ref("Tool")),
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shed", "version": "9"},
        "servers": [{"url": "https://shed.example/v2"}],
        "paths": {
            "/tools": {
                "get": {"operationId": "listTools", "responses": reply({"type": "array", "items": ref("Tool")})}
            },
            "/tools/{id}/loans": {"parameters": [number], "post": lend},
            "/bills": {"get": {"operationId": "listBills", "responses": reply(ref("Bill"))}},
        },
        "components": {"schemas": {"Tool": tool, "Loan": loan, "Bill": {"type": "object"}}},
    }


def corrections() -> Json:
    """Return the one file that such a checkout has to itself."""
    return {
        "package": "toolshed_api",
        "info": {"title": "Tools", "version": "1.0.0"},
        "keep": {"paths": ["/tools"], "operations": ["listTools", "lendTool"]},
        "resources": [{"prefix": "/tools", "tag": "tools", "about": "Tools to lend."}],
        "rules": [{"rule": "null-from-nullable", "why": "It is written for 3.0."}],
        "corrections": [{"at": "/components/schemas/Tool/required", "drop": ["kind"], "why": "Some have none."}],
    }


@dataclass(frozen=True)
class Checkout:
    """A folder with the tools, corrections of its own, and a published specification beside it."""

    root: Path

    @property
    def upstream(self) -> Path:
        """The published specification."""
        return self.root.parent / "2027-02-03-abcdef1.json"

    @property
    def package(self) -> Path:
        """Where the package is generated."""
        return self.root / "generated" / "toolshed_api"

    def publish(self, spec: Json) -> None:
        """Write what is published."""
        self.upstream.write_text(json.dumps(spec), encoding="utf-8")

    def run(self, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run `python -m codegen` of this checkout."""
        return self.command(sys.executable, "-m", "codegen", *map(str, arguments), **environment)

    def command(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a program in this checkout."""
        variables = {**os.environ, "PYTHONPATH": str(self.root), **environment}
        return subprocess.run(
            list(command), cwd=self.root, env=variables, capture_output=True, text=True, check=False, timeout=300
        )

    def update(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Follow what is published."""
        return self.run("sync", "--upstream", self.upstream, *arguments)

    def files(self) -> dict[str, bytes]:
        """Return every file but caches, by its place."""
        found = (path for path in self.root.rglob("*") if path.is_file())
        kept = [path for path in found if "__pycache__" not in path.parts and ".git" not in path.parts]
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in kept}


def laid_out(folder: Path, spec: Json, *arguments: str) -> Checkout:
    """Return a new repository in a folder, as laid out for a published specification."""
    checkout = Checkout(folder / "checkout")
    checkout.publish(spec)
    done = codegen("init", checkout.root, "--upstream", checkout.upstream, *arguments)
    assert (0, "") == (done.returncode, done.stderr)
    return checkout


def made(folder: Path) -> Checkout:
    """Return a new repository in a folder, with the corrections of the toolshed and a version of its own."""
    checkout = laid_out(folder, published(), "--package", "toolshed_api")
    project = checkout.root / "pyproject.toml"
    project.write_text(project.read_text("utf-8").replace('version = "0.1.0"', 'version = "1.4.0"'), encoding="utf-8")
    (checkout.root / "codegen" / "corrections.yaml").write_text(yaml.safe_dump(corrections()), encoding="utf-8")
    return checkout
