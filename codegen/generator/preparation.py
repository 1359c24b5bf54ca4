"""Rewrite a copy of the document so that the generator reads all of it, and remember what it cannot hold."""

from __future__ import annotations

import copy
from typing import Any

from .. import endless, pointer, walk
from ..errors import SpecError, made_of_each
from ..json_types import Document, Json, is_json_media, is_object, mapping_at
from . import composition, keywords, renaming
from .joining import UNION
from .renaming import Prepared


def prepare(document: Document) -> Prepared:
    """Return a copy in plain notation, in which no two names read alike in Python.

    Raises SpecError for what has no type in Python, or cannot be sent or read.
    """
    made = Prepared(copy.deepcopy(document))
    _inline(made.document)
    endless.refuse(made.document)
    made_of_each(walk.operations(made.document), lambda found: _choose(found[0], found[2]))
    keywords.simplify(made.document)
    _name_heirs(made.document)
    composition.compose(made.document)
    renaming.rename(made)
    return made


def _name_heirs(document: Document) -> None:
    """Note in a discriminator without alternatives which components extend its own: composing leaves no trace of it."""
    schemas = mapping_at(document["components"], "schemas")
    extended = {name: _extended(schema) for name, schema in schemas.items()}
    for name, schema in schemas.items():
        declared = mapping_at(schema, "discriminator")
        if not declared or any(schema.get(key) for key in UNION):
            continue
        heirs = [name]
        for above in heirs:
            heirs += [one for one, parents in extended.items() if above in parents and one not in heirs]
        declared["x-heirs"] = [{"$ref": pointer.join("#/components/schemas", one)} for one in heirs[1:]]


def _extended(schema: Json) -> set[str]:
    parts = schema.get("allOf") or () if is_object(schema) else ()
    return {pointer.split(part["$ref"])[-1] for part in parts if is_object(part) and "$ref" in part}


def _inline(document: Document) -> None:
    """Put parameters, bodies and replies where they are used; those of a path go to each of its operations."""
    for _, item, operation in list(walk.operations(document)):
        own = [_resolved(document, one) for one in operation.get("parameters") or ()]
        named = {(one.get("name"), one.get("in")) for one in own}
        shared = [_resolved(document, one) for one in item.get("parameters") or ()]
        own += [copy.deepcopy(one) for one in shared if (one.get("name"), one.get("in")) not in named]
        if own:
            operation["parameters"] = own
        if "requestBody" in operation:
            operation["requestBody"] = _resolved(document, operation["requestBody"])
        responses = mapping_at(operation, "responses")
        responses.update({status: _resolved(document, reply) for status, reply in responses.items()})
    for item in document.get("paths", {}).values():
        item.pop("parameters", None)
    for kind in ("parameters", "requestBodies", "responses", "headers"):
        document["components"].pop(kind, None)


def _choose(where: str, operation: Document) -> None:
    """Leave what is sent and read. Raises SpecError for what cannot be."""
    _choose_body(where, mapping_at(operation, "requestBody"))
    _choose_replies(where, mapping_at(operation, "responses"))
    for parameter in operation.get("parameters") or ():
        _refuse_unclear(where, parameter)


def _choose_body(where: str, body: Document) -> None:
    """Leave one media type, JSON before text, and name it; the generator knows of no text."""
    kinds = mapping_at(body, "content")
    if not kinds:
        return
    media = _json_of(kinds) or next((kind for kind in kinds if kind.lower().startswith("text/")), None)
    if media is None:
        raise SpecError(
            f"{where}/requestBody: a body of {', '.join(kinds)} cannot be sent, only JSON and text can; give it a "
            "JSON body with a correction, or leave the operation out of `keep`"
        )
    body["x-media"] = media if "*" not in media else "application/json"
    body["x-text"] = mapping_at(kinds[media], "schema").get("type", "string")
    body["content"] = {body["x-media"]: {"schema": {}, **kinds[media]}} if is_json_media(media) else {}


def _choose_replies(where: str, replies: Document) -> None:
    """Leave the JSON of each reply, and its events; only what is a success has to be read."""
    good = [status for status in replies if str(status).startswith("2")] or ["default"]
    for status, reply in replies.items():
        kinds = mapping_at(reply, "content")
        media = _json_of(kinds)
        if media is None and kinds and status in good:
            raise SpecError(
                f"{where}/responses/{status}: a success of {', '.join(kinds)} cannot be read, only JSON can; give "
                "it JSON content with a correction, or leave the operation out of `keep`"
            )
        events = {kind: one for kind, one in kinds.items() if kind == "text/event-stream"}
        named = media if media is not None and "*" not in media else "application/json"
        reply["content"] = {named: {"schema": {}, **kinds[media]}, **events} if media is not None else {}


def _json_of(kinds: Document) -> str | None:
    """Return the media type that is JSON; plain JSON where there are several."""
    found = [kind for kind in kinds if is_json_media(kind)]
    return next((kind for kind in found if kind.lower() == "application/json"), next(iter(found), None))


def _resolved(document: Document, holder: Json) -> Any:
    while is_object(holder) and isinstance(holder.get("$ref"), str):
        holder = copy.deepcopy(pointer.get(document, holder["$ref"]))
    return holder


def _refuse_unclear(where: str, parameter: Document) -> None:
    """A parameter may hold JSON as its content; any other content has no one spelling."""
    kinds = mapping_at(parameter, "content")
    if not kinds:
        return
    kind, media = next(iter(kinds.items()))
    if "json" not in kind:
        raise SpecError(
            f"{where}: the parameter {parameter['name']!r} is sent as {kind}, which is not supported; give it a "
            "`schema` instead of `content` with a correction"
        )
    parameter["schema"] = media.get("schema", {})
    parameter.pop("content")
    parameter["x-as-json"] = True


def mapping(document: Document, where: str, discriminator: Document) -> dict[str, list[str]]:
    """Return the values that a discriminator maps to each component. Raises SpecError for one that leads nowhere."""
    components = mapping_at(mapping_at(document, "components"), "schemas")
    found: dict[str, list[str]] = {}
    for value, target in mapping_at(discriminator, "mapping").items():
        name = pointer.split(target)[-1] if str(target).startswith("#/") else str(target)
        if name not in components:
            raise SpecError(
                f"{where}/discriminator/mapping/{value} leads to {target!r}, which is no schema; correct it"
            )
        found.setdefault(name, []).append(value)
    return found
