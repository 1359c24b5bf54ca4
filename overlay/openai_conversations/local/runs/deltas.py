"""The pieces in which content and tool calls are streamed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..calls import new_id

Document = dict[str, Any]
_CHUNK = re.compile(r"\S+\s*|\s+")
_LONG, _PIECES = 65_536, 200  # characters; pieces
_IMAGE_KEYS = {"image_file": "file_id", "image_url": "url"}


def chunks(text: str) -> list[str]:
    """Return a text word by word, each with the white space after it; together they are the text.

    A long one comes in larger pieces, so that what becomes of it takes time in proportion to its length.
    """
    if len(text) <= _LONG:
        return _CHUNK.findall(text)
    size = -(-len(text) // _PIECES)
    return [text[start : start + size] for start in range(0, len(text), size)]


def count(text: str) -> int:
    """Return what stands in for a number of tokens where no usage is given: that of the words."""
    return len(text.split())


def part_deltas(index: int, part: Mapping[str, Any]) -> Iterator[Document]:
    """Yield the deltas of one part of a message. part: as in a replies file."""
    if "text" in part:
        yield from _text_deltas(index, part)
    elif "refusal" in part:
        pieces = chunks(part["refusal"]) or [""]
        yield from ({"index": index, "type": "refusal", "refusal": piece} for piece in pieces)
    else:
        (kind,) = part
        yield {"index": index, "type": kind, kind: {_IMAGE_KEYS[kind]: part[kind], "detail": "auto"}}


def _text_deltas(index: int, part: Mapping[str, Any]) -> Iterator[Document]:
    first, *rest = chunks(part["text"]) or [""]
    yield {"index": index, "type": "text", "text": {"value": first, "annotations": []}}
    yield from ({"index": index, "type": "text", "text": {"value": piece}} for piece in rest)
    for number, annotation in enumerate(part.get("annotations", ())):
        cited = {"index": number, **_annotation(annotation, part["text"])}
        yield {"index": index, "type": "text", "text": {"annotations": [cited]}}


def _annotation(annotation: Mapping[str, str], text: str) -> Document:
    kind = "file_citation" if "file_citation" in annotation else "file_path"
    start = text.find(annotation["text"])
    return {
        "type": kind,
        "text": annotation["text"],
        "start_index": max(start, 0),
        "end_index": max(start, 0) + len(annotation["text"]),
        kind: {"file_id": annotation[kind]},
    }


def function_deltas(index: int, call: Mapping[str, Any]) -> Iterator[Document]:
    """Yield the deltas of one function call. call: as in a replies file."""
    said: Any = call.get("arguments", {})
    arguments: str = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
    function = {"name": call["name"], "arguments": "", "output": None}
    yield {"index": index, "id": call.get("id") or new_id("call"), "type": "function", "function": function}
    for piece in chunks(arguments):
        yield {"index": index, "type": "function", "function": {"arguments": piece}}


def code_deltas(described: Mapping[str, Any]) -> Iterator[Document]:
    """Yield the deltas of a code interpreter call. described: as in a replies file."""
    opening = {"input": "", "outputs": list[Document]()}
    yield {"index": 0, "id": new_id("call"), "type": "code_interpreter", "code_interpreter": opening}
    for piece in chunks(described["input"]):
        yield {"index": 0, "type": "code_interpreter", "code_interpreter": {"input": piece}}
    for number, output in enumerate(described.get("outputs", ())):
        shown = _code_output(output) | {"index": number}
        yield {"index": 0, "type": "code_interpreter", "code_interpreter": {"outputs": [shown]}}


def _code_output(output: Mapping[str, str]) -> Document:
    if "logs" in output:
        return {"type": "logs", "logs": output["logs"]}
    return {"type": "image", "image": {"file_id": output["image"]}}


def search_deltas(described: Mapping[str, Any]) -> Iterator[Document]:
    """Yield the deltas of a file search. described: as in a replies file."""
    yield {"index": 0, "id": new_id("call"), "type": "file_search", "file_search": {}}
    found = {
        "ranking_options": {"ranker": "auto", "score_threshold": 0.0},
        "results": [_result(one) for one in described["results"]],
    }
    yield {"index": 0, "type": "file_search", "file_search": found}


def _result(result: Mapping[str, Any]) -> Document:
    found = {"file_id": result["file_id"], "file_name": result["file_name"], "score": result.get("score", 1.0)}
    return found | ({"content": [{"type": "text", "text": result["text"]}]} if "text" in result else {})
