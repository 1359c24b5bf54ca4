"""Names of the document become readable names of Python that collide with nothing."""

from __future__ import annotations

import keyword
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.generator import names


@pytest.mark.parametrize(
    ("given_name", "wanted"),
    [
        ("ThreadMessage", "thread_message"),
        ("MCPListTools", "mcp_list_tools"),
        ("HTTPServer2", "http_server2"),
        ("a-b.c", "a_b_c"),
        ("X", "x"),
    ],
)
def test_class_names_become_module_names(given_name: str, wanted: str) -> None:
    """Words and abbreviations are told apart."""
    assert wanted == names.snake(given_name)


@pytest.mark.parametrize(
    ("given_name", "wanted"),
    [("thread.run.created", "ThreadRunCreated"), ("mcp_call", "McpCall"), ("aB", "AB"), ("", "")],
)
def test_words_become_class_names(given_name: str, wanted: str) -> None:
    """Whatever joins the words goes."""
    assert wanted == names.pascal(given_name)


def test_a_number_in_a_class_name_gives_way_to_the_tag() -> None:
    """`Type0` goes where it tells nothing, and becomes the variant's tag where it tells variants apart."""
    tags = {"PartType0": "Screw", "PartType1": "Nail", "LoneType0": "Only"}
    chosen = names.class_names(["Part", *tags], tags.get)

    assert {"Part": "Part", "PartType0": "PartScrew", "PartType1": "PartNail", "LoneType0": "Lone"} == chosen


IDENTIFIERS = st.from_regex(r"[A-Z][A-Za-z0-9]{0,3}(Type[0-9])?", fullmatch=True) | st.sampled_from(
    sorted(names.RESERVED_CLASSES)
)


@given(st.lists(IDENTIFIERS, unique=True, max_size=12), st.sampled_from([None, "Tag", "", "a b"]))
def test_class_names_are_usable_and_differ(given_names: list[str], tag: str | None) -> None:
    """Whatever the names and tags, each class gets a name of its own, which nothing else in its module has."""
    chosen = names.class_names(given_names, lambda _: tag)

    assert set(given_names) == set(chosen)
    assert len(set(chosen.values())) == len(chosen)
    assert [] == [name for name in chosen.values() if not name.isidentifier() or name in names.RESERVED_CLASSES]


@given(st.lists(IDENTIFIERS, unique=True, max_size=12))
def test_class_names_do_not_depend_on_the_order(given_names: list[str]) -> None:
    """A publisher's reshuffling renames nothing."""
    assert names.class_names(given_names, lambda _: None) == names.class_names(reversed(given_names), lambda _: None)


@given(st.lists(st.text(max_size=4), unique=True, max_size=10))
def test_python_names_are_usable_and_differ(wires: list[str]) -> None:
    """Any keys become different arguments: normalised as the compiler does, no keywords, not private, not reserved."""
    chosen = names.python_names([(wire, wire) for wire in wires], names.RESERVED_ARGUMENTS)
    made = list(chosen.values())

    assert wires == list(chosen)
    assert len({unicodedata.normalize("NFKC", name) for name in made}) == len(made)
    assert [] == [name for name in made if not name.isidentifier() or keyword.iskeyword(name) or name.startswith("_")]
    assert not set(made) & names.RESERVED_ARGUMENTS


@pytest.mark.parametrize(
    "name", ["self", "\uff53\uff45\uff4c\uff46", "body", "client", "options", "timeout", "extra_headers", "OPERATION"]
)
def test_an_argument_never_hides_what_the_function_needs(name: str) -> None:
    """Names that generated functions use themselves get an underscore."""
    chosen = names.python_names([(name, name)], names.RESERVED_ARGUMENTS)

    assert f"{unicodedata.normalize('NFKC', name)}_" == chosen[name]


WISHED = st.lists(
    st.tuples(IDENTIFIERS, st.sampled_from(["a", "a_model", "unknown_variant", "getattr", "class", "Taken", "_x"])),
    unique_by=lambda entry: entry[0],
)


@given(WISHED)
def test_module_names_differ_and_hide_nothing(wished: list[tuple[str, str]]) -> None:
    """Each class gets a module of its own, not called like a keyword, a builtin, a class or one of our own modules."""
    modules = list(names.unique_modules(wished, ["Taken"]).values())

    assert len(set(modules)) == len(modules) == len(wished)
    assert [] == [
        module for module in modules if not module.isidentifier() or module in {*names.RESERVED_MODULES, "Taken"}
    ]
