"""Give every operation the tag of its resource, and every path the header its family needs."""

from __future__ import annotations

import copy

from . import pointer, walk
from .errors import SpecError
from .json_types import Document


def tag(document: Document, resources: list[dict[str, str]] | None) -> Document:
    """Return a copy whose operations carry one tag: that of the longest matching prefix.

    Without resources the first of their own tags, else the first segment of their path. Raises SpecError for an
    operation that no prefix covers.
    """
    tagged = copy.deepcopy(document)
    if resources is None:
        return _tagged_by_themselves(tagged)
    for where, _, operation in walk.operations(tagged):
        path = pointer.split(where)[1]
        matching = [resource for resource in resources if _covers(resource["prefix"], path)]
        if not matching:
            raise SpecError(f"no resource in corrections.yaml covers the path {path}")
        operation["tags"] = [max(matching, key=lambda resource: len(resource["prefix"]))["tag"]]
    tagged["tags"] = [{"name": resource["tag"], "description": resource["about"]} for resource in resources]
    return tagged


def _tagged_by_themselves(tagged: Document) -> Document:
    names: dict[str, None] = {}
    for where, _, operation in walk.operations(tagged):
        fixed = [part for part in pointer.split(where)[1].split("/") if part and "{" not in part]
        name = str(next(iter(operation.get("tags") or fixed), "default"))
        operation["tags"] = [name]
        names[name] = None
    tagged["tags"] = [{"name": name} for name in sorted(names)]
    return tagged


def _covers(prefix: str, path: str) -> bool:
    return path == prefix or path.startswith(prefix.rstrip("/") + "/")


def add_headers(document: Document, headers: list[dict[str, str]]) -> Document:
    """Return a copy in which every path under a prefix declares the constant header of that prefix.

    Raises SpecError when a prefix matches no path, or the header is declared there already.
    """
    extended = copy.deepcopy(document)
    for header in headers:
        name = header["name"]
        paths = [item for path, item in extended["paths"].items() if _covers(header["prefix"], path)]
        if not paths or any(_declares(item, name) for item in paths):
            problem = "is declared already" if paths else "covers no path"
            raise SpecError(f"stale correction: the header {name} {problem}")
        for item in paths:
            item.setdefault("parameters", []).append({"$ref": f"#/components/parameters/{name}"})
        extended["components"].setdefault("parameters", {})[name] = {
            "in": "header",
            "name": name,
            "required": False,
            # A one-value enum, not a const: the generator refuses constants in headers.
            "schema": {"type": "string", "enum": [header["value"]]},
        }
    return extended


def _declares(item: Document, name: str) -> bool:
    holders = [item, *(item[method] for method in walk.METHODS if method in item)]
    found = [parameter for holder in holders for parameter in holder.get("parameters") or ()]
    return any(one.get("in") == "header" and str(one.get("name")).lower() == name.lower() for one in found)
