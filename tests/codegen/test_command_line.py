"""`python -m codegen` answers bad input with one line and exit code 2, and leaves what was there."""

from __future__ import annotations

import http.server
import json
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from codegen import document
from tests.codegen.command import ROOT
from tests.codegen.small_upstream import BEFORE, Done, Workshop, command, corrections, published, ref

Json = Any


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Return a folder with everything that a sync needs."""
    made = Workshop(tmp_path)
    made.prepare()
    return made


def refused(done: Done, workshop: Workshop, about: str) -> None:
    """See that a command ended in one line on stderr that says what it is about, and changed nothing."""
    assert (2, "") == (done.code, done.out)
    assert 1 == done.err.count("\n")
    assert done.err.endswith("\n")
    assert done.err.startswith("codegen: ")
    assert about in done.err
    assert BEFORE == workshop.output.read_text("utf-8")


NOT_SPECS = {
    "not YAML": ("a: [1\nb: }", "is not valid YAML or JSON"),
    "a list": ("- 1\n- 2\n", "is not an OpenAPI 3 document"),
    "a text": ("just words", "is not an OpenAPI 3 document"),
    "empty": ("", "is not an OpenAPI 3 document"),
    "not OpenAPI": ("name: x\nversion: 1\n", "is not an OpenAPI 3 document"),
    "OpenAPI 2": ("swagger: '2.0'\ninfo: {}\npaths: {}\n", "is not an OpenAPI 3 document"),
    "HTML": ("<!doctype html><html><body>Not Found</body></html>", "upstream.yaml"),
    "code": ("!!python/object/apply:os.system ['touch PWNED']", "upstream.yaml"),
    "a cycle": ("openapi: 3.1.0\npaths: &a {/pets: *a}\ncomponents: {}", ""),
    "numbers as keys": ("openapi: 3.1.0\npaths: {1: {}}\ncomponents: {}", ""),
}


@pytest.mark.parametrize("kind", NOT_SPECS)
def test_what_is_no_specification_is_refused(workshop: Workshop, kind: str) -> None:
    """The message names the file and what is wrong."""
    text, problem = NOT_SPECS[kind]
    upstream = workshop.folder / "upstream.yaml"
    upstream.write_text(text, encoding="utf-8")

    refused(workshop.sync(upstream), workshop, problem)
    assert not (ROOT / "PWNED").exists()


def toy(spec: Json) -> Json:
    return spec["components"]["schemas"]["Toy"]["properties"]


DAMAGE: dict[str, tuple[Callable[[Json], object], str]] = {
    "a reference to nowhere": (lambda it: toy(it).update(x=ref("Ghost")), "'#/components/schemas/Ghost'"),
    "a remote reference": (
        lambda it: toy(it).update(x={"$ref": "https://x.example/y.yaml#/Z"}),
        "'https://x.example/y.yaml#/Z'",
    ),
    "a missing operation": (lambda it: it["paths"].pop("/pets"), "missing upstream: listPets"),
    "a missing schema": (lambda it: it["components"]["schemas"].pop("AnyToy"), "AnyToy"),
    "an invalid schema": (lambda it: toy(it).update(x={"type": "objekt"}), "objekt"),
    "a circular allOf": (lambda it: it["components"]["schemas"]["Pet"]["allOf"].append(ref("Pet")), "refers to itself"),
    "a new path": (
        lambda it: it["paths"].update({"/pets/x": {"get": {"operationId": "listPets", "responses": {}}}}),
        "listPets",
    ),
    "an allOf of a union": (
        lambda it: it["components"]["schemas"]["Pet"]["allOf"].append(ref("AnyToy")),
        "/components/schemas/Pet",
    ),
    "an operation without replies": (
        lambda it: it["paths"]["/pets"].update(put={"responses": {}}),
        "/paths/~1pets/put/responses",
    ),
    "a stale correction": (
        lambda it: it["components"]["schemas"]["Toy"]["required"].remove("ghost"),
        "stale correction at /components/schemas/Toy/required",
    ),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_specification_is_refused(workshop: Workshop, kind: str) -> None:
    """The message names the place or the thing."""
    damage, problem = DAMAGE[kind]
    spec = published()
    damage(spec)
    workshop.prepare(upstream=spec)

    refused(workshop.sync(), workshop, problem)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: [1", "corrections.yaml is not valid YAML"),
        ("- a\n", "corrections.yaml"),
        ("corrections: []\n", "keep"),
        (json.dumps({**corrections(), "corrections": [{"at": "/x", "set": 1}]}), "/x"),
        (
            json.dumps({**corrections(), "corrections": [{"at": "/x", "set": 1, "expect": 2, "why": "w", "wy": 1}]}),
            "wy",
        ),
        (json.dumps({**corrections(), "rules": [{"rule": "magic", "why": "w"}]}), "magic"),
        (json.dumps({**corrections(), "resources": []}), "/pets"),
    ],
)
def test_a_corrections_file_that_is_none_is_refused(workshop: Workshop, text: str, problem: str) -> None:
    """The message names the file or the entry."""
    workshop.corrections.write_text(text, encoding="utf-8")

    refused(workshop.sync(), workshop, problem)


def test_files_that_cannot_be_read_are_named(workshop: Workshop) -> None:
    """A missing file, a folder, and corrections that are not there."""
    refused(workshop.sync(workshop.folder / "gone.yaml"), workshop, "gone.yaml: No such file or directory")
    refused(workshop.sync(workshop.folder), workshop, f"{workshop.folder}: Is a directory")
    workshop.corrections.unlink()
    refused(workshop.sync(), workshop, "corrections.yaml: No such file or directory")


def test_a_file_that_cannot_be_written_is_named(workshop: Workshop) -> None:
    """An output in a folder that does not exist, or that is a folder itself."""
    for output in (workshop.folder / "gone" / "openapi.yaml", workshop.folder / "descriptions"):
        arguments = [str(output) if one == str(workshop.output) else one for one in workshop.arguments()]
        refused(command(*arguments), workshop, output.name)


def test_an_old_file_that_is_none_is_named(workshop: Workshop) -> None:
    """What stands at the output, and is no OpenAPI document, is not overwritten in silence."""
    workshop.output.write_text("my notes", encoding="utf-8")
    done = workshop.sync()

    assert (2, "my notes") == (done.code, workshop.output.read_text("utf-8"))
    assert "openapi.yaml" in done.err
    assert 1 == done.err.count("\n")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Serve the small specification at /spec.json, a redirect to it at /moved, and nothing else."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            moved = self.path == "/moved"
            self.send_response(
                302 if moved else 200 if self.path == "/0123456789abcdef0123456789abcdef01234567/spec.json" else 404
            )
            self.send_header("Location", "/0123456789abcdef0123456789abcdef01234567/spec.json")
            self.end_headers()
            self.wfile.write(json.dumps(published()).encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()


def test_a_specification_is_fetched(workshop: Workshop, server: str) -> None:
    """An address works as well as a file, redirects included; a commit in it is told."""
    address = f"{server}/0123456789abcdef0123456789abcdef01234567/spec.json"
    done = workshop.sync(address)
    told = document.load(workshop.output).document["info"]["x-upstream"]

    assert (0, "") == (done.code, done.err)
    assert (address, "0123456789abcdef0123456789abcdef01234567") == (told["source"], told["commit"])
    assert 0 == workshop.sync(f"{server}/moved").code


def test_an_address_that_does_not_answer_is_named(workshop: Workshop, server: str) -> None:
    """A status that is no success, a closed port, a name that is none, and an address that is none."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        unreachable = f"http://127.0.0.1:{closed.getsockname()[1]}/spec.yaml"
        refused(workshop.sync(unreachable), workshop, f"cannot read {unreachable}: ")
    refused(workshop.sync(f"{server}/gone"), workshop, "404")
    refused(workshop.sync("http://nowhere.invalid/spec.yaml"), workshop, "nowhere.invalid")
    refused(workshop.sync("http://[::1/spec.yaml"), workshop, "cannot read http://[::1/spec.yaml")


def test_the_address_may_stand_in_the_corrections(workshop: Workshop, server: str) -> None:
    """Without --upstream the corrections say where the specification is; where they do not, the command asks for it."""
    arguments = [one for one in workshop.arguments() if one not in ("--upstream", str(workshop.upstream))]
    refused(command(*arguments), workshop, "--upstream")
    workshop.prepare(plan={**corrections(), "upstream": {"url": f"{server}/moved"}})

    assert 0 == command(*arguments).code


@pytest.mark.parametrize("arguments", [[], ["synk"], ["sync", "--bogus"], ["generate", "--spec"]])
def test_a_command_that_is_none_shows_how_it_is_used(arguments: list[str]) -> None:
    """Exit code 2 and the usage, without a traceback."""
    done = command(*arguments)

    assert (2, "") == (done.code, done.out)
    assert done.err.startswith("usage: python -m codegen")


def test_check_counts_what_is_described(workshop: Workshop) -> None:
    """Exit code 1 and the missing places, or 0 when enough is described."""
    workshop.sync()
    gaps = command("check", "--spec", str(workshop.output))
    whole = command("check")

    assert (1, "") == (gaps.code, gaps.err)
    assert "schemas         0 of     4 described     0.0%" in gaps.out
    assert "not described: Ball.size" in gaps.out
    assert (0, "") == (whole.code, whole.err)


@pytest.mark.parametrize("name", ["check", "generate", "drift"])
def test_other_commands_refuse_a_document_that_is_none(workshop: Workshop, name: str) -> None:
    """One line and exit code 2; no package is written."""
    output = [] if name == "check" else ["--output", str(workshop.folder / "package")]
    done = command(name, "--spec", str(workshop.folder / "gone.yaml"), *output)

    refused(done, workshop, "gone.yaml")
    assert not (workshop.folder / "package").exists()
