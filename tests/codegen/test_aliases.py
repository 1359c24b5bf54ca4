"""A union of models that stands in several places has one name, whatever the document calls its places."""

from __future__ import annotations

import re
import sys
import typing
from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.codegen import generating
from tests.codegen.construct_specs import TEXT, Json, body, document, operation, ref, thing

CAT, DOG, BIRD = (thing("kind", kind={"const": kind}) for kind in ("cat", "dog", "bird"))
BOTH: Json = {"oneOf": [ref("Cat"), ref("Dog")]}
EITHER: Json = {"oneOf": [ref("Dog"), ref("Cat"), {"type": "null"}]}


def _answers(schema: Json) -> Json:
    return {"200": {"description": "d", "content": {"application/json": {"schema": schema}}}}


def _document(**schemas: Json) -> Json:
    replies = {f"/{name}": {"get": operation(f"get_{name}", responses=_answers(ref(name)))} for name in schemas}
    return document(replies, {"Cat": CAT, "Dog": DOG, "Bird": BIRD, **schemas})


def _list(items: Json) -> Json:
    return {"type": "array", "items": items}


@contextmanager
def generated(folder: Path, name: str, given: Json) -> Generator[tuple[Any, dict[str, str]]]:
    """Give the models of a package, and the names of its unions with their source."""
    package = generating.generate(folder, name, given)
    sys.path.insert(0, str(folder))
    texts = "\n".join(file.read_text("utf-8") for file in sorted((package / "models").glob("*.py")))
    found = re.findall(r"^ +(\w+): TypeAlias = \(?\s*(models[^\"]*?)\)?\s*\"\"\"", texts, re.MULTILINE)
    yield import_module(f"{name}.models"), {one: " ".join(text.split()) for one, text in found}
    sys.path.remove(str(folder))


def test_a_union_is_named_after_the_shortest_way_to_it(tmp_path: Path) -> None:
    """The order of the document is nothing to the name, nor is a null beside the models or the order of these."""
    schemas = {"Household": thing(pets=_list(BOTH)), "Zoo": thing(one=EITHER, all=_list(EITHER)), "Shop": thing(x=TEXT)}
    turned = dict(reversed(schemas.items()))
    for name, given in (("forwards", schemas), ("backwards", turned)):
        with generated(tmp_path, name, _document(**given)) as (models, unions):
            assert ["ZooOne"] == [*unions]
            assert {"models.Cat", "models.Dog", "models.UnknownVariant"} == set(unions["ZooOne"].split(" | "))
            hints = [str(typing.get_type_hints(cls)) for cls in (models.Zoo, models.Household)]
            assert [] == [text for text in hints if f"{name}.models.dog.Dog" not in text]
            read = models.Household.from_dict({"pets": [{"kind": "dog"}, {"kind": "fox"}]})
            assert ["Dog", "UnknownVariant"] == [type(one).__name__ for one in read.pets]


def test_a_union_that_stands_once_has_no_name(tmp_path: Path) -> None:
    """A property of a reply is spelt in its model alone; that of a body in its operation, too; what answers as well."""
    paths = {
        "/a": {"post": operation("add", requestBody=body("application/json", ref("Sent")))},
        "/b": {"get": operation("look", responses=_answers({"oneOf": [ref("Dog"), ref("Bird")]}))},
        "/c": {"get": operation("peek", responses=_answers(ref("Seen")))},
    }
    seen = thing(pet={"oneOf": [ref("Cat"), ref("Bird")]})
    given = document(paths, {"Cat": CAT, "Dog": DOG, "Bird": BIRD, "Sent": thing(pet=BOTH), "Seen": seen})

    with generated(tmp_path, "once", given) as (_, unions):
        assert ["LookResponse", "SentPet"] == sorted(unions)


def test_names_that_are_taken_stay_with_whom_they_belong_to(tmp_path: Path) -> None:
    """A class, a named union or a word of Python keeps its name; a component's name is taken before an inline one."""
    schemas = {
        "Zoo": thing(one=BOTH, two=BOTH),
        "ZooOne": thing(x=TEXT),
        "Pair": {"oneOf": [ref("Cat"), ref("Bird")]},
        "Twin": {"oneOf": [ref("Cat"), ref("Bird")]},
        "Uses": thing(one=ref("Pair"), two={"oneOf": [ref("Bird"), ref("Cat")]}),
    }
    with generated(tmp_path, "taken", _document(**schemas)) as (models, unions):
        assert {"UnionZooOne", "Pair", "Twin"} == unions.keys()
        assert "models.Pair" == unions["Twin"]
        assert models.Twin == models.Pair
        assert isinstance(models.ZooOne, type)
