"""Write the code that reads one JSON value into models, and the tables it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from .literals import literal
from .shapes import Alias, Annotations, Const, Enum, List, Map, Object, Plain, Shape, Union, holds_models, members
from .tags import Property, Told, constants

KINDS = {"str": "str", "int": "int", "float": "int, float", "bool": "bool", "None": "type(None)"}


@dataclass
class Tables:
    """The module-level tables of one generated module, by the shape they read.

    told says what tells some models apart; tags collects the attributes that tell variants apart.
    """

    told: Callable[[tuple[Object, ...]], Told]
    annotations: Annotations
    tags: set[str]
    own: Alias | None = None
    defined: dict[Shape, tuple[str, str]] = field(default_factory=dict[Shape, tuple[str, str]])
    imported: dict[str, str] = field(default_factory=dict[str, str])

    def variants(self, wanted: tuple[Object, ...], hint: str, unknown: str = "UnknownVariant") -> str:
        """Return the name of the table that tells some models apart, defining or importing it.

        unknown: what reads an object that is none of them.
        """
        plain = unknown == "UnknownVariant"
        key = Union(wanted if plain else (*wanted, Map(Plain(unknown))))
        alias = self._alias_for(wanted) if plain else None
        if alias is not None and alias != self.own:
            name = f"_{alias.module}_variants"
            self.imported[name] = alias.module
            return name
        if key not in self.defined:
            self.defined[key] = (self._free(f"_{hint}_variants"), self.code(wanted, unknown))
        return self.defined[key][0]

    def _alias_for(self, wanted: tuple[Object, ...]) -> Alias | None:
        return next(iter(self.annotations.like(Union(wanted))), None)

    def _free(self, name: str) -> str:
        taken = {used for used, _ in self.defined.values()} | set(self.imported)
        number = 2
        unique = name
        while unique in taken:
            unique, number = f"{name}_{number}", number + 1
        return unique

    def code(self, wanted: tuple[Object, ...], unknown: str = "UnknownVariant") -> str:
        """Return the code of a table that tells some models apart; unknown: what reads an object that is none."""
        told = self.told(wanted)
        self.tags.update(prop.name for props in told.declared.values() for prop in props if prop.wire == told.tag)
        owners: dict[object, list[Object]] = {}
        for one in wanted:
            for value in told.values(one):
                owners.setdefault(value, []).append(one)
        open_ = any(told.is_open(one) for one in wanted)
        shared = {one for value, owning in owners.items() if value is None or len(owning) > 1 for one in owning}
        alone = {value: owning[0] for value, owning in owners.items() if len(owning) == 1 and value is not None}
        unsettled, single = (set(wanted), {}) if open_ else (shared, alone)
        by_tag = ", ".join(f"{literal(value)}: {literal(one.name)}" for value, one in single.items())
        inner = _told_within([told.declared[one] for one in wanted if one in unsettled], self.told)
        candidates = "".join(f"{_candidate(one, told, inner)}, " for one in wanted if one in unsettled)
        rest = f", ({candidates})" if candidates else ""
        return f"Variants(_models, {unknown}, {literal(told.tag)}, {{{by_tag}}}{rest})"


def _told_within(
    variants: list[list[Property]], told: Callable[[tuple[Object, ...]], Told]
) -> dict[Shape, dict[str, list[object]]]:
    """Return the constants of the objects that variants hold under one key, where they differ by them."""
    held: dict[str, dict[Shape, dict[str, list[object]]]] = {}
    for prop in (prop for declared in variants for prop in declared):
        if isinstance(prop.shape, Object):
            held.setdefault(prop.wire, {})[prop.shape] = _values(told((prop.shape,)).declared[prop.shape])
    apart = [found for found in held.values() if len({repr(values) for values in found.values()}) > 1]
    return {shape: values for found in apart for shape, values in found.items() if values}


def _values(declared: list[Property]) -> dict[str, list[object]]:
    return {prop.wire: constants(prop.shape) for prop in declared if constants(prop.shape)}


def _candidate(one: Object, told: Told, inner: dict[Shape, dict[str, list[object]]]) -> str:
    declared = told.declared[one]
    kinds = {prop.wire: _kinds(prop.shape) for prop in declared}
    parts = [
        literal(one.name),
        "None" if told.is_open(one) else _set(told.values(one)),
        _set([prop.wire for prop in declared if prop.required]),
        _allowed(_values(declared)),
        "{" + ", ".join(f"{literal(wire)}: ({kind},)" for wire, kind in kinds.items() if kind) + "}",
        _set([prop.wire for prop in declared]),
    ]
    within = [f"{literal(prop.wire)}: {_allowed(inner[prop.shape])}" for prop in declared if prop.shape in inner]
    parts += ["{" + ", ".join(within) + "}"] if within else []
    return f"Candidate({', '.join(parts)})"


def _allowed(values: dict[str, list[object]]) -> str:
    return "{" + ", ".join(f"{literal(wire)}: {_set(allowed)}" for wire, allowed in values.items()) + "}"


def _set(values: list[object] | list[str]) -> str:
    return f"frozenset({{{', '.join(literal(value) for value in values)}}})" if values else "frozenset()"


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
    of_maps = f"map_of({decoder(_joined(maps), tables, f'{hint}_value')})" if maps else None
    if objects and any(isinstance(member, Map) for member in own):
        of_objects: str | None = f"{tables.variants(objects, hint, of_maps or 'as_is')}.decode"
    else:
        of_objects = _objects(objects, tables, hint) or of_maps
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
        return f"_models.decode_as({literal(objects[0].name)})"
    return f"{tables.variants(objects, hint)}.decode"


def statements(shape: Shape, tables: Tables, hint: str) -> list[str]:
    """Return the lines that turn `_value` into what a model holds: fast for objects and lists of objects."""
    own = members(shape)
    objects = tuple(member for member in own if isinstance(member, Object))
    lists = [member.items for member in own if isinstance(member, List) and holds_models(member)]
    maps = [member for member in own if isinstance(member, Map) and holds_models(member)]
    items = members(_joined(lists)) if lists else ()
    plain_items = all(isinstance(item, Object) for item in items)
    mixed = objects and any(isinstance(member, Map) for member in own)
    if maps or mixed or (lists and not plain_items):
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
        return [f"_value = _models[{literal(objects[0].name)}]({value})"]
    table = tables.variants(objects, hint)
    return [f"_value = {table}.decode({value})"]


def _read_many(objects: tuple[Object, ...], tables: Tables, hint: str) -> list[str]:
    if len(objects) == 1:
        reading = f"_models[{literal(objects[0].name)}]"
        return [f"_read = {reading}", "_value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]"]
    table = tables.variants(objects, hint)
    tag = tables.told(objects).tag
    if tag is None:
        return [f"_value = [{table}.decode(_one) for _one in _value]"]
    return [
        "_items: list[Any] = []",
        "try:",
        "    for _one in _value:",
        f"        _items.append({table}[_one[{literal(tag)}]](_one))",
        "except (KeyError, TypeError):",
        f"    _items += [{table}.decode(_one) for _one in _value[len(_items) :]]",
        "_value = _items",
    ]


def _indented(lines: list[str]) -> list[str]:
    return [f"    {line}" for line in lines]
