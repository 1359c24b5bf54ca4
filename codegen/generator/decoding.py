"""Write the code that reads one JSON value into models, and the tables it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from .literals import literal
from .shapes import Alias, Annotations, Const, Enum, List, Map, Object, Plain, Shape, Union, holds_models, members

KINDS = {"str": "str", "int": "int", "float": "int, float", "bool": "bool", "None": "type(None)"}


@dataclass(frozen=True)
class Property:
    """What deciding between variants needs to know of a model's property."""

    wire: str
    name: str
    shape: Shape
    required: bool


@dataclass
class Tables:
    """The module-level tables of one generated module, by the shape they read.

    properties gives the properties of a model by its name; tags collects the attributes that tell variants apart.
    """

    properties: Callable[[str], list[Property]]
    annotations: Annotations
    tags: set[str]
    own: Alias | None = None
    defined: dict[Shape, tuple[str, str]] = field(default_factory=dict[Shape, tuple[str, str]])
    imported: dict[str, str] = field(default_factory=dict[str, str])

    def variants(self, wanted: tuple[Object, ...], hint: str) -> str:
        """Return the name of the table that tells some models apart, defining or importing it."""
        key = Union(wanted)
        alias = self._alias_for(wanted)
        if alias is not None and alias != self.own:
            name = f"_{alias.module}_variants"
            self.imported[name] = alias.module
            return name
        if key not in self.defined:
            self.defined[key] = (self._free(f"_{hint}_variants"), self.code(wanted))
        return self.defined[key][0]

    def _alias_for(self, wanted: tuple[Object, ...]) -> Alias | None:
        for alias in self.annotations.aliases:
            objects = tuple(member for member in members(alias.shape) if isinstance(member, Object))
            if len(objects) > 1 and set(objects) == set(wanted):
                return alias
        return None

    def _free(self, name: str) -> str:
        taken = {used for used, _ in self.defined.values()} | set(self.imported)
        number = 2
        unique = name
        while unique in taken:
            unique, number = f"{name}_{number}", number + 1
        return unique

    def code(self, wanted: tuple[Object, ...]) -> str:
        """Return the code of a table that tells some models apart."""
        tag = tag_of({one: self.properties(one.name) for one in wanted})
        self.tags.update(prop.name for one in wanted for prop in self.properties(one.name) if prop.wire == tag)
        owners: dict[object, list[Object]] = {}
        for one in wanted:
            for value in tag_values(self.properties(one.name), tag):
                owners.setdefault(value, []).append(one)
        unsettled = {one for value, owning in owners.items() if value is None or len(owning) > 1 for one in owning}
        single = {value: owning[0] for value, owning in owners.items() if len(owning) == 1 and value is not None}
        by_tag = ", ".join(f"{literal(value)}: {literal(one.place)}" for value, one in single.items())
        candidates = "".join(f"{self._candidate(one, tag)}, " for one in wanted if one in unsettled)
        rest = f", ({candidates})" if candidates else ""
        return f"Variants(_models, UnknownVariant, {literal(tag)}, {{{by_tag}}}{rest})"

    def _candidate(self, one: Object, tag: str) -> str:
        declared = self.properties(one.name)
        values = {prop.wire: constants(prop.shape) for prop in declared if constants(prop.shape)}
        kinds = {prop.wire: _kinds(prop.shape) for prop in declared}
        parts = [
            literal(one.place),
            _set(tag_values(declared, tag)),
            _set([prop.wire for prop in declared if prop.required]),
            "{" + ", ".join(f"{literal(wire)}: {_set(allowed)}" for wire, allowed in values.items()) + "}",
            "{" + ", ".join(f"{literal(wire)}: ({kind},)" for wire, kind in kinds.items() if kind) + "}",
            _set([prop.wire for prop in declared]),
        ]
        return f"Candidate({', '.join(parts)})"


def _set(values: list[object] | list[str]) -> str:
    return f"frozenset({{{', '.join(literal(value) for value in values)}}})" if values else "frozenset()"


def constants(shape: Shape) -> list[object]:
    """Return the only values that a shape allows, or nothing when it allows others."""
    found: list[object] = []
    for member in members(shape):
        match member:
            case Const(value=value):
                found.append(value)
            case Enum(values=values):
                found.extend(values)
            case Plain(name="None"):
                found.append(None)
            case _:
                return []
    return found if any(value is not None for value in found) else []


def tag_values(declared: list[Property], tag: str) -> list[object]:
    """Return the tag values that a model may carry, None included when it may go without."""
    for prop in declared:
        if prop.wire == tag:
            found = constants(prop.shape)
            return found if prop.required or None in found else [*found, None]
    return [None]


def tag_of(variants: dict[Object, list[Property]]) -> str:
    """Return the property that tells most variants apart by constant values."""
    scores: dict[str, tuple[int, int, int]] = {}
    wires = dict.fromkeys(prop.wire for declared in variants.values() for prop in declared)
    for position, wire in enumerate(wires):
        values = [constants(prop.shape) for declared in variants.values() for prop in declared if prop.wire == wire]
        flat = [value for found in values for value in found if value is not None]
        scores[wire] = (sum(map(bool, values)), len(set(flat)) - len(flat), -position)
    return max(scores, key=lambda wire: scores[wire], default="type")


def _kinds(shape: Shape) -> str:
    kinds: dict[str, None] = {}
    for member in members(shape):
        match member:
            case Plain(name="Any"):
                return ""
            case Plain(name=name):
                kinds.update(dict.fromkeys(KINDS[name].split(", ")))
            case Const(value=value):
                kinds[type(value).__name__ if value is not None else "type(None)"] = None
            case Enum(values=values):
                kinds.update(dict.fromkeys(type(value).__name__ for value in values))
            case List():
                kinds["list"] = None
            case _:
                kinds["dict"] = None
    return ", ".join(kinds)


def decoder(shape: Shape, tables: Tables, hint: str) -> str | None:
    """Return the code of a function that reads any value of a shape, or None when values stay as they are."""
    if not holds_models(shape):
        return None
    own = members(shape)
    objects = tuple(member for member in own if isinstance(member, Object))
    lists = [member.items for member in own if isinstance(member, List) and holds_models(member)]
    maps = [member.values for member in own if isinstance(member, Map) and holds_models(member)]
    of_objects = _objects(objects, tables, hint)
    if of_objects is None and maps:
        of_objects = f"map_of({decoder(_joined(maps), tables, hint)})"
    of_lists = f"list_of({decoder(_joined(lists), tables, f'{hint}_item')})" if lists else None
    if of_objects and of_lists:
        return f"either({of_objects}, {of_lists})"
    return of_objects or of_lists


def _joined(alternatives: list[Shape]) -> Shape:
    flat = [member for shape in alternatives for member in members(shape)]
    return flat[0] if len(flat) == 1 else Union(tuple(dict.fromkeys(flat)))


def _objects(objects: tuple[Object, ...], tables: Tables, hint: str) -> str | None:
    if not objects:
        return None
    if len(objects) == 1:
        return f"_models.decode_as({literal(objects[0].place)})"
    return f"{tables.variants(objects, hint)}.decode"


def statements(shape: Shape, tables: Tables, hint: str) -> list[str]:
    """Return the lines that turn `_value` into what a model holds: fast for objects and lists of objects."""
    own = members(shape)
    objects = tuple(member for member in own if isinstance(member, Object))
    lists = [member.items for member in own if isinstance(member, List) and holds_models(member)]
    maps = [member for member in own if isinstance(member, Map) and holds_models(member)]
    items = members(_joined(lists)) if lists else ()
    plain_items = all(isinstance(item, Object) for item in items)
    if maps or (lists and not plain_items):
        return [f"_value = {tables_function(shape, tables, hint)}(_value)"]
    lines: list[str] = []
    if objects:
        lines += ["if _value.__class__ is dict:", *_indented(_read_one(objects, tables, hint, "_value"))]
    if items:
        inner = tuple(item for item in items if isinstance(item, Object))
        word = "elif" if objects else "if"
        lines += [f"{word} _value.__class__ is list and _value:", *_indented(_read_many(inner, tables, f"{hint}_item"))]
    return lines


def tables_function(shape: Shape, tables: Tables, hint: str) -> str:
    """Return the name of a module-level function that reads a shape, defining it."""
    if shape not in tables.defined:
        code = decoder(shape, tables, hint)
        assert code is not None
        tables.defined[shape] = (f"_read_{hint}", code)
    return tables.defined[shape][0]


def _read_one(objects: tuple[Object, ...], tables: Tables, hint: str, value: str) -> list[str]:
    if len(objects) == 1:
        return [f"_value = _models[{literal(objects[0].place)}]({value})"]
    table = tables.variants(objects, hint)
    return [f"_value = {table}.decode({value})"]


def _read_many(objects: tuple[Object, ...], tables: Tables, hint: str) -> list[str]:
    if len(objects) == 1:
        reading = f"_models[{literal(objects[0].place)}]"
        return [f"_read = {reading}", "_value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]"]
    table = tables.variants(objects, hint)
    tag = literal(tag_of({one: tables.properties(one.name) for one in objects}))
    return [
        "_items: list[Any] = []",
        "try:",
        "    for _one in _value:",
        f"        _items.append({table}[_one[{tag}]](_one))",
        "except (KeyError, TypeError):",
        f"    _items += [{table}.decode(_one) for _one in _value[len(_items) :]]",
        "_value = _items",
    ]


def _indented(lines: list[str]) -> list[str]:
    return [f"    {line}" for line in lines]
