"""Compare request bodies, and the media types of bodies in both directions."""

from __future__ import annotations

from dataclasses import replace

from .. import pointer
from ..json_types import Document, mapping_at
from .context import Context
from .finding import Severity
from .pairing import Operation, resolved
from .shape import node


def request(context: Context, old: Operation, new: Operation) -> None:
    """Record how the request body changed."""
    raw = old.raw.get("requestBody"), new.raw.get("requestBody")
    if raw[0] is None and raw[1] is None:
        return
    if raw[1] is None:
        context.add("body-removed", _place(old), gone=True)
        return
    at, after = resolved(new.document, _place(new), raw[1])
    if raw[0] is None:
        context.add("required-body-added" if after.get("required") is True else "body-added", at)
        return
    where, before = resolved(old.document, _place(old), raw[0])
    needed = before.get("required") is True, after.get("required") is True
    if needed[0] != needed[1]:
        context.add("body-became-required" if needed[1] else "body-became-optional", at)
    media(context, (where, before), (at, after), "request")


def _place(operation: Operation) -> str:
    return pointer.join(operation.where, "requestBody")


def media(context: Context, old: tuple[str, Document], new: tuple[str, Document], kind: str) -> None:
    """Record how the media types changed and what each holds. kind: request or reply, as rules call them."""
    before, after = _types(old[1]), _types(new[1])
    for name in sorted(before.keys() - after.keys()):
        if not _included(name, after):
            at = pointer.join(old[0], "content", before[name])
            narrowed = kind == "reply" and any(_range_of(one, {name: name}) for one in after)
            shown = before[name], sorted(after.values()) or None
            http = Severity.SAFE if narrowed else None  # what comes is one of those that could
            context.add(f"{kind}-media-type-removed", at, *shown, gone=True, http=http)
    for name in sorted(after.keys() - before.keys()):
        if not _included(name, before):
            at = pointer.join(new[0], "content", after[name])
            http = Severity.REVIEW if kind == "reply" and "*" in name else None  # it may come in any of them
            context.add(f"{kind}-media-type-added", at, None, after[name], http=http)
    for name, other in _pairs(before, after):
        _held(context, (old[0], old[1]["content"], name), (new[0], new[1]["content"], other))


def _types(holder: Document) -> dict[str, str]:
    """Return the media types as written, by their name without parameters and case."""
    return {plain(name): name for name in mapping_at(holder, "content")}


def plain(media: str) -> str:
    """Return a media type without parameters, in lower case."""
    return media.split(";", maxsplit=1)[0].strip().lower()


def _included(name: str, ranges: dict[str, str]) -> bool:
    return bool(_range_of(name, ranges))


def _pairs(before: dict[str, str], after: dict[str, str]) -> list[tuple[str, str]]:
    """Pair equal types, and types with ranges; one that was replaced by one other still holds the same thing."""
    pairs = [(before[name], after[name]) for name in sorted(before.keys() & after.keys())]
    gone, come = sorted(before.keys() - after.keys()), sorted(after.keys() - before.keys())
    if len(gone) == len(come) == 1:
        return [*pairs, (before[gone[0]], after[come[0]])]
    pairs += [(before[name], wide) for name in gone if (wide := _range_of(name, after))]
    return pairs + [(wide, after[name]) for name in come if (wide := _range_of(name, before))]


def _range_of(name: str, ranges: dict[str, str]) -> str:
    whole = name.split("/", maxsplit=1)[0] + "/*"
    return ranges.get(whole) or ranges.get("*/*") or ""


def _held(context: Context, old: tuple[str, Document, str], new: tuple[str, Document, str]) -> None:
    before, after = mapping_at(old[1], old[2]), mapping_at(new[1], new[2])
    places = [pointer.join(where, "content", name) for where, _, name in (old, new)]
    if _encodings(before) != _encodings(after):
        context.add("body-encoding-changed", pointer.join(places[1], "encoding"))
    if "schema" in before or "schema" in after:
        nodes = [
            node(pointer.join(place, "schema"), held.get("schema", {}))
            for place, held in zip(places, (before, after), strict=True)
        ]
        replace(context, binary=_is_binary(old[2])).compare(nodes[0], nodes[1])


def _encodings(held: Document) -> dict[str, Document]:
    """Return how parts are encoded, where that is not as it is without saying so."""
    found: dict[str, Document] = {}
    for name, said in mapping_at(held, "encoding").items():
        exploded = said.get("style", "form") == "form"
        usual: Document = {"style": "form", "explode": exploded, "allowReserved": False, "headers": {}}
        told = {key: one for key, one in said.items() if key[:2] != "x-" and usual.get(key) != one}
        found |= {str(name): told} if told else {}
    return found


def _is_binary(media: str) -> bool:
    """Say whether OpenAPI 3.1 leaves out the type of bytes in a media type, where 3.0 writes `format: binary`."""
    return not any(word in media for word in ("json", "xml", "text/", "urlencoded", "*/*"))
