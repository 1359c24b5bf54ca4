"""The format of a replies file as JSON Schema."""

from __future__ import annotations

from typing import Any

from ..azure import TOOLS

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_SECONDS: Schema = {"type": "number", "minimum": 0}
_COUNT: Schema = {"type": "integer", "minimum": 0}


def _closed(properties: Schema, *required: str) -> Schema:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def _several(items: Schema) -> Schema:
    return {"type": "array", "items": items, "minItems": 1}


_ANNOTATION: Schema = _closed({"file_citation": _TEXT, "file_path": _TEXT, "text": _TEXT}, "text")
_PART: Schema = _closed(
    {
        "text": _TEXT,
        "annotations": {"type": "array", "items": _ANNOTATION},
        "refusal": _TEXT,
        "image_file": _TEXT,
        "image_url": {"type": "string", "format": "uri"},
    }
)
_CALL: Schema = _closed({"name": _TEXT, "arguments": {"type": ["object", "string"]}, "id": _TEXT}, "name")
_OUTPUT: Schema = _closed({"logs": _TEXT, "image": _TEXT})
_RESULT: Schema = _closed(
    {"file_id": _TEXT, "file_name": _TEXT, "score": {"type": "number", "minimum": 0, "maximum": 1}, "text": _TEXT},
    "file_id",
    "file_name",
)
_RUN_ERROR: Schema = _closed(
    {"code": {"enum": ["server_error", "rate_limit_exceeded", "invalid_prompt"]}, "message": _TEXT}, "message"
)
_STREAM_ERROR: Schema = _closed(
    {name: {"type": ["string", "null"]} for name in ("type", "code", "param")} | {"message": _TEXT}, "message"
)

KINDS: dict[str, Schema] = {
    "text": _TEXT,
    "refusal": _TEXT,
    "message": _several(_PART),
    "reasoning": _TEXT,
    "call": _several(_CALL),
    "code_interpreter": _closed({"input": _TEXT, "outputs": {"type": "array", "items": _OUTPUT}}, "input"),
    "file_search": _closed({"results": {"type": "array", "items": _RESULT}}, "results"),
    "wait": _SECONDS,
    "complete": {"const": True},
    "fail": _RUN_ERROR,
    "incomplete": {"enum": ["max_completion_tokens", "max_prompt_tokens"]},
    "expire": {"const": True},
    "cancel": {"const": True},
    "error": _STREAM_ERROR,
    "raw": _TEXT,
    "cut": {"const": True},
}
PART_KINDS = ("text", "refusal", "image_file", "image_url")
OUTPUT_KINDS = ("logs", "image")
CITATION_KINDS = ("file_citation", "file_path")

_USAGE: Schema = _closed({"prompt_tokens": _COUNT, "completion_tokens": _COUNT}, "prompt_tokens", "completion_tokens")
_ACTION: Schema = _closed(KINDS | {"delay": _SECONDS, "pace": _SECONDS, "usage": _USAGE})
_MATCH: Schema = _closed(
    dict.fromkeys(("text", "contains", "assistant_id", "model"), _TEXT)
    | {"regex": {"type": "string", "format": "regex"}}
)
_RULE: Schema = _closed(
    {
        "match": _MATCH,
        "times": {"type": "integer", "minimum": 1},
        "queued_for": _SECONDS,
        "cancelling_for": _SECONDS,
        "expires_after": {"type": "number", "exclusiveMinimum": 0},
        "pace": _SECONDS,
        "cut_after_events": _COUNT,
        "cut_after_bytes": _COUNT,
        "actions": {"type": "array", "items": _ACTION},
    },
    "actions",
)
_TOOL: Schema = {
    "type": "object",
    "properties": {"type": {"enum": ["code_interpreter", "file_search", "function", *TOOLS]}},
    "required": ["type"],
}
_ASSISTANT: Schema = _closed(
    {"model": _TEXT, "instructions": _TEXT, "tools": {"type": "array", "items": _TOOL, "maxItems": 20}}
)

FILE: Schema = _closed(
    {
        "replies": {"type": "array", "items": _RULE},
        "assistants": {"type": "object", "additionalProperties": _ASSISTANT},
    }
)
