"""Code that uses all of a generated package as people do, and what becomes of it on another package.

`python -m tests.codegen.calling_code FOLDER` reads pairs from stdin: `[{"case", "old", "new"}]`, names of packages in
FOLDER, each beside its document. It writes a program per pair and direction into FOLDER/programs and prints, for each
program, what fails when it is run. The programs are annotated, so that a type checker can judge them too.
"""

from __future__ import annotations

import inspect
import json
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, get_args, get_overloads

import httpx

from codegen.document import load
from codegen.surface.samples import replies

HEAD = """from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import {package}.models as m
from {package}._runtime.operation import AsyncClient, SyncClient
from {package}._runtime.types import UNSET, Unset
"""


class Writer:
    """Writes the program of one package; reads and builds what its operations mention."""

    def __init__(self, package: str) -> None:
        self.package = package
        self.models = import_module(f"{package}.models")
        self.operations = dict(self._operations())
        self.inputs = self._reached(text for one in self.operations.values() for text in _parameters(one))
        taken = (inspect.signature(one.sync) for one in self.operations.values())
        self.outputs = self._reached(str(one.return_annotation) for one in taken)

    def _operations(self) -> Iterator[tuple[str, Any]]:
        folder = Path(self.models.__path__[0]).parent / "api"
        for file in sorted(folder.glob("*/*.py")):
            if file.stem != "__init__":
                name = f"{file.parent.name}.{file.stem}"
                yield name, import_module(f"{self.package}.api.{name}")

    def _reached(self, texts: Iterator[str]) -> set[str]:
        seen: set[str] = set()
        todo = list(texts)
        while todo:
            for name in set(re.findall(r"\w+", todo.pop())) & set(self.models.__all__) - seen:
                seen.add(name)
                todo += [text for _, text, _ in self.fields(name)] or [str(getattr(self.models, name))]
        return seen

    def fields(self, name: str) -> list[tuple[str, str, bool]]:
        """Return the attributes of a model: name, annotation, and whether it must be given."""
        declared: Any = getattr(getattr(self.models, name), "__attrs_attrs__", ())
        ours = (one for one in declared if one.name != "_extra")
        return [(one.name, plain(str(one.type)), one.default is inspect_nothing()) for one in ours]

    def program(self) -> str:
        """Return the source of the program."""
        imports = [
            f"from {self.package}.api.{tag} import {name} as {tag}_{name}"
            for tag, _, name in (place.partition(".") for place in self.operations)
        ]
        parts = [HEAD.format(package=self.package), *imports, ""]
        for place, operation in self.operations.items():
            parts += self._calls(place.replace(".", "_"), operation)
        for name in self.models.__all__:
            parts += [f"def name_{name}() -> object:\n    return m.{name}\n", *self._uses(name)]
        return "\n".join([*parts, *self._resources()])

    def _calls(self, place: str, operation: Any) -> Iterator[str]:
        for name in ("sync", "sync_detailed", "asyncio", "asyncio_detailed", "prepare"):
            yield f"def has_{place}_{name}() -> object:\n    return {place}.{name}\n"
        for number, signature in enumerate(_signatures(operation.sync)):
            for least in (False, True):
                yield self._call(f"call_{place}_{number}_{least}", place, signature, least=least)

    def _call(self, name: str, place: str, signature: inspect.Signature, *, least: bool) -> str:
        given = [one for one in signature.parameters.values() if one.kind is not one.VAR_KEYWORD]
        given = [one for one in given if not least or one.default is one.empty]
        heads = ", ".join(f"{one.name}: {self.typed(str(one.annotation))}" for one in given)
        passed = [one.name if one.kind is one.POSITIONAL_OR_KEYWORD else f"{one.name}={one.name}" for one in given]
        returns = self.soft(str(signature.return_annotation))
        return f"def {name}({heads}) -> {returns}:\n    return {place}.sync({', '.join(passed)})\n"

    def _resources(self) -> Iterator[str]:
        folder = Path(self.models.__path__[0]).parent / "resources"
        for file in sorted(folder.glob("*.py")):
            name = f"{self.package}.resources.{file.stem}".removesuffix(".__init__")
            module = import_module(name)
            for cls in [one for one in vars(module).values() if inspect.isclass(one) and one.__module__ == name]:
                for method in [one for one in vars(cls) if not one.startswith("_")]:
                    function = f"def resource_{file.stem}_{cls.__name__}_{method}() -> object:\n"
                    yield f"{function}    from {name} import {cls.__name__}\n\n    return {cls.__name__}.{method}\n"

    def _uses(self, name: str) -> Iterator[str]:
        fields = self.fields(name)
        if fields and name in self.inputs:
            for least in (False, True):
                given = [(field, text) for field, text, must in fields if must or not least]
                heads = ", ".join(f"{field}: {self.typed(text)}" for field, text in given)
                passed = ", ".join(f"{field}={field}" for field, _ in given)
                yield f"def build_{name}_{least}({heads}) -> m.{name}:\n    return m.{name}({passed})\n"
        values: tuple[Any, ...] = get_args(getattr(self.models, name)) if name in self.inputs else ()
        for number, value in enumerate(values):
            if isinstance(value, str):
                yield f"def value_{name}_{number}() -> m.{name}:\n    return {value!r}\n"
        for field, text, _ in fields:
            returns = self.soft(text) if name not in self.inputs or name in self.outputs else self.broad(text)
            yield f"def read_{name}__{field}(o: m.{name}) -> {returns}:\n    return o.{field}\n"
            if name in self.outputs:
                yield from self._comparisons(name, field, text)

    def _comparisons(self, name: str, field: str, text: str) -> Iterator[str]:
        for alias in sorted(set(re.findall(r"\w+", text)) & set(self.models.__all__)):
            for number, value in enumerate(get_args(getattr(self.models, alias))):
                if isinstance(value, str) and re.fullmatch(rf"{alias}( \| (None|Unset))*", text):
                    head = f"def same_{name}__{field}_{number}(o: m.{name}) -> bool:\n"
                    yield f"{head}    return o.{field} == {value!r}\n"

    def typed(self, text: str) -> str:
        """Return an annotation with the names of the models in their module."""
        return re.sub(r"(?<![\w.'\"])(\w+)(?![\w'\"])", lambda found: self._placed(found[1]), plain(text))

    def _placed(self, name: str) -> str:
        return f"m.{name}" if name in self.models.__all__ else name

    def soft(self, text: str) -> str:
        """Return what readers need of a type: they do not add to its lists and mappings."""
        return self.typed(text).replace("list[", "Sequence[").replace("dict[", "Mapping[")

    def broad(self, text: str) -> str:
        """Return what readers of something they built themselves rely on: whether it can be absent."""
        names = set(re.findall(r"\w+", text)) & set(self.models.__all__)
        return "object" if names or "[" in text else text


def plain(text: str) -> str:
    """Return an annotation with the names of models alone."""
    return re.sub(r"\b(models|_types)\.", "", text)


def inspect_nothing() -> Any:
    """Return what attrs puts where there is no default."""
    return import_module("attrs").NOTHING


def _signatures(function: Any) -> list[inspect.Signature]:
    """Return the ways to call a function, without what it leaves to others."""
    shown = inspect.signature(function)
    found: list[inspect.Signature] = []
    for one in get_overloads(inspect.unwrap(function)):
        taken = [*inspect.signature(one).parameters.values()][1:]
        own = [shown.parameters["client"] if one.name == "client" else one for one in taken]
        found.append(shown.replace(parameters=own))
    return found or [shown]


def _parameters(operation: Any) -> Iterator[str]:
    yield from (str(one.annotation) for one in inspect.signature(operation.sync).parameters.values())


class Run:
    """Runs the program that one package gave on another, whose server answers as the other's document says."""

    def __init__(self, module: Any, writer: Writer, document: Any) -> None:
        self.module = module
        self.writer = writer
        self.answers: dict[tuple[str, str], Any] = {}
        for sample in replies(document):
            self.answers.setdefault((sample.method, _shape(sample.path)), sample)
        self.failures: list[str] = []

    def __execute__(self, call: Any) -> httpx.Response:
        """Answer a call with the fullest reply of its operation."""
        found = self.answers.get((call.operation.method, _shape(call.operation.path)))
        request = httpx.Request(call.operation.method, "https://server.example")
        if found is None:
            return httpx.Response(204, request=request)
        return httpx.Response(found.status, json=found.body, request=request)

    def all(self) -> list[str]:
        """Run every function of the program; return what failed."""
        everything: dict[str, Any] = {**vars(self.module)}
        functions: dict[str, Any] = {name: everything[name] for name in everything if _is_written(name)}
        for name, function in functions.items():
            if name.startswith("call_"):
                for last in (False, True):
                    self._try(name, lambda f=function, last=last: self._called(f, last=last))
            elif name.startswith("build_"):
                self._try(name, lambda f=function: f(**self._arguments(f, last=False)))
            elif name.startswith(("name_", "has_", "resource_")):
                self._try(name, function)
        return self.failures

    def _try(self, name: str, action: Any) -> None:
        try:
            action()
        except Exception as error:
            self.failures.append(f"{name}: {type(error).__name__}: {error}")

    def _called(self, function: Any, *, last: bool) -> None:
        result = function(**self._arguments(function, last=last))
        self._use(result, str(inspect.signature(function).return_annotation))

    def _arguments(self, function: Any, *, last: bool) -> dict[str, Any]:
        given = inspect.signature(function).parameters
        return {name: self._value(str(one.annotation), last=last) for name, one in given.items()}

    def _value(self, text: str, *, last: bool) -> Any:
        options = [one for one in _alternatives(text) if one not in ("Unset", "None", "m.UnknownVariant")]
        wanted = options[-1 if last else 0]
        plain: dict[str, Any] = {"str": "text", "int": 1, "float": 1.5, "bool": True, "SyncClient": self}
        if wanted in plain:
            return plain[wanted]
        if wanted.startswith(("list", "Sequence")):
            return []
        if not wanted.startswith("m."):
            return {"key": "value"}
        return self._of_model(wanted.removeprefix("m."))

    def _of_model(self, name: str) -> Any:
        found = getattr(self.module.m, name)
        if hasattr(found, "from_dict"):
            return found.from_dict({})
        values = get_args(found)
        return values[0] if values and isinstance(values[0], str) else {}

    def _use(self, value: Any, text: str) -> None:
        """Use a value as its old annotation lets one; go on with what is in it."""
        if value is None and "None" not in text:
            raise TypeError(f"None where {text} was promised")
        if value is not None and type(value).__name__ not in ("Unset", "UnknownVariant"):
            self._use_present(value, text)

    def _use_present(self, value: Any, text: str) -> None:
        names = re.findall(r"m\.(\w+)", text)
        classes = [name for name in names if self.writer.fields(name)]
        if type(value).__name__ in classes or (classes and "[" not in text and not isinstance(value, str)):
            self._read(value, type(value).__name__ if type(value).__name__ in classes else classes[0])
        elif "Sequence[" in text:
            for inner in value:
                self._use(inner, text.replace("Sequence[", "").rstrip("]"))
        elif "Mapping[" in text or (names and "dict[" in str(getattr(self.writer.models, names[0]))):
            mapping: Any = value
            mapping.items()

    def _read(self, value: Any, name: str) -> None:
        for field, _, _ in self.writer.fields(name):
            reader = getattr(self.module, f"read_{name}__{field}")
            self._use(reader(value), f"{inspect.signature(reader).return_annotation} | None")


def _alternatives(text: str) -> list[str]:
    """Return the alternatives of a union, brackets kept whole."""
    found, depth = [""], 0
    for character in text:
        depth += (character == "[") - (character == "]")
        if character == "|" and not depth:
            found.append("")
        else:
            found[-1] += character
    return [one.strip() for one in found]


def _is_written(name: str) -> bool:
    return name.startswith(("call_", "build_", "name_", "has_", "resource_", "read_"))


def _shape(path: str) -> str:
    return re.sub(r"\{.*?\}", "{}", path)


def main(folder: Path) -> dict[str, list[str]]:
    """Write and run the programs of every pair."""
    sys.path[:0] = [str(folder), str(folder / "programs")]
    (folder / "programs").mkdir(exist_ok=True)
    found: dict[str, list[str]] = {}
    for pair in json.load(sys.stdin):
        for direction, here, there in (("forward", "old", "new"), ("backward", "new", "old"), ("sane", "old", "old")):
            name = f"{pair['case'].lower()}_{direction}"
            found[name] = outcome(folder, name, pair[here], pair[there])
    return found


def outcome(folder: Path, name: str, of: str, on: str) -> list[str]:
    """Return what fails when the program of one package runs on another."""
    writer = Writer(of)
    source = writer.program().replace(of, on)
    (folder / "programs" / f"{name}.py").write_text(source, encoding="utf-8")
    try:
        module = import_module(name)
    except (ImportError, AttributeError) as error:
        return [f"import: {error}"]
    return Run(module, writer, load(folder / f"{on}.json").document).all()


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]).resolve())))
