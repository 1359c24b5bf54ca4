"""JSON is read to the same values with msgspec and without it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from openai_conversations_api._runtime import parsing
from openai_conversations_api._runtime.parsing import parse

needs_msgspec = pytest.mark.skipif(find_spec("msgspec") is None, reason="msgspec, the extra `fast`, is not installed")
_TEXTS = st.text(st.characters())  # halves of surrogate pairs too
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**40), 10**40) | st.floats() | _TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4),
)
_ENCODINGS = ("utf-8", "utf-8-sig", *(f"utf-{bits}{order}" for bits in (16, 32) for order in ("", "-le", "-be")))
_NUMBERS = st.from_regex(r"-?[0-9]{1,40}(\.[0-9]{0,25})?([eE][+-]?[0-9]{0,3})?", fullmatch=True)


@pytest.fixture(autouse=True)
def fresh_choice() -> Iterator[None]:
    """Let each test choose the parser anew."""
    parsing.decoder.cache_clear()
    yield
    parsing.decoder.cache_clear()


def _outcome(read: Any, content: bytes) -> str:
    """Return a value with its types, signs and order, or the error."""
    try:
        return repr(read(content))
    except (ValueError, RecursionError) as error:
        return repr(error)


def _pieces() -> st.SearchStrategy[bytes]:
    tokens = [*b'{}[],:"\\-+.eE0129 \t\n\r\f\x00\x1f\x7f\xff\xc0\xed\xa0\x80', *map(ord, "untrfalsINy/")]
    words = [b"\\u", b"\\ud83d", b"\\ude00", b"NaN", b"Infinity", b"null", b"\xef\xbb\xbf", "é€😀".encode(), b'"a":']
    return st.sampled_from([*(bytes([token]) for token in tokens), *words])


@needs_msgspec
def test_msgspec_is_used_where_it_is_installed() -> None:
    """Where msgspec is installed, it does the reading."""
    assert "msgspec" in str(parsing.decoder().__module__)


@given(
    value=_VALUES,
    encoding=st.sampled_from(_ENCODINGS),
    ascii_only=st.booleans(),
    indent=st.sampled_from([None, 0, 2, "\t"]),
)
def test_every_value_is_read_as_json_loads_reads_it(value: Any, encoding: str, ascii_only: bool, indent: Any) -> None:
    """Values of all kinds come back with type, sign and order, in every encoding that json.loads takes."""
    content = json.dumps(value, ensure_ascii=ascii_only, indent=indent).encode(encoding, "surrogatepass")

    assert _outcome(json.loads, content) == _outcome(parse, content)


@given(_NUMBERS)
@example("18446744073709551616")
@example("-9223372036854775809")
@example("-0")
@example("-0.0")
@example("1e400")
@example("2.4703282292062327208e-324")
@example("9007199254740993.0")
@example("1" * 310)
@example("1" * 5000)
@example("01")
def test_numbers_keep_type_and_exact_value(number: str) -> None:
    """Integers stay integers of any size, and floats are the nearest there is."""
    for text in (number, f"[{number}]", f'{{"a": {number}}}'):
        content = text.encode()

        assert _outcome(json.loads, content) == _outcome(parse, content)


@given(st.lists(_pieces(), max_size=12).map(b"".join))
def test_damaged_text_is_taken_or_refused_as_json_loads_does(content: bytes) -> None:
    """What is not JSON, or barely, gives the value or the error that json.loads gives."""
    for text in (content, b'"%s"' % content, b'{"a": "%s"}' % content, b"[%s]" % content):
        assert _outcome(json.loads, text) == _outcome(parse, text)


@given(value=_VALUES, place=st.floats(0, 1), cut=st.integers(0, 3), piece=_pieces() | st.just(b""))
def test_a_text_with_one_fault_is_judged_as_json_loads_does(value: Any, place: float, cut: int, piece: bytes) -> None:
    """JSON with something taken out or put in gives the value or the error that json.loads gives."""
    content = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
    at = int(place * len(content))
    damaged = content[:at] + piece + content[at + cut :]

    assert _outcome(json.loads, damaged) == _outcome(parse, damaged)


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "é", ""]), st.integers()), max_size=8))
def test_the_last_of_equal_keys_wins_in_the_place_of_the_first(pairs: list[tuple[str, int]]) -> None:
    """Repeated keys give the same values in the same order."""
    content = "{" + ",".join(f"{json.dumps(key)}:{value}" for key, value in pairs) + "}"

    assert _outcome(json.loads, content.encode()) == _outcome(parse, content.encode())


@pytest.mark.parametrize("content", [b"[" * 200 + b"]" * 200, b'{"a":' * 200 + b"1" + b"}" * 200, b"[" * 100_000])
def test_nesting_is_read_or_refused_as_json_loads_does(content: bytes) -> None:
    """Nesting of 200 levels is read, nesting without end is a RecursionError."""
    assert _outcome(json.loads, content) == _outcome(parse, content)


def test_json_is_read_without_msgspec(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where msgspec is missing, json.loads does the reading."""
    monkeypatch.setitem(sys.modules, "msgspec", None)
    monkeypatch.delitem(sys.modules, "msgspec.json", raising=False)

    assert parsing.__name__ == parsing.decoder().__module__
    assert {"a": [1, 2.5, "é"]} == parse('{"a": [1, 2.5, "é"]}'.encode())


@needs_msgspec
def test_a_parser_that_rounds_large_integers_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """An old msgspec, which turns integers beyond 64 bits into floats, is left alone."""
    monkeypatch.setattr("msgspec.json.decode", partial(json.loads, parse_int=float))

    assert 2**64 + 1 == parse(b"18446744073709551617")


def test_importing_the_package_does_not_import_msgspec() -> None:
    """The faster parser is imported for the first reply, so that imports stay as quick as without it."""
    code = "import sys, openai_conversations_api.api.conversations.get_conversation; print('msgspec' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"
