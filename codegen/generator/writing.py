"""Fill in the templates: every file of the package, from the shapes of a document."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket, BytecodeCache
from openapi_python_client.parser.properties import LiteralEnumProperty

from . import limits, models, names, operations, resources
from .context import Context
from .literals import literal, prose

_CODEGEN = Path(__file__).resolve().parents[1]
_TEMPLATES = _CODEGEN / "templates"
_RUNTIME = _CODEGEN / "runtime"
_NOTICE = "Written by `make generate` from openapi.yaml; do not edit."
_BASE_URL = 'DEFAULT_BASE_URL = ""'


class _Compiled(BytecodeCache):
    """Templates as they were compiled for the first package of the process, which takes longer than to fill them in."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], Any] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


class Writer:
    """Writes the package of a document into a folder that is not there yet."""

    def __init__(self, made: Context, views: list[operations.Operation], output: Path) -> None:
        self._made = made
        self._views = views
        self._output = output
        self._environment = _environment(made)

    def write(self) -> None:
        """Write every file."""
        self._render("__init__.py", "package_init.py.jinja")
        self._runtime()
        self._models()
        self._operations()
        self._resources()

    def _render(self, target: str, template: str, **values: Any) -> None:
        self._text(target, self._environment.get_template(template).render(**values))

    def _text(self, target: str, text: str) -> None:
        file = self._output / target
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")

    def _runtime(self) -> None:
        servers = self._made.parsed.document.get("servers") or [{"url": ""}]
        base_url = f"DEFAULT_BASE_URL = {literal(str(servers[0].get('url') or ''))}"
        self._text(
            "_runtime/__init__.py", '"""What models, operations and resources share; private to this package."""\n'
        )
        for file in sorted(_RUNTIME.glob("[!_]*.py")):
            self._text(f"_runtime/{file.name}", file.read_text(encoding="utf-8").replace(_BASE_URL, base_url))

    def _models(self) -> None:
        data = self._made.parsed.data
        for model in data.models:
            self._render(f"models/{model.class_info.module_name}.py", "model.py.jinja", model=model)
        if data.enums:
            self._render(f"models/{names.LITERALS}.py", "literals.py.jinja", enums=data.enums)
        for alias in self._made.annotations.aliases:
            view = models.alias_view(self._made, alias)
            self._render(f"models/{alias.module}.py", "named_type.py.jinja", view=view)
        infos = [one.class_info for one in [*data.models, *data.enums]]
        entries = [(str(info.name), str(info.module_name)) for info in infos]
        entries += [(alias.name, alias.module) for alias in self._made.annotations.aliases]
        entries = sorted([*entries, ("UnknownVariant", "unknown_variant")])
        self._render("models/__init__.py", "models_init.py.jinja", entries=entries, groups=_groups(entries))

    def _operations(self) -> None:
        self._text("api/__init__.py", '"""One package per tag, one module per operation."""\n')
        for tag in dict.fromkeys(view.tag for view in self._views):
            self._render(f"api/{tag}/__init__.py", "endpoint_init.py.jinja")
        for view in self._views:
            self._render(f"api/{view.tag}/{view.name}.py", "endpoint_module.py.jinja", op=view)
        # Last, since operations too tell variants apart.
        self._render("models/unknown_variant.py", "unknown_variant.py.jinja", tags=sorted(self._made.tags))

    def _resources(self) -> None:
        about = {tag["name"]: str(tag.get("description") or "") for tag in self._made.parsed.document.get("tags") or ()}
        every, top = resources.tree(self._views, about)
        streams = any(resource.streams for resource in every)
        for one in every:
            self._render(f"resources/{one.tag}.py", "resource.py.jinja", resource=one, streams=streams)
        self._render("resources/__init__.py", "resources_init.py.jinja", resources=every, top=top, streams=streams)


def _environment(made: Context) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES, encoding="utf-8"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=_COMPILED,
    )
    shown: dict[str, Any] = {
        "notice": _NOTICE,
        "literal": literal,
        "limits": limits.source,
        "prose": prose,
        "model_view": partial(models.model_view, made),
        "reading": models.reading,
        "enum_values": _enum_values,
        "title": prose(str(made.parsed.document["info"].get("title") or "")),
    }
    environment.globals.update(shown)
    return environment


def _groups(entries: list[tuple[str, str]]) -> dict[str, str]:
    """Return names as lines of text by their module; under "" those that are called like it."""
    found: dict[str, list[str]] = {}
    for name, module in entries:
        found.setdefault("" if names.snake(name) == module else module, []).append(name)
    return {module: prose(" ".join(several), 16) for module, several in found.items()}


def _enum_values(enum: LiteralEnumProperty) -> str:
    return ", ".join(literal(value) for value in sorted(enum.values, key=str))
