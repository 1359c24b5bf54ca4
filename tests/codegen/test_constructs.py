"""Every construct of OpenAPI is right in what is generated, or refused in one line that helps."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.codegen import generating
from tests.codegen.construct_specs import ALL, TEXT, TEXTS, Json, body, document, operation, parameter, ref, thing

NAME = "constructs"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the package made of every construct, importable."""
    folder: Path = tmp_path_factory.mktemp("constructs")
    made = generating.generate(folder, NAME, ALL)
    sys.path.insert(0, str(folder))
    yield made
    sys.path.remove(str(folder))


def module(name: str) -> Any:
    """Return the module of an operation."""
    tag = "lists" if "list" in name and name != "lists_" else "things"
    return import_module(f"{NAME}.api.{tag}.{name}")


def read(name: str, data: Json) -> Any:
    """Return what an operation reads from a reply."""
    reply = httpx.Response(200, json=data, request=httpx.Request("GET", "https://h"))
    return module(name).OPERATION.response(reply).parsed


READ: list[tuple[str, Json, str]] = [
    ("mapped", {"kind": "x"}, "MappedA"),
    ("mapped", {"kind": "y"}, "MappedB"),
    ("mapped", {"kind": "z"}, "MappedB"),
    ("mapped", {"kind": "MappedA"}, "UnknownVariant"),
    ("named", {"kind": "Cat"}, "Cat"),
    ("named", {"kind": "Dog"}, "Dog"),
    ("numbered", {"v": 1}, "One"),
    ("numbered", {"v": 2}, "Two"),
    ("wider", {"kind": "Dog"}, "Dog"),
    ("wider", {"wings": 2}, "Bird"),
    ("flagged", {"ok": True}, "Yes"),
    ("flagged", {"ok": False}, "No"),
    ("keyed", {"id": "1", "more": "m"}, "ById"),
    ("keyed", {"name": "n", "more": "m"}, "ByName"),
    ("optional", {"a": "1"}, "Left"),
    ("optional", {"b": "1"}, "Right"),
    ("typed", {"value": 1.5}, "Number"),
    ("typed", {"value": "w"}, "Word"),
    ("half", {"type": "fixed", "x": "1"}, "Fixed"),
    ("half", {"type": "whatever", "y": "1"}, "Free"),
    ("mixed", {"id": "1"}, "ById"),
    ("mixed", {"a": 1}, "dict"),
]


@pytest.mark.usefixtures("package")
def test_variants_are_told_apart() -> None:
    """A discriminator decides, else constants, else the keys that variants require and their types."""
    for name, data, expected in READ:
        found = read(f"get_{name}", data)
        assert (name, data, expected) == (name, data, type(found).__name__)
        assert data == (found if isinstance(found, dict) else found.to_dict())


@pytest.mark.usefixtures("package")
def test_variants_within_lists_maps_and_extra_keys() -> None:
    """Lists and maps of variants, undeclared keys with a schema, and models within themselves are read as models."""
    holder = read("get_holder", {"many": [{"id": "1"}, {"name": "n"}, {"other": 1}], "mixed": {"k": {"name": "n"}}})
    assert ["ById", "ByName", "UnknownVariant"] == [type(one).__name__ for one in holder.many]
    assert "ByName" == type(holder.mixed["k"]).__name__
    opened = read("get_open", {"x": "1", "y": {"id": "2"}})
    assert "ById" == type(opened.additional_properties["y"]).__name__
    assert {"x": "1", "y": {"id": "2"}} == opened.to_dict()
    tree = read("get_tree", {"name": "a", "children": [{"name": "b"}]})
    assert "b" == tree.children[0].name


@pytest.mark.usefixtures("package")
def test_names_that_collide() -> None:
    """Names that are the same in Python get names that differ; the wire keeps what the document says."""
    data = {"@id": "1", "id": "2", "Id": "3"}
    clash = read("get_clash", data)
    assert ("2", data) == (clash.id, clash.to_dict())
    assert sorted(data) == sorted(clash.wire_names.values())
    foos = {"one": {"a": "1"}, "two": {"b": "1"}, "three": {"c": "1"}}
    assert foos == read("get_foos", foos).to_dict()
    call = module("same").prepare("i", id_query="q", id_header="h")
    assert ("/same/i", [("id", "q")], "h") == (call.path, call.query, call.headers["id"])
    arguments = [name for name in module("alike").prepare.__annotations__ if name not in ("options", "return")]
    call = module("alike").prepare(**dict.fromkeys(arguments, "t"))
    assert {("When", "t"), ("When>", "t"), ("When<", "t")} == set(call.query)


@pytest.mark.usefixtures("package")
def test_names_of_what_spells_parameters() -> None:
    """A parameter may be called like the functions that spell it."""
    call = module("spelt").prepare(5, ["a", "b"], deep={"a": "b"}, delimited=["c", "d"], as_line=["e"], cookies="f")

    assert ("/spelt/5/a,b", [("deep[a]", "b"), ("delimited", "c,d")]) == (call.path, call.query)
    assert ("e", "cookies=f") == (call.headers["as_line"], call.headers["Cookie"])


SENT: list[tuple[str, Json, str]] = [
    ("commas", ["a", "b,c"], "/query/commas?values=a,b%2Cc"),
    ("commas", [], "/query/commas"),
    ("pipes", ["c", "d"], "/query/pipes?values=c%7Cd"),
    ("spaces", ["c", "d"], "/query/spaces?values=c%20d"),
    ("repeated", ["c", "d"], "/query/repeated?values=c&values=d"),
    ("deep", {"a": "x", "b": 2}, "/query/deep?values%5Ba%5D=x&values%5Bb%5D=2"),
    ("spread", {"a": "x", "b": 2}, "/query/spread?a=x&b=2"),
    ("flat", {"a": "x", "b": 2}, "/query/flat?values=a,x,b,2"),
    ("as_json", {"a": [1]}, "/query/as_json?values=%7B%22a%22%3A%5B1%5D%7D"),
    ("plain_path", ["a", "b/c"], "/path/plain_path/a,b%2Fc"),
    ("label", ["a", "b"], "/path/label/.a,b"),
    ("dots", ["a", "b"], "/path/dots/.a.b"),
    ("matrix", ["a", "b"], "/path/matrix/;values=a,b"),
    ("matrices", ["a", "b"], "/path/matrices/;values=a;values=b"),
]


def sent(name: str, /, *args: Any, **options: Any) -> httpx.Request:
    """Return the request that an operation makes with the generated client."""
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"name": "t", "id": "i"})

    with httpx.Client(transport=httpx.MockTransport(answer)) as inner:
        client = import_module(NAME).Client(base_url="https://h", httpx_client=inner)
        module(name).sync(*args, client=client, **options)
    return seen[0]


@pytest.mark.usefixtures("package")
def test_styles() -> None:
    """Lists and objects are spelt as `style` and `explode` say, in all four places."""
    for name, values, expected in SENT:
        placed = [values] if expected.startswith("/path") else []
        request = sent(name, *placed, **({} if placed else {"values": values}))
        assert (name, expected) == (name, request.url.raw_path.decode())
    assert "a,b" == sent("header", x_values=["a", "b"]).headers["X-Values"]
    assert "session=a%20b; n=3" == sent("cookie", session="a b", n=3).headers["Cookie"]
    assert b"/numbers/1.5/true" == sent("numbers", 1.5, True).url.raw_path


@pytest.mark.usefixtures("package")
def test_bodies() -> None:
    """A body goes out in the media type of the document: JSON of any kind, or text."""
    patch, text, word = sent("patch", a="1"), sent("text", body="héllo"), sent("word", body="w")
    assert ("application/merge-patch+json", {"a": "1"}) == (patch.headers["Content-Type"], json.loads(patch.content))
    assert ("text/plain", "héllo") == (text.headers["Content-Type"], text.content.decode())
    assert b'"w"' == word.content
    assert {"name": "n", "secret": "s"} == json.loads(sent("account", name="n", secret="s").content)
    account = import_module(f"{NAME}.models").Account(name="n", secret="s")
    assert {"name": "n", "secret": "s"} == account.to_dict()


@pytest.mark.usefixtures("package")
def test_several_successes() -> None:
    """Each status is read as what the document says of it, one without content as None."""
    request = httpx.Request("POST", "https://h")
    replies = [
        httpx.Response(200, json={"id": "1", "name": "n"}, request=request),
        httpx.Response(201, json={"name": "t"}, request=request),
        httpx.Response(204, request=request),
    ]
    found = [module("account").OPERATION.response(reply).parsed for reply in replies]
    assert ["Account", "Tree", "NoneType"] == [type(one).__name__ for one in found]


def test_types_hold(package: Path) -> None:
    """What is generated is clean under mypy strict, methods that hide built-in types included."""
    command = [sys.executable, "-m", "mypy", "--config-file=", "--strict", "--cache-dir", str(package.parent / "cache")]
    done = subprocess.run([*command, str(package)], capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stdout if done.returncode else "")


def got(given: Json) -> Json:
    """Return a document with one parameter."""
    where = "/p/{p}" if given["in"] == "path" else "/p"
    return document({where: {"get": operation("get_p", parameters=[given])}})


REFUSED: dict[str, tuple[Json, list[str]]] = {
    "a list of itself": (
        document(
            {"/p": {"get": operation("p", requestBody=body("application/json", ref("T")))}},
            {"T": {"type": "array", "items": ref("T")}},
        ),
        ["/components/schemas/T", "correction"],
    ),
    "a map of itself": (
        document({"/p": {"get": operation("p")}}, {"T": {"type": "object", "additionalProperties": ref("T")}}),
        ["/components/schemas/T", "correction"],
    ),
    "a form": (
        document({"/p": {"post": operation("p", requestBody=body("multipart/form-data", thing(a=TEXT)))}}),
        ["/paths/~1p/post/requestBody", "multipart/form-data", "correction"],
    ),
    "a discriminator to nowhere": (
        document(
            {"/p": {"get": operation("p")}},
            {
                "A": thing(k=TEXT),
                "B": thing(k=TEXT),
                "U": {"oneOf": [ref("A"), ref("B")], "discriminator": {"propertyName": "k", "mapping": {"x": "C"}}},
            },
        ),
        ["'C'"],
    ),
    "ids that are the same": (
        document(
            {
                "/p/{a-b}/{a_b}": {
                    "get": operation("p", parameters=[parameter("a-b", "path", TEXT), parameter("a_b", "path", TEXT)])
                }
            }
        ),
        ["/paths/~1p~1{a-b}~1{a_b}/get", "rename"],
    ),
    "a deep list": (
        got(parameter("p", "query", TEXTS, style="deepObject")),
        ["/paths/~1p/get", "deepObject", "correct"],
    ),
    "a list of lists": (got(parameter("p", "query", {"type": "array", "items": TEXTS})), ["/paths/~1p/get", "correct"]),
    "XML": (
        got({"name": "p", "in": "query", "content": {"application/xml": {}}}),
        ["/paths/~1p/get", "application/xml"],
    ),
    "text": (
        document(
            {
                "/p": {
                    "get": operation(
                        "p", responses={"200": {"description": "d", "content": {"text/plain": {"schema": TEXT}}}}
                    )
                }
            }
        ),
        ["/paths/~1p/get", "JSON", "correction"],
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refusals(case: str, tmp_path: Path) -> None:
    """What cannot be right is refused in one line, with the place and what helps."""
    given, words = REFUSED[case]
    generating.refused_in_a_line(tmp_path, given, words)
