"""Choose readable class and module names that collide with nothing."""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections.abc import Callable, Iterable

# Names that generated modules import or define for themselves.
RESERVED_CLASSES = frozenset(
    {"Any", "ClassVar", "Final", "Literal", "Mapping", "Self", "Sequence", "TYPE_CHECKING", "TypeAlias", "Unpack"}
    | {"Arguments", "Required"}
    | {"Candidate", "MISSING", "Model", "Models", "UNSET", "UnknownObject", "UnknownVariant", "Unset", "Variants"}
    | {"Api", "AsyncApi", "AsyncClient", "AuthenticatedClient", "Client", "SyncClient"}
    | {"AsyncStream", "AsyncStreamingClient", "EVENTS", "Events", "Stream", "SyncStreamingClient"}
    | {"Body", "Call", "CallOptions", "Operation", "Response", "VARIANTS", "OPERATION"}
    | set(dir(builtins))
)
LITERALS = "literals"
RESERVED_MODULES = frozenset(
    {LITERALS, "unknown_variant", "import_module", "annotations", *dir(builtins), *keyword.kwlist, *keyword.softkwlist}
)
RESERVED_ATTRIBUTES = frozenset(
    {
        "additional_properties",
        "to_dict",
        "from_dict",
        "to_json",
        "from_json",
        "wire_limits",
        "wire_names",
        "wire_required",
        "self",
        "cls",
    }
)
RESERVED_ARGUMENTS = frozenset(
    {"body", "client", "options", "self", "cls", "prepare"}
    | {"timeout", "extra_headers", "extra_query", "extra_body"}
    | {"deadline", "max_retries", "idempotency_key", "cancellation"}
    | RESERVED_CLASSES
)
LONGEST = 100
_ROOM = 90
_NUMBERED = re.compile(r"Type\d+")


def class_names(
    names: Iterable[str], tag_of: Callable[[str], str | None], reserved: frozenset[str] = frozenset()
) -> dict[str, str]:
    """Return a new name for every class: `Type0` goes, or gives way to the variant's tag, where that stays unique."""
    chosen: dict[str, str] = {}
    taken: set[str] = set(reserved)
    ordered = sorted(names, key=lambda name: (bool(_NUMBERED.search(name)), len(name), name))
    for name in ordered:
        prefix = max((old for old in chosen if name.startswith(old) and old != chosen[old]), key=len, default="")
        base = chosen[prefix] + name[len(prefix) :] if prefix else name
        plain = _NUMBERED.sub("", base)
        choices = [plain, plain + (tag_of(name) or ""), base, name]
        alone = _is_alone(name, ordered)
        for choice in choices if alone else choices[1:]:
            if choice not in taken and is_class_name(choice):
                break
        else:
            choice = numbered(f"Model{base}", taken)
        if len(choice) > LONGEST:
            choice = numbered(choice[:_ROOM], taken)
        chosen[name] = choice
        taken.add(choice)
    return chosen


def is_class_name(name: str) -> bool:
    """Say whether a class may be called so; attrs takes annotations that start with ClassVar for class variables."""
    return name.isidentifier() and name not in RESERVED_CLASSES and not name.startswith(("_", "ClassVar"))


def is_usable(name: str) -> bool:
    """Say whether a name is the same to Python, to file systems and to importers."""
    plain = name.isidentifier() and not keyword.iskeyword(name) and not name.startswith("_")
    return plain and unicodedata.normalize("NFKC", name) == name and len(name) <= LONGEST


def _is_alone(name: str, names: list[str]) -> bool:
    """Say whether no other class differs from this one in its number only."""
    pattern = re.compile(_NUMBERED.sub(r"Type\\d+", re.escape(name)) + "$")
    return sum(bool(pattern.match(other)) for other in names) == 1


def numbered(base: str, taken: set[str]) -> str:
    """Return the first of a name, and the name with 2, 3 and so on behind it, that is free."""
    name, number = base, 2
    while name in taken:
        name, number = f"{base}{number}", number + 1
    return name


def unique_modules(modules: Iterable[tuple[str, str]], classes: Iterable[str]) -> dict[str, str]:
    """Return a module name for every (class, wished module), all different on any file system.

    classes: the final names of all classes: a module of the same name would hide one in their package.
    """
    chosen: dict[str, str] = {}
    taken = {*RESERVED_MODULES, *classes}
    for name, whole in modules:
        wished = whole[:_ROOM] if len(whole) > LONGEST else whole
        module = numbered(f"{wished}_model" if wished in taken or wished.startswith("_") else wished, taken)
        chosen[name] = module
        taken.add(module)
    return chosen


def python_names(wished: Iterable[tuple[str, str]], reserved: frozenset[str]) -> dict[str, str]:
    """Return a Python name for every (wire name, wished name): normalised as the compiler does, unique, unreserved."""
    chosen: dict[str, str] = {}
    taken = set(reserved)
    for wire, name in wished:
        base = unicodedata.normalize("NFKC", name)
        if not base.isidentifier() or keyword.iskeyword(base) or base.startswith("_"):
            base = f"field_{base.strip('_')}" if f"field_{base.strip('_')}".isidentifier() else "field"
        chosen[wire] = numbered(base if base not in reserved else f"{base}_", taken)
        taken.add(chosen[wire])
    return chosen


def snake(name: str) -> str:
    """Return a class name in snake_case."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    return re.sub(r"\W+", "_", spaced).strip("_").lower()


def pascal(name: str) -> str:
    """Return words joined by anything as PascalCase."""
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[\W_]+", name))
