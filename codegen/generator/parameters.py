"""Where parameters go and how they are spelt there: the source that turns an argument into what is sent."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..errors import SpecError
from ..json_types import Document
from .literals import literal
from .shapes import NULL, List, Map, Object, Plain, Shape, Union, members

_DEFAULTS = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_BETWEEN = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}


@dataclass(frozen=True)
class Spelling:
    """How a parameter is sent.

    wire: its name. name: that of the argument. style, explode: as OpenAPI has them. lists, objects: whether it can be
    one. scalars: whether it can be neither. plain: whether it is a text. as_json: whether it is sent as JSON text.
    """

    wire: str
    name: str
    style: str
    explode: bool
    lists: bool
    objects: bool
    scalars: bool
    plain: bool
    as_json: bool

    @property
    def in_path(self) -> str:
        """The source of the value that fills a place of the path."""
        if self.as_json:
            return f"_json_text({literal(self.wire)}, {self.name})"
        if self.lists or self.objects or self.style != "simple":
            also = ", plain=True" if self.scalars else ""
            return f"_in_path({literal(self.wire)}, {self.name}, {literal(self.style)}, explode={self.explode}{also})"
        return self.name if self.plain else f"_text({literal(self.wire)}, {self.name})"

    @property
    def in_query(self) -> str:
        """The source of an entry of the query."""
        wire = literal(self.wire)
        if self.as_json:
            return f"{wire}: _json_text({wire}, {self.name})"
        if self.style == "deepObject":
            return f"**_deep({wire}, {self.name})"
        if self.objects and self.explode and self.style == "form":
            return f"**_spread({wire}, {self.name})"
        if (self.objects or self.lists) and not self.explode:
            return f"**_delimited({wire}, {self.name}, {literal(_BETWEEN[self.style])})"
        return f"{wire}: {self.name}"

    @property
    def in_header(self) -> str:
        """The source of an entry of the headers."""
        wire = literal(self.wire)
        if self.as_json:
            return f"{wire}: _json_text({wire}, {self.name})"
        if self.lists or self.objects:
            return f"{wire}: _as_line({wire}, {self.name}, explode={self.explode})"
        return f"{wire}: {self.name}"


def spelling(where: str, parameter: Document, wire: str, name: str, shape: Shape) -> Spelling:
    """Return how a parameter is sent. Raises SpecError for what has no spelling."""
    place = parameter["in"]
    style = parameter.get("style") or _DEFAULTS[place]
    if style not in _STYLES[place]:
        raise SpecError(f"{where}: the {place} parameter {wire!r} has the style {style!r}; correct its `style`")
    kinds = members(shape)
    lists = any(isinstance(one, List) for one in kinds)
    objects = any(isinstance(one, Object | Map) for one in kinds)
    found = Spelling(
        wire,
        name,
        style,
        bool(parameter.get("explode", style in ("form", "deepObject"))),
        lists,
        objects,
        scalars=any(not isinstance(one, List | Object | Map) and one != NULL for one in kinds),
        plain=all(one == Plain("str") or not isinstance(one, Plain) for one in kinds),
        as_json=bool(parameter.get("x-as-json")),
    )
    _refuse(where, place, found, kinds)
    return found


def _refuse(where: str, place: str, found: Spelling, kinds: tuple[Shape, ...]) -> None:
    said = f"{where}: the {place} parameter {found.wire!r}"
    if place in ("header", "cookie") and not _TOKEN.fullmatch(found.wire):
        raise SpecError(f"{said} has a name that cannot be sent; correct its `name`")
    if found.as_json:
        return
    if found.lists and found.objects and (place != "header"):
        raise SpecError(f"{said} may be a list or an object, which are spelt differently; correct its `schema`")
    if place == "cookie" and (found.lists or found.objects) and found.explode:
        raise SpecError(f"{said} is a list or an object; set `explode: false` with a correction")
    if place == "query":
        _refuse_in_query(said, found)
    if any(_is_deep(inner) for one in kinds for inner in _inside(one)) and found.style != "deepObject":
        raise SpecError(f"{said} holds lists or objects within; correct its `schema`, or give it a JSON `content`")


def _refuse_in_query(said: str, found: Spelling) -> None:
    if found.style == "deepObject" and (found.lists or not found.objects):
        raise SpecError(f"{said} is a deepObject but no object; correct its `style` or its `schema`")
    if found.objects and found.explode and found.scalars:
        raise SpecError(f"{said} may be an object or something else; correct its `schema`")
    if found.objects and found.explode and found.style in ("spaceDelimited", "pipeDelimited"):
        raise SpecError(f"{said} is an object, which has no spelling so; set `explode: false` with a correction")


def _inside(shape: Shape) -> tuple[Shape, ...]:
    return members(shape.items) if isinstance(shape, List) else members(shape.values) if isinstance(shape, Map) else ()


def _is_deep(shape: Shape) -> bool:
    return isinstance(shape, List | Map | Object | Union)
