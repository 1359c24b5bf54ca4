"""The day upstream fixes or rewrites a corrected place, the sync stops and names the correction."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from codegen import corrections, document, pointer, sync, trim
from codegen.__main__ import main
from codegen.corrections import Correction, StaleCorrectionError
from tests.cases import share
from tests.codegen.small_upstream import BEFORE
from tests.shared_data import needs_shared, recorded_copy

Json = Any
PLAN = sync.read_plan()
UPSTREAM = recorded_copy()
EVERY = [pytest.param(one, id=f"{number}{one.at}") for number, one in enumerate(PLAN.corrections)]
# Extensions are ours: those of upstream are dropped before anything is corrected.
SOME = [one for one in EVERY if "/x-" not in str(one.id)][::24]
pytestmark = needs_shared


@cache
def _kept() -> str:
    return json.dumps(trim.trim(document.load(UPSTREAM).document, PLAN.keep))


def published() -> Json:
    """Return the part of the published specification that the corrections are written for, for the caller to change."""
    return json.loads(_kept())


def fixed(spec: Json, correction: Correction) -> Json:
    """Return what would stand at the place had upstream done itself what the correction does."""
    found = pointer.get(spec, correction.at)
    match correction.act:
        case "set":
            return correction.value
        case "drop":
            return [member for member in found if member not in correction.value]
        case "add":
            return [*found, *correction.value]
        case "rename_key":
            return {correction.value.get(key, key): value for key, value in found.items()}
        case _:
            return {"anyOf": [found, {"type": "null"}]}


def rewritten(spec: Json, correction: Correction) -> Json:
    """Return something that the correction was not written for."""
    found = pointer.get(spec, correction.at)
    match correction.act:
        case "drop":
            return (
                found[:-1]
                if found[-1] in correction.value
                else [member for member in found if member != correction.value[0]]
            )
        case "rename_key":
            return {key: value for key, value in found.items() if key not in correction.value}
        case "add":
            return {"a list": "no longer"}
        case "nullable":
            return ["a schema", "no longer"]
        case _:
            return "rewritten" if isinstance(found, str) else {"type": "object", "x": "rewritten"}


def stop(spec: Json) -> StaleCorrectionError:
    """Return the error that correcting a document ends with."""
    with pytest.raises(StaleCorrectionError) as caught:
        corrections.apply(spec, PLAN.corrections)
    return caught.value


def concerns(error: StaleCorrectionError, at: str) -> bool:
    """Say whether an error names a place, or the correction of a place above or below it."""
    named = error.correction.at
    return str(error).startswith(f"stale correction at {named} ") and (named.startswith(at) or at.startswith(named))


@pytest.mark.parametrize("correction", share(EVERY, 2))
def test_a_place_that_upstream_has_fixed_is_named(correction: Correction) -> None:
    """What the correction wanted is there already."""
    spec = published()
    if correction.act == "remove":
        pointer.remove(spec, correction.at)
    else:
        pointer.put(spec, correction.at, fixed(spec, correction))

    assert concerns(stop(spec), correction.at)


@pytest.mark.parametrize("correction", share(EVERY, 2, 1))
def test_a_place_that_upstream_has_rewritten_is_named(correction: Correction) -> None:
    """Something stands there that the correction was not written for."""
    spec = published()
    pointer.put(spec, correction.at, rewritten(spec, correction))

    assert concerns(stop(spec), correction.at)


@pytest.mark.parametrize("correction", SOME)
def test_the_command_stops_and_leaves_the_file_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], correction: Correction
) -> None:
    """One line that names the place, exit code 2, and openapi.yaml untouched."""
    spec = published()
    pointer.put(spec, correction.at, rewritten(spec, correction))
    spec["paths"]["/conversations"]["post"]["responses"]["299"] = every_schema(spec)
    upstream, output = tmp_path / "upstream.json", tmp_path / "openapi.yaml"
    upstream.write_text(json.dumps(spec), encoding="utf-8")
    output.write_text(BEFORE, encoding="utf-8")
    code = main(["spec", "--upstream", str(upstream), "--output", str(output)])
    said = capsys.readouterr()

    assert (2, "") == (code, said.out)
    assert said.err.startswith("codegen: stale correction at ")
    assert said.err.count("\n") == 1
    assert correction.at.rpartition("/")[0] in said.err
    assert BEFORE == output.read_text(encoding="utf-8")


def every_schema(spec: Json) -> Json:
    """Return a reply that reaches all schemas, those included that upstream is made to add."""
    references = [{"$ref": pointer.join("#/components/schemas", name)} for name in spec["components"]["schemas"]]
    return {"content": {"application/json": {"schema": {"anyOf": references}}}}


def test_every_correction_says_why() -> None:
    """A reason, and for what is set or removed an expectation."""
    assert [] == [one.at for one in PLAN.corrections if len(one.why) < 20]
    assert [] == [one.at for one in PLAN.corrections if one.act in ("set", "remove") and one.expect is pointer.MISSING]
