"""The events in which an output item is streamed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..runs.deltas import chunks
from ..store import Document

Event = tuple[str, Document]
_EMPTY: dict[str, Document] = {
    "message": {"content": []},
    "function_call": {"arguments": ""},
    "reasoning": {"summary": []},
    "code_interpreter_call": {"code": "", "outputs": []},
    "file_search_call": {"results": None},
}


def events_of(item: Document, index: int) -> Iterator[Event]:
    """Yield names and data of the events of an item. index: its place in the output."""
    kind = item["type"]
    begun = {**item, **_EMPTY[kind]}
    if "status" in item:
        begun["status"] = "in_progress"
    yield "response.output_item.added", {"output_index": index, "item": begun}
    place = {"item_id": item["id"], "output_index": index}
    for name, data in _WITHIN[kind](item):
        yield f"response.{name}", {**place, **data}
    yield "response.output_item.done", {"output_index": index, "item": item}


def _message(item: Document) -> Iterator[Event]:
    for number, part in enumerate(item["content"]):
        at = {"content_index": number}
        key = "refusal" if part["type"] == "refusal" else "text"
        name = "refusal" if key == "refusal" else "output_text"
        more: dict[str, Any] = {} if key == "refusal" else {"logprobs": []}
        empty: Document = {**part, key: ""}
        if key == "text":
            empty["annotations"] = []
        yield "content_part.added", {**at, "part": empty}
        yield from ((f"{name}.delta", {**at, **more, "delta": piece}) for piece in chunks(part[key]))
        for place, annotation in enumerate(part.get("annotations", ())):
            yield "output_text.annotation.added", {**at, "annotation_index": place, "annotation": annotation}
        yield f"{name}.done", {**at, **more, key: part[key]}
        yield "content_part.done", {**at, "part": part}


def _function(item: Document) -> Iterator[Event]:
    yield from (("function_call_arguments.delta", {"delta": piece}) for piece in chunks(item["arguments"]))
    yield "function_call_arguments.done", {"arguments": item["arguments"], "name": item["name"]}


def _reasoning(item: Document) -> Iterator[Event]:
    for number, part in enumerate(item["summary"]):
        at = {"summary_index": number}
        yield "reasoning_summary_part.added", {**at, "part": {**part, "text": ""}}
        yield from (("reasoning_summary_text.delta", {**at, "delta": piece}) for piece in chunks(part["text"]))
        yield "reasoning_summary_text.done", {**at, "text": part["text"]}
        yield "reasoning_summary_part.done", {**at, "part": part}


def _code(item: Document) -> Iterator[Event]:
    yield "code_interpreter_call.in_progress", {}
    yield from (("code_interpreter_call_code.delta", {"delta": piece}) for piece in chunks(item["code"]))
    yield "code_interpreter_call_code.done", {"code": item["code"]}
    yield "code_interpreter_call.interpreting", {}
    yield "code_interpreter_call.completed", {}


def _search(_item: Document) -> Iterator[Event]:
    yield from ((f"file_search_call.{state}", {}) for state in ("in_progress", "searching", "completed"))


_WITHIN = {
    "message": _message,
    "function_call": _function,
    "reasoning": _reasoning,
    "code_interpreter_call": _code,
    "file_search_call": _search,
}
