"""What `sync` refuses: one clear line, exit code 2, and openapi.yaml as it was."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.json_types import Document
from tests.codegen.command import codegen

SMALL: Document = {
    "openapi": "3.1.0",
    "info": {"title": "Small", "version": "1"},
    "paths": {"/pets": {"get": {"operationId": "listPets", "responses": {"200": {"description": "x"}}}}},
    "components": {"schemas": {"Pet": {"type": "object"}}},
}
SETTINGS = "keep: {paths: [/pets], operations: [listPets]}\nresources: [{prefix: /pets, tag: pets, about: Pets.}]\n"


def changed(change: Callable[[Document], object]) -> str:
    """Return the small document with one thing wrong."""
    spec = copy.deepcopy(SMALL)
    change(spec)
    return json.dumps(spec)


def _dangling(spec: Document) -> None:
    spec["paths"]["/pets"]["get"]["parameters"] = [{"$ref": "#/components/parameters/Nowhere"}]


BAD = {
    "not YAML": "a: [1",
    "a list": "[1, 2]",
    "a text": "hello",
    "nothing": "",
    "not OpenAPI": "{}",
    "OpenAPI 2": '{"swagger": "2.0", "paths": {}, "components": {}}',
    "no paths": '{"openapi": "3.1.0", "components": {}}',
    "a $ref to nowhere": changed(_dangling),
    "a missing operation": changed(lambda spec: spec["paths"].clear()),
    "a schema that is none": changed(lambda spec: spec["paths"]["/pets"]["get"].update(parameters=[{"in": "query"}])),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_document_is_refused_in_one_line(kind: str, tmp_path: Path) -> None:
    """The line says what is wrong; there is no traceback; the file that was there stays."""
    (tmp_path / "upstream.yaml").write_text(BAD[kind], encoding="utf-8")
    _assert_refused(tmp_path, tmp_path / "upstream.yaml")


@pytest.mark.parametrize("address", ["missing.yaml", ".", "http://127.0.0.1:9/openapi.yaml", "http://[::1"])
def test_an_unreachable_document_is_refused_in_one_line(address: str, tmp_path: Path) -> None:
    """Files, folders and addresses that cannot be read are named."""
    place = address if address.startswith("http") else str(tmp_path / address)
    _assert_refused(tmp_path, place)


def _assert_refused(folder: Path, upstream: Path | str) -> None:
    (folder / "corrections.yaml").write_text(SETTINGS, encoding="utf-8")
    (folder / "words").mkdir()
    target = folder / "openapi.yaml"
    target.write_text("before", encoding="utf-8")
    own = ("--corrections", folder / "corrections.yaml", "--descriptions", folder / "words")
    done = codegen("sync", "--upstream", upstream, *own, "--output", target)

    assert (2, 1, "") == (done.returncode, len(done.stderr.splitlines()), done.stdout)
    assert "Traceback" not in done.stderr
    assert "before" == target.read_text(encoding="utf-8")
