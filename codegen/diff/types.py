"""Types that a schema refuses, as the others, which it allows."""

from __future__ import annotations

from ..json_types import Json, Schema, is_object

_TYPES = ("string", "number", "boolean", "array", "object", "null")
_IMPLYING = frozenset({"properties", "additionalProperties", "patternProperties", "items", "prefixItems"})


def without_refused(raw: Schema) -> Schema:
    """Return a schema by the types that it allows, where it only says which it refuses."""
    refused: Json = raw.get("not")
    if not is_object(refused) or refused.keys() != {"type"} or ("type" not in raw and not _IMPLYING.isdisjoint(raw)):
        return raw
    types = [refused["type"]] if isinstance(refused["type"], str) else refused["type"]
    declared = raw.get("type", _TYPES)
    left = [kind for kind in ([declared] if isinstance(declared, str) else declared) if kind not in types]
    if "integer" in types and "number" not in types:
        return raw
    return {**{key: value for key, value in raw.items() if key != "not"}, "type": left}
