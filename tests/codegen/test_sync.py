"""A sync turns a published specification into openapi.yaml, always the same way, and says what changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen import document, sync
from codegen.__main__ import main
from codegen.descriptions import PLACEHOLDER
from codegen.errors import SpecError
from codegen.json_types import is_array, is_object
from tests.codegen.small_upstream import BEFORE, Workshop, corrections, published, ref

Json = Any


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Return a folder with everything that a sync needs."""
    made = Workshop(tmp_path)
    made.prepare()
    return made


def synced(workshop: Workshop, *more: str) -> Json:
    assert 0 == main([*workshop.arguments(), *more])
    return document.load(workshop.output).document


def test_all_steps_are_taken(workshop: Workshop) -> None:
    """Trimmed, corrected, rewritten by every rule, tagged and described."""
    spec = synced(workshop)

    assert ["/pets", "/pets/{id}"] == list(spec["paths"])
    assert ["AnyToy", "Ball", "BoneKind", "Pet"] == list(spec["components"]["schemas"])
    assert ["name"] == spec["components"]["schemas"]["Pet"]["required"]
    bone, ball = (spec["components"]["schemas"][name]["properties"] for name in ("BoneKind", "Ball"))
    assert {"kind": {"description": PLACEHOLDER, "type": "string", "const": "bone"}} == bone
    assert {"description": PLACEHOLDER, "x-server-default": 3} == ball["size"]
    assert ["pets"] == spec["paths"]["/pets"]["get"]["tags"]
    assert {"name": "X-Pets", "in": "header"}.items() <= spec["components"]["parameters"]["X-Pets"].items()


def test_the_head_is_ours(workshop: Workshop) -> None:
    """Title and version are those of the corrections; the publisher's version is provenance."""
    info = synced(workshop)["info"]

    assert ("Our pets", "1", "7") == (info["title"], info["version"], info["x-upstream"]["version"])


def test_where_it_comes_from_is_read_off_the_name(workshop: Workshop) -> None:
    """Date and commit stand in the name of a file; its folder, which differs between machines, is not told."""
    told = synced(workshop)["info"]["x-upstream"]

    assert ("2026-08-21-abcdef1.json", "2026-08-21", "abcdef1") == (told["source"], told["date"], told["commit"])
    assert str(workshop.folder) not in workshop.output.read_text("utf-8")


def test_where_it_comes_from_can_be_said(workshop: Workshop) -> None:
    """--date and --commit win over the name."""
    told = synced(workshop, "--date", "2027-01-02", "--commit", "0123456")["info"]["x-upstream"]

    assert ("2027-01-02", "0123456") == (told["date"], told["commit"])


def test_the_same_upstream_gives_the_same_bytes(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    """A second run finds nothing to write."""
    synced(workshop)
    first = workshop.output.read_bytes()
    capsys.readouterr()
    synced(workshop)

    assert first == workshop.output.read_bytes()
    assert capsys.readouterr().out.startswith("openapi.yaml is up to date\n")


def test_the_order_of_upstream_does_not_show(workshop: Workshop) -> None:
    """A publisher's reshuffling of paths, components and properties changes the checksum only."""
    first = synced(workshop)
    workshop.prepare(upstream=reversed_maps(published()))
    second = synced(workshop)
    second["info"]["x-upstream"]["sha256"] = first["info"]["x-upstream"]["sha256"]

    assert yaml.safe_dump(first, sort_keys=False) == yaml.safe_dump(second, sort_keys=False)


def reversed_maps(node: Json) -> Json:
    """Return paths, schemas and properties the other way round."""
    if is_array(node):
        return [reversed_maps(member) for member in node]
    if not is_object(node):
        return node
    turned = {key: reversed_maps(value) for key, value in node.items()}
    for key in {"paths", "schemas", "properties"} & turned.keys():
        turned[key] = dict(reversed(turned[key].items()))
    return turned


def test_yaml_and_json_say_the_same(workshop: Workshop, tmp_path: Path) -> None:
    """Parts that a YAML document shares by anchors are parts of their own here."""
    shared = {"in": "query", "name": "q", "schema": {"type": "string", "nullable": True, "default": "x"}}
    given = published()
    given["paths"]["/pets"]["get"]["parameters"] = [shared]
    given["paths"]["/pets/{id}"]["post"]["parameters"] = [shared]
    anchored = tmp_path / "2026-08-21-abcdef1.yaml"
    anchored.write_text(yaml.safe_dump(given), encoding="utf-8")
    workshop.prepare(upstream=given)
    first = synced(workshop)
    main(workshop.arguments(anchored))
    second = document.load(workshop.output).document

    assert "*id001" in anchored.read_text("utf-8")
    assert (first["paths"], first["components"]) == (second["paths"], second["components"])


def test_a_parameter_of_a_path_is_rewritten_once(workshop: Workshop) -> None:
    """Two methods share the parameters of their path; rules meet them once."""
    given = published()
    nullable = {"type": "array", "nullable": True, "items": {"type": "string", "nullable": True}}
    given["paths"]["/pets/{id}"]["parameters"].append({"in": "query", "name": "q", "schema": nullable})
    given["paths"]["/pets/{id}"]["get"] = {"operationId": "getPet", "responses": {"200": {}}}
    workshop.prepare(upstream=given)
    text = {"anyOf": [{"type": "string"}, {"type": "null"}]}

    assert {"anyOf": [{"type": "array", "items": text}, {"type": "null"}]} == synced(workshop)["paths"]["/pets/{id}"][
        "parameters"
    ][1]["schema"]


def test_changes_are_told(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    """What came, went or changed is listed by its name."""
    synced(workshop)
    given = published()
    given["paths"]["/pets/new"] = {"get": {"operationId": "newPet", "responses": {"200": {}}}}
    given["components"]["schemas"]["Ball"]["properties"]["size"] = {"type": "integer", "default": 3}
    given["components"]["schemas"]["AnyToy"]["oneOf"][1]["properties"]["kind"]["enum"] = ["stick"]
    workshop.prepare(upstream=given)
    workshop.output.write_text(document.dump(sync_of(workshop, published())), encoding="utf-8")
    capsys.readouterr()
    synced(workshop)
    told = capsys.readouterr().out.splitlines()

    assert "wrote openapi.yaml" == told[0]
    assert {
        "  + operation newPet",
        "  + schemas StickKind",
        "  - schemas BoneKind",
        "  ~ schemas Ball",
        "  ~ schemas AnyToy",
    } == {line for line in told if line.startswith(("  + ", "  - ", "  ~ "))}


def sync_of(workshop: Workshop, upstream: Json) -> Json:
    """Return what a sync makes of another upstream."""
    plan = sync.read_plan(workshop.corrections, workshop.folder / "descriptions")
    return sync.build(document.Source(upstream, "2026-08-21-abcdef1.json", "0" * 64), plan)


def test_what_is_not_described_is_told(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    """New places without our words, and words without a place, are listed."""
    workshop.prepare(words={"schemas": {"Gone": {"description": "Old."}, "Pet": {"description": "A pet."}}})
    synced(workshop)
    told = capsys.readouterr().out

    assert "not described: schemas Ball" in told
    assert "not described: schemas Pet\n" not in told
    assert "description without a place: Gone" in told


def test_a_new_operation_under_a_kept_path_comes_along(workshop: Workshop) -> None:
    """Operations that the corrections do not list are kept too, so that nothing new goes unnoticed."""
    given = published()
    given["paths"]["/pets"]["put"] = {"operationId": "movePets", "responses": {"200": {"description": "x"}}}
    workshop.prepare(upstream=given)

    assert "movePets" == synced(workshop)["paths"]["/pets"]["put"]["operationId"]


def test_the_plan_of_this_repository_is_read() -> None:
    """Its corrections, rules and descriptions are well formed."""
    plan = sync.read_plan()

    assert plan.corrections
    assert {"/conversations", "/threads"} == set(plan.keep.paths)


@pytest.mark.parametrize(
    "change",
    [
        {"keep": None},
        {"keep": {"path": ["/pets"]}},
        {"keep": []},
        {"rules": [{"rule": "null-from-nullable"}]},
        {"rules": [{"rule": "magic", "why": "w"}]},
    ],
)
def test_a_plan_that_is_none_is_refused(workshop: Workshop, change: Json) -> None:
    """A missing `keep`, a rule without a reason and an unknown rule are named."""
    workshop.prepare(plan={**corrections(), **change})
    with pytest.raises(SpecError, match=r"keep|rule"):
        sync_of(workshop, published())


def test_a_failed_sync_leaves_no_files_behind(workshop: Workshop) -> None:
    """Neither half of a file nor a temporary one."""
    workshop.prepare(upstream={**published(), "components": {"schemas": {"Pet": ref("Ghost")}}})
    before = sorted(path.name for path in workshop.folder.iterdir())

    assert 2 == main(workshop.arguments())
    assert before == sorted(path.name for path in workshop.folder.iterdir())
    assert BEFORE == workshop.output.read_text("utf-8")


def test_the_corrections_file_may_be_json(workshop: Workshop) -> None:
    """JSON is YAML."""
    workshop.corrections.write_text(json.dumps(corrections()), encoding="utf-8")

    assert "Our pets" == synced(workshop)["info"]["title"]


def test_an_operation_without_id_is_named_after_method_and_path(workshop: Workshop) -> None:
    """The name depends on nothing else, and leaves names alone that are there."""
    given = published()
    given["paths"]["/pets"]["put"] = {"responses": {"204": {"description": "x"}}}
    workshop.prepare(upstream=given)

    assert "putPets" == synced(workshop)["paths"]["/pets"]["put"]["operationId"]


def test_what_a_copy_gives_is_said_of_its_source(workshop: Workshop) -> None:
    """A copy of what a file was made from gives the same bytes, also under another name."""
    synced(workshop, "--commit", "0123456789abcdef0123456789abcdef01234567")
    first = workshop.output.read_bytes()
    copy = workshop.folder / "copy.json"
    copy.write_bytes(workshop.upstream.read_bytes())
    assert 0 == main(workshop.arguments(copy))

    assert first == workshop.output.read_bytes()


def test_a_commit_gives_the_address(workshop: Workshop) -> None:
    """Where the corrections say how addresses name a commit, the source of a copy is such an address."""
    plan = {**corrections(), "upstream": {"url": "https://pets.example/{commit}/spec.json", "repository": "r"}}
    workshop.prepare(plan=plan)

    assert "https://pets.example/abcdef1/spec.json" == synced(workshop)["info"]["x-upstream"]["source"]
