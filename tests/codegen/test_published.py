"""openapi.yaml against what OpenAI published: every upstream specification at hand, through the real command line."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from codegen import document, pointer, walk
from codegen.json_types import Document, Json, is_object
from tests.shared_data import SHARED, needs_shared

ROOT = Path(__file__).resolve().parents[2]
UPSTREAM = SHARED / "upstream"
NEWEST = UPSTREAM / "2026-08-21-f85dbe2.yaml"
NEWER = sorted(UPSTREAM.glob("2026-*.yaml"))
UNPUBLISHED = {"listConversations", "listThreads", "deleteRun"}


def codegen(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m codegen` as a user would."""
    command = [sys.executable, "-m", "codegen", *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def spec() -> Document:
    """Return the committed openapi.yaml."""
    return document.load(ROOT / "openapi.yaml").document


@needs_shared
def test_a_sync_gives_the_committed_file(tmp_path: Path) -> None:
    """openapi.yaml is what the corrections and descriptions make of the specification that it names, byte for byte."""
    done = codegen("sync", "--upstream", NEWEST, "--output", tmp_path / "openapi.yaml", PYTHONHASHSEED="7")

    assert (0, "") == (done.returncode, done.stderr)
    assert (ROOT / "openapi.yaml").read_bytes() == (tmp_path / "openapi.yaml").read_bytes()


@needs_shared
@pytest.mark.parametrize("upstream", NEWER, ids=lambda path: path.stem)
def test_newer_specifications_work_or_name_a_stale_correction(upstream: Path, tmp_path: Path) -> None:
    """Each one either generates a client whose modules all import, or stops with the correction that went stale."""
    target = tmp_path / "openapi.yaml"
    synced = codegen("sync", "--upstream", upstream, "--output", target)
    if synced.returncode:
        assert (2, 1) == (synced.returncode, len(synced.stderr.splitlines()))
        assert "stale correction" in synced.stderr
        return
    package = tmp_path / "openai_conversations_api"
    generated = codegen("generate", "--spec", target, "--output", package)
    modules = [".".join(path.relative_to(tmp_path).with_suffix("").parts) for path in sorted(package.rglob("*.py"))]
    code = f"import importlib, sys; sys.path.insert(0, {str(tmp_path)!r})\nfor name in {modules!r}: importlib.import_module(name)"
    imported = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert (0, "") == (generated.returncode, generated.stderr)
    assert (0, "") == (imported.returncode, imported.stderr)


def test_the_operations_are_the_published_ones_and_three_more(spec: Document) -> None:
    """26 operations that corrections.yaml expects, the misspelt one corrected, and three that are marked."""
    plan = document.load_data(ROOT / "codegen" / "corrections.yaml")
    published = {name.replace("submitToolOuputsToRun", "submitToolOutputs") for name in plan["keep"]["operations"]}
    found = {operation["operationId"]: operation for _, _, operation in walk.operations(spec)}
    marked = {name for name, operation in found.items() if operation.get("x-unpublished")}

    assert 26 == len(published)
    assert published | UNPUBLISHED == found.keys()
    assert marked == UNPUBLISHED


def test_three_operations_can_stream_the_25_events(spec: Document) -> None:
    """The three operations that take `stream` declare the event stream, and it reaches every event of a run."""
    streaming = [
        operation["operationId"]
        for _, _, operation in walk.operations(spec)
        if "text/event-stream" in operation["responses"]["200"]["content"]
    ]
    events = {
        schema["properties"]["event"]["const"]
        for schema in spec["components"]["schemas"].values()
        if "event" in schema.get("properties", {})
    }

    assert ["createThreadAndRun", "createRun", "submitToolOutputs"] == streaming
    assert 25 == len(events)


def test_nothing_is_left_that_generators_misread(spec: Document) -> None:
    """No default, no `nullable`, no one-value enum but the header's, no allOf, no title, no foreign extension."""
    keys = {key for _, schema in walk.schemas(spec) for key in schema}
    single = [where for where, schema in walk.schemas(spec) if len(schema.get("enum", ())) == 1]

    assert keys & {"default", "nullable", "allOf", "title", "example", "examples", "$recursiveRef"} == set()
    assert {key for key in keys if key.startswith("x-")} == {"x-server-default"}
    assert ["/components/parameters/OpenAI-Beta/schema"] == single


def test_every_discriminator_maps_each_tag_to_its_variant(spec: Document) -> None:
    """A mapping's value has the key among the values of its tag."""
    wrong = [
        (where, tag, target)
        for where, schema in walk.schemas(spec)
        if is_object(schema.get("discriminator"))
        for tag, target in schema["discriminator"]["mapping"].items()
        if tag not in _values(pointer.get(spec, target), schema["discriminator"]["propertyName"])
    ]

    assert [] == wrong


def _values(schema: Json, tag: str) -> list[Json]:
    declared = schema["properties"][tag]
    return [declared["const"]] if "const" in declared else declared["enum"]


def test_query_arrays_are_sent_with_brackets(spec: Document) -> None:
    """Every recorded call repeats `include[]`, never `include`."""
    arrays = {
        parameter["name"]
        for _, _, operation in walk.operations(spec)
        for parameter in operation.get("parameters", [])
        if parameter["schema"].get("type") == "array"
    }

    assert {"include[]"} == arrays


def test_the_source_is_named_without_anything_local(spec: Document) -> None:
    """`info.x-upstream` says where the document came from, and no path of the machine that made it."""
    upstream = spec["info"]["x-upstream"]

    assert {"source", "date", "commit", "version", "sha256"} == upstream.keys()
    assert re.fullmatch(r"[^/]+\.yaml|https://.*", upstream["source"])
