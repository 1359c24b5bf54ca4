"""What users pass in may widen, what they get back may narrow; everything else is told, once."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from codegen.surface.annotation import Type, admits, parse
from codegen.surface.compare import compare

OPERATION = "def sync({takes}) -> {gives}: ...\n"
MODEL = "class {name}(Model):\n    {field}\n"


def package(folder: Path, *, takes: str = "", gives: str = "None", models: str = "") -> Path:
    """Write a package with one operation and some models."""
    for name in ("models", "api/things"):
        (folder / name).mkdir(parents=True)
    (folder / "api" / "things" / "do_it.py").write_text(OPERATION.format(takes=takes, gives=gives), encoding="utf-8")
    (folder / "models" / "several.py").write_text(models, encoding="utf-8")
    return folder


def verdict(tmp_path: Path, old: dict[str, str], new: dict[str, str]) -> list[tuple[str, str, str]]:
    """Return rule, place and severity of each change."""
    found = compare(package(tmp_path / "old", **old), package(tmp_path / "new", **new))
    return [(change.rule, change.place, str(change.severity)) for change in found]


PLACE = "api.things.do_it"
ARGUMENTS: dict[str, tuple[str, str, list[tuple[str, str, str]]]] = {
    "widened": ("*, a: str", "*, a: str | int", [("py-input-widened", f"{PLACE}(a)", "minor")]),
    "narrowed": ("*, a: str | int", "*, a: str", [("py-input-narrowed", f"{PLACE}(a)", "types")]),
    "another value": ("*, a: Literal['x']", "*, a: Literal['x', 'y']", [("py-input-widened", f"{PLACE}(a)", "minor")]),
    "any text": ("*, a: Literal['x']", "*, a: str", [("py-input-widened", f"{PLACE}(a)", "minor")]),
    "whole number": ("*, a: int", "*, a: float", [("py-input-widened", f"{PLACE}(a)", "minor")]),
    "gone": ("*, a: str", "", [("py-argument-removed", f"{PLACE}(a)", "major")]),
    "new": ("", "*, a: str = ''", [("py-argument-added", f"{PLACE}(a)", "minor")]),
    "new and required": ("", "*, a: str", [("py-argument-required", f"{PLACE}(a)", "major")]),
    "required": ("*, a: str = ''", "*, a: str", [("py-argument-required", f"{PLACE}(a)", "major")]),
    "swapped": ("a: str, b: str", "b: str, a: str", []),
    "moved": ("a: str, b: str", "b: str, c: str, a: str", [("py-argument-required", f"{PLACE}(c)", "major")]),
    "keyword order": ("*, a: str, b: str", "*, b: str, a: str", []),
}


@pytest.mark.parametrize("case", ARGUMENTS)
def test_arguments(tmp_path: Path, case: str) -> None:
    """Arguments may widen and be left out; positions matter, the order of keywords does not."""
    old, new, wanted = ARGUMENTS[case]
    found = verdict(tmp_path, {"takes": old}, {"takes": new})

    assert wanted == [one for one in found if one[0] != "py-argument-moved"]
    assert (case in ("moved", "swapped")) == any(one[0] == "py-argument-moved" for one in found)


RESULTS = {
    "narrowed": ("str | None", "str", ("py-output-narrowed", "minor")),
    "widened": ("str", "str | None", ("py-output-widened", "types")),
    "number": ("int", "float", ("py-output-widened", "types")),
    "list": ("list[str]", "str", ("py-output-replaced", "major")),
    "nothing": ("dict[str, str]", "None", ("py-output-replaced", "major")),
}


@pytest.mark.parametrize("case", RESULTS)
def test_results(tmp_path: Path, case: str) -> None:
    """Results may narrow; one that cannot be used as before fails code."""
    old, new, (rule, severity) = RESULTS[case]

    assert [(rule, PLACE, severity)] == verdict(tmp_path, {"gives": old}, {"gives": new})


def test_one_change_of_a_model_means_different_things_to_different_users(tmp_path: Path) -> None:
    """An attribute that takes more is harmless to those who build, and a surprise to those who read."""
    old, new = (MODEL.format(name="M", field=f"kind: {kind}") for kind in ("Literal['a']", "Literal['a', 'b']"))
    found = {
        name: verdict(tmp_path / name, {"models": old, **place}, {"models": new, **place})[0][2]
        for name, place in (
            ("sent", {"takes": "*, m: M"}),
            ("read", {"gives": "M"}),
            ("both", {"takes": "*, m: M", "gives": "M"}),
        )
    }

    assert {"sent": "minor", "read": "types", "both": "types"} == found


def test_a_named_type_is_told_once(tmp_path: Path) -> None:
    """Not again at each of the places that mention it."""
    old, new = (f"A: TypeAlias = {text}\n" for text in ("Literal['a']", "Literal['a', 'b']"))
    found = verdict(tmp_path, {"models": old, "gives": "list[A]"}, {"models": new, "gives": "list[A]"})

    assert [("py-output-widened", "models.A", "types")] == found


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [("list[str | int]", "list[str]"), ("Mapping[str, Any]", "dict[str, str]"), ("Any", "M"), ("str", "Literal['x']")],
)
def test_one_type_admits_another(wide: str, narrow: str) -> None:
    """And not the other way round, but for Any, which stands for both."""
    assert admits(typed(wide), typed(narrow))
    assert not admits(typed(narrow), typed(wide))


def typed(text: str) -> Type:
    """Return the type that an annotation spells."""
    return parse(ast.parse(text, mode="eval").body)
