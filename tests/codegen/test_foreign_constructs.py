"""Whatever others write is generated right: every reply is read, and every request arrives as the document says."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from codegen import document, rules
from tests.codegen import generating
from tests.codegen.command import ROOT
from tests.codegen.construct_specs import TEXT, Json, body, operation, parameter, ref, thing
from tests.codegen.construct_specs import document as document_of
from tests.codegen.foreign_specs import ALL

NAME = "foreign_api"
RULES = ["const-from-single-enum", "any-from-endless"]


def test_every_construct_is_read_and_sent(tmp_path: Path) -> None:
    """The check that `make foreign` makes of published documents finds nothing wrong, and looks at everything."""
    spec = rules.apply(document.parse(json.dumps(ALL).encode(), "spec").document, RULES, frozenset(RULES))
    (tmp_path / "generated").mkdir()
    generating.generate(tmp_path / "generated", NAME, spec, [])
    (tmp_path / "openapi.yaml").write_text(yaml.safe_dump(spec), encoding="utf-8")
    command = [sys.executable, "-m", "tests.foreign.calls", str(tmp_path), NAME]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (0, "") == (done.returncode, done.stderr)
    found = json.loads(done.stdout)
    assert [] == found["wrong"]
    assert ([], []) == (found["unread"], found["unsent"])
    assert len(ALL["paths"]) < found["operations"] < found["replies"]


def _with(name: str, schema: Json) -> Json:
    return document_of({"/p": {"get": operation("p", requestBody=body("application/json", ref(name)))}}, {name: schema})


REFUSED: dict[str, tuple[Json, list[str]]] = {
    "parts of different types": (
        _with("T", thing(x={"allOf": [TEXT, {"type": "integer"}]})),
        ["/components/schemas/T/properties/x", "string", "integer", "correct"],
    ),
    "a schema that is nothing but itself": (_with("T", {"allOf": [ref("T")]}), ["/components/schemas/T", "correct"]),
    "a dynamic reference": (_with("T", thing(x={"$dynamicRef": "#n"})), ["/components/schemas/T", "correction"]),
    "a header that cannot be": (
        document_of({"/p": {"get": operation("p", parameters=[parameter("a b", "header", TEXT)])}}),
        ["/paths/~1p/get", "'a b'", "correct"],
    ),
    "several that cannot be sent": (
        document_of(
            {f"/{name}": {"post": operation(name, requestBody=body("image/png", TEXT))} for name in ("p", "q", "r")}
        ),
        ["/paths/~1p/post/requestBody", "image/png", "2 more", "/paths/~1q/post/requestBody", "/paths/~1r/post"],
    ),
    "no operation at all": (document_of({}), ["/paths", "no operation", "keep"]),
    "a placeholder that no parameter declares": (
        document_of({"/p/{id}": {"get": operation("p")}}),
        ["/paths/~1p~1{id}/get", "{id}", "correct"],
    ),
    "one value of two variants": (
        document_of(
            {"/p": {"get": operation("p")}},
            {
                "A": thing(k=TEXT),
                "B": thing(k=TEXT),
                **{
                    name: {
                        "oneOf": [ref("A"), ref("B")],
                        "discriminator": {"propertyName": "k", "mapping": {"x": one, "y": other}},
                    }
                    for name, one, other in (("U", "A", "B"), ("V", "B", "A"))
                },
            },
        ),
        ["/components/schemas/V/discriminator", "'y'", "correct"],
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_right_is_refused(case: str, tmp_path: Path) -> None:
    """In one line, with the place and what helps, for all operations at once."""
    given, words = REFUSED[case]
    generating.refused_in_a_line(tmp_path, given, words)
