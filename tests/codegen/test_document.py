"""Documents are read as JSON readers see them, and written the same way everywhere."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen import document
from codegen.errors import SpecError

MINIMAL = "openapi: 3.1.0\npaths: {}\ncomponents: {}\n"
TEXTS = [
    "2026-08-21",
    "2026-08-21T10:00:00Z",
    "on",
    "off",
    "yes",
    "no",
    "On",
    "YES",
    "y",
    "n",
    "1:30",
    "190:20:30",
    "0o17",
    "0x1F",
    "0b11",
    "1_000",
    ".inf",
    "-.inf",
    ".nan",
    "=",
    "<<",
    "True-ish",
    "nullable",
    "12e",
    "1.2.3",
    "+",
    ".",
    "1e",
    "e5",
    "~x",
    "!x",
    "016x",
]


@pytest.mark.parametrize("text", TEXTS)
def test_what_only_looks_like_another_type_stays_a_text(tmp_path: Path, text: str) -> None:
    """Dates, yes and no, sexagesimal and octal numbers are texts, as in JSON."""
    path = tmp_path / "data.yaml"
    path.write_text(f"key: {text}\n" if not text.startswith("!") else f"key: '{text}'\n", encoding="utf-8")

    assert {"key": text} == document.load_data(path)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("1.5", 1.5),
        ("2e3", 2000.0),
    ],
)
def test_the_core_types_are_read(tmp_path: Path, text: str, value: object) -> None:
    """Truth values, null and decimal numbers are what they are in JSON."""
    path = tmp_path / "data.yaml"
    path.write_text(f"key: {text}\n", encoding="utf-8")
    found = document.load_data(path)["key"]

    assert (type(value), value) == (type(found), found)


@pytest.mark.parametrize("text", [*TEXTS, "1", "1.5", "true", "null", "", "1e5", "0E0", "1234e56"])
def test_a_text_survives_being_written_and_read(tmp_path: Path, text: str) -> None:
    """Readers of YAML 1.1 and 1.2 alike find a text where a text was."""
    path = tmp_path / "data.yaml"
    path.write_text(document.dump({"key": text, text: "key"}), encoding="utf-8")

    assert {"key": text, text: "key"} == document.load_data(path)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=5), JSON, max_size=4))
def test_any_json_survives_being_written_and_read(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any]
) -> None:
    """Whatever JSON a document holds, the YAML written for it says the same."""
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(document.dump(data).encode())

    assert data == document.load_data(path)


def test_a_repeated_part_is_written_out() -> None:
    """The same object in two places gives no anchors, so that a change in one place shows in one place."""
    part = {"type": "string"}

    assert "&" not in document.dump({"a": part, "b": part})


def test_the_written_text_names_its_maker() -> None:
    """The first line says what wrote the file."""
    assert document.dump({}).startswith("# Written by `make sync`")


BAD = {
    "no yaml": "a: [1\nb: }",
    "a tab": "a:\n\t- b",
    "a tag": "openapi: !!python/object/apply:os.system ['true']",
    "a list": "- openapi: 3.1.0",
    "a text": "openapi",
    "nothing": "",
    "no version": "info: {}",
    "swagger 2": "swagger: '2.0'\npaths: {}\ncomponents: {}",
    "openapi 2": "openapi: 2.0\npaths: {}\ncomponents: {}",
    "a number as version": "openapi: 3.1\npaths: {}\ncomponents: {}",
    "no paths": "openapi: 3.1.0\ncomponents: {}",
    "a key twice": "openapi: 3.1.0\npaths: {}\npaths: {}\n",
    "a key twice in json": '{"openapi": "3.1.0", "paths": {}, "paths": {}}',
    "an alias without anchor": "openapi: 3.1.0\npaths: *a\n",
    "an anchor within itself": "openapi: 3.1.0\npaths: &a {b: *a}\n",
    "a bomb of aliases": "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]\n" for n in range(1, 12)),
    "paths as list": "openapi: 3.1.0\npaths: []\ncomponents: {}",
    "broken json": '{"openapi": "3.1.0",',
    "a surrogate": '{"openapi": "3.1.0", "paths": {"/\\ud800": {}}, "components": {}}',
    "deep json": '{"a":' * 100_000,
    "deep yaml": "[" * 5_000,
    "control characters": "openapi: \x01",
    "an infinite number": "openapi: 3.1.0\npaths: {}\ncomponents: {}\nx: 1e400",
    "no number": '{"openapi": "3.1.0", "paths": {}, "components": {}, "x": NaN}',
    "lists as keys": "openapi: 3.1.0\npaths: {[a]: {}}\ncomponents: {}",
}


@pytest.mark.parametrize("kind", BAD)
def test_what_is_no_openapi_document_is_refused(tmp_path: Path, kind: str) -> None:
    """The message names the file and what is wrong with it."""
    path = tmp_path / "spec.yaml"
    path.write_text(BAD[kind], encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        document.load(path)

    assert str(path) in str(caught.value)


@pytest.mark.parametrize("raw", [b"\xff\xfeo\x00", b"openapi: \xe9", b"\x00\x01\x02", b"\x89PNG\r\n\x1a\n"])
def test_bytes_that_are_no_text_are_refused(tmp_path: Path, raw: bytes) -> None:
    """Binary files and other encodings are refused by name."""
    path = tmp_path / "spec.yaml"
    path.write_bytes(raw)
    with pytest.raises(SpecError, match=r"spec\.yaml"):
        document.load(path)


def test_a_document_is_read_with_its_checksum(tmp_path: Path) -> None:
    """What was read is told with the SHA-256 of its bytes."""
    path = tmp_path / "spec.yaml"
    path.write_text(MINIMAL, encoding="utf-8")
    source = document.load(path)

    assert {"openapi": "3.1.0", "paths": {}, "components": {}} == source.document
    assert hashlib.sha256(MINIMAL.encode()).hexdigest() == source.sha256


def test_a_key_given_twice_is_named_with_its_line(tmp_path: Path) -> None:
    """In JSON as in YAML; quoted or not, a status code is the same key."""
    path = tmp_path / "spec.yaml"
    for text in ("a: 1\nb: {c: 1,\n  c: 2}\n", '{"a": 1, "b":\n1,\n "b": 2}', "200: 1\nb:\n  {200: 1, '200': 2}\n"):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(SpecError, match=r"line 3: the key .* is given twice"):
            document.load_data(path)


def test_an_anchor_may_be_given_again(tmp_path: Path) -> None:
    """As YAML 1.2 allows: an alias means the last one above it, and is a copy of its own."""
    path = tmp_path / "data.yaml"
    path.write_text("a: &x {n: 1}\nb: *x\nc: &x {n: 2}\nd: *x\ne: {<<: *x, m: 3}\n", encoding="utf-8")
    found = document.load_data(path)

    assert {"a": {"n": 1}, "b": {"n": 1}, "c": {"n": 2}, "d": {"n": 2}, "e": {"n": 2, "m": 3}} == found
    assert found["c"] is not found["d"]


def test_components_may_be_missing(tmp_path: Path) -> None:
    """OpenAPI does not ask for them, and what is written without them is read again."""
    path = tmp_path / "spec.yaml"
    path.write_text("openapi: 3.1.0\npaths: {}\n", encoding="utf-8")

    assert {} == document.load(path).document["components"]


def test_status_codes_are_texts(tmp_path: Path) -> None:
    """Unquoted status codes of a YAML document become the texts that JSON has."""
    path = tmp_path / "spec.yaml"
    path.write_text(MINIMAL.replace("paths: {}", "paths: {/a: {get: {responses: {200: {}}}}}"), encoding="utf-8")
    read = document.load(path).document["paths"]["/a"]["get"]["responses"]

    assert ["200"] == [str(status) for status in read]


def test_writing_replaces_the_whole_file_or_nothing(tmp_path: Path) -> None:
    """A text that cannot be written leaves the old file, and no other file, behind."""
    path = tmp_path / "file"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        document.write_atomically(path, "half \ud800")

    assert ["file"] == [one.name for one in tmp_path.iterdir()]
    assert "old" == path.read_text(encoding="utf-8")
    document.write_atomically(path, "näw\n")

    assert "näw\n".encode() == path.read_bytes()
    assert 0o644 == path.stat().st_mode & 0o777


def test_a_message_fits_a_line() -> None:
    """Line breaks go, and what is too long for a terminal is cut."""
    assert "a b c" == document.one_line("a\n  b\r\n\tc ")
    assert 300 == len(document.one_line("x" * 1000))
