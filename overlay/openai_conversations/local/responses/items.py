"""The output items that actions of a replies file stand for."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..calls import new_id
from ..replies import Action, kind_of
from ..store import Document


def items_of(action: Action, prompt: str) -> Iterator[Document]:
    """Yield what an action adds to the output, finished; nothing for one that says nothing.

    prompt: the text that is answered, which a file search has looked for.
    """
    kind = kind_of(action)
    match kind:
        case "text" | "refusal":
            yield _message([{kind: action[kind]}])
        case "message":
            yield _message(action["message"])
        case "reasoning":
            yield _reasoning(action["reasoning"])
        case "call":
            yield from (_call(one) for one in action["call"])
        case "code_interpreter":
            yield _code(action["code_interpreter"])
        case "file_search":
            yield _search(action["file_search"], prompt)
        case _:
            return


def _message(parts: list[Mapping[str, Any]]) -> Document:
    # A response's message has no place for images.
    content = [_part(part) for part in parts if "text" in part or "refusal" in part]
    return {"id": new_id("msg"), "type": "message", "status": "completed", "role": "assistant", "content": content}


def _part(part: Mapping[str, Any]) -> Document:
    if "refusal" in part:
        return {"type": "refusal", "refusal": part["refusal"]}
    cited = [_annotation(one, part["text"]) for one in part.get("annotations", ())]
    return {"type": "output_text", "text": part["text"], "annotations": cited, "logprobs": []}


def _annotation(annotation: Mapping[str, str], text: str) -> Document:
    index = text.find(annotation["text"])
    if "file_path" in annotation:
        return {"type": "file_path", "file_id": annotation["file_path"], "index": index}
    cited = annotation["file_citation"]
    return {"type": "file_citation", "file_id": cited, "index": index, "filename": cited}


def _reasoning(text: str) -> Document:
    hidden = base64.b64encode(text.encode()).decode()
    summary = [{"type": "summary_text", "text": text}]
    return {"id": new_id("rs"), "type": "reasoning", "summary": summary, "encrypted_content": hidden}


def _call(call: Mapping[str, Any]) -> Document:
    said: Any = call.get("arguments", {})
    return {
        "id": new_id("fc"),
        "type": "function_call",
        "status": "completed",
        "call_id": call.get("id") or new_id("call"),
        "name": call["name"],
        "arguments": said if isinstance(said, str) else json.dumps(said, ensure_ascii=False),
    }


def _code(described: Mapping[str, Any]) -> Document:
    outputs = [
        {"type": "logs", "logs": one["logs"]} if "logs" in one else {"type": "image", "url": one["image"]}
        for one in described.get("outputs", ())
    ]
    return {
        "id": new_id("ci"),
        "type": "code_interpreter_call",
        "status": "completed",
        "container_id": "cntr_local",
        "code": described["input"],
        "outputs": outputs,
    }


def _search(described: Mapping[str, Any], prompt: str) -> Document:
    results: list[Document] = [
        {
            "file_id": one["file_id"],
            "filename": one["file_name"],
            "score": one.get("score", 1.0),
            "text": one.get("text", ""),
            "attributes": {},
        }
        for one in described["results"]
    ]
    call = {"id": new_id("fs"), "type": "file_search_call", "status": "completed"}
    return {**call, "queries": [prompt], "results": results}
