"""Conversation items, one function for each kind, with the keys in the order in which the server sends them."""

from __future__ import annotations

import json
from typing import Any

from .prose import Prose

Item = dict[str, Any]


def user_message(prose: Prose) -> Item:
    """Return a message of a user, now and then with an image or a file."""
    content: list[Item] = [{"type": "input_text", "text": prose.text(1, 3)}]
    if prose.chance(0.1):
        content.append({"type": "input_image", "detail": "auto", "file_id": prose.id("file"), "image_url": None})
    if prose.chance(0.1):
        content.append({"type": "input_file", "file_id": prose.id("file"), "filename": f"{prose.name()}.pdf"})
    return {
        "id": prose.id("msg"),
        "type": "message",
        "status": "completed",
        "content": content,
        "role": "user",
    }


def assistant_message(prose: Prose, *, logprobs: bool = False) -> Item:
    """Return an answer, with citations in about half of the cases and, if asked for, the odds of its tokens."""
    text = prose.text(3, 14)
    annotations = [_annotation(prose, len(text)) for _ in range(max(0, prose.random.randint(-2, 4)))]
    odds = [_odds(prose, token) for token in text.split()[:20]] if logprobs else []
    return {
        "id": prose.id("msg"),
        "type": "message",
        "status": "completed",
        "content": [{"type": "output_text", "annotations": annotations, "logprobs": odds, "text": text}],
        "phase": "final_answer",
        "role": "assistant",
    }


def _annotation(prose: Prose, length: int) -> Item:
    start = prose.random.randrange(length)
    match prose.random.randrange(3):
        case 0:
            return {
                "type": "file_citation",
                "file_id": prose.id("file"),
                "filename": f"{prose.name()}.md",
                "index": start,
            }
        case 1:
            cited = {"file_id": prose.id("cfile"), "filename": f"{prose.name()}.csv", "container_id": prose.id("cntr")}
            return {"type": "container_file_citation", "end_index": length, "start_index": start, **cited}
        case _:
            place = {"title": prose.name().title(), "url": prose.url()}
            return {"type": "url_citation", "end_index": length, "start_index": start, **place}


def _odds(prose: Prose, token: str) -> Item:
    chosen = {"token": token, "bytes": list(token.encode()), "logprob": -prose.random.random()}
    return {**chosen, "top_logprobs": [chosen]}


def reasoning(prose: Prose) -> Item:
    """Return a reasoning item: up to two summaries, and encrypted content as it is returned when asked for."""
    summary = [{"type": "summary_text", "text": prose.text(1, 4)} for _ in range(prose.random.randint(0, 2))]
    item: Item = {"id": prose.id("rs"), "type": "reasoning", "summary": summary}
    if prose.chance(0.5):
        item["encrypted_content"] = prose.opaque(300, 1500)
    return item


def function_call(prose: Prose, call_id: str) -> Item:
    """Return a call of a function of the caller's."""
    arguments = {"query": prose.text(1, 1), "limit": prose.random.randint(1, 50), "region": prose.name()}
    return {
        "id": prose.id("fc"),
        "type": "function_call",
        "status": "completed",
        "arguments": json.dumps(arguments, ensure_ascii=False),
        "call_id": call_id,
        "name": f"find_{prose.name()}",
    }


def function_call_output(prose: Prose, call_id: str) -> Item:
    """Return what a function gave, mostly JSON in a string."""
    rows = [
        {"id": number, "name": prose.name(), "note": prose.text(1, 1)} for number in range(prose.random.randint(1, 6))
    ]
    output = (
        [{"type": "input_text", "text": prose.text(1, 3)}]
        if prose.chance(0.1)
        else json.dumps(rows, ensure_ascii=False)
    )
    return {
        "id": prose.id("fco"),
        "type": "function_call_output",
        "status": "completed",
        "call_id": call_id,
        "output": output,
    }


def web_search(prose: Prose) -> Item:
    """Return a step of a web search: a search with its sources, a page opened, or a text looked for in it."""
    sources = [{"type": "url", "url": prose.url()} for _ in range(prose.random.randint(2, 8))]
    action: Item = {"type": "search", "query": prose.text(1, 1), "sources": sources}
    if prose.chance(0.3):
        action = {"type": "open_page", "url": prose.url()}
    elif prose.chance(0.2):
        action = {"type": "find_in_page", "pattern": prose.name(), "url": prose.url()}
    return {"id": prose.id("ws"), "type": "web_search_call", "status": "completed", "action": action}


def file_search(prose: Prose) -> Item:
    """Return a search in files with the passages found."""
    results = [
        {
            "file_id": prose.id("file"),
            "filename": f"{prose.name()}.pdf",
            "score": round(prose.random.random(), 6),
            "attributes": {"year": 2025.0, "team": prose.name(), "public": True},
            "text": prose.text(2, 6),
        }
        for _ in range(3)
    ]
    return {
        "id": prose.id("fs"),
        "type": "file_search_call",
        "status": "completed",
        "queries": [prose.name(), prose.text(1, 1)],
        "results": results,
    }


def code_interpreter(prose: Prose) -> Item:
    """Return a run of code with what it printed and drew."""
    return {
        "id": prose.id("ci"),
        "type": "code_interpreter_call",
        "status": "completed",
        "code": "import pandas as pd\n\n" + "table = pd.read_csv('orders.csv')\nprint(table.describe())\n" * 4,
        "container_id": prose.id("cntr"),
        "outputs": [{"type": "logs", "logs": prose.text(3, 6)}, {"type": "image", "url": prose.url()}],
    }


def computer_call(prose: Prose, call_id: str) -> Item:
    """Return a click on a screen, with the safety checks to be acknowledged."""
    check = {"id": prose.id("cu_sc"), "code": "malicious_instructions", "message": prose.text(1, 1)}
    return {
        "id": prose.id("cu"),
        "type": "computer_call",
        "status": "completed",
        "action": {"type": "click", "button": "left", "x": 512, "y": 384},
        "call_id": call_id,
        "pending_safety_checks": [check],
    }


def computer_call_output(prose: Prose, call_id: str) -> Item:
    """Return a screenshot taken after a click."""
    return {
        "id": prose.id("cuo"),
        "type": "computer_call_output",
        "status": "completed",
        "acknowledged_safety_checks": [],
        "call_id": call_id,
        "output": {"type": "computer_screenshot", "file_id": prose.id("file"), "image_url": prose.url()},
    }


def mcp_list_tools(prose: Prose) -> Item:
    """Return the tools of a server, with JSON Schemas of their arguments."""
    schema = {
        "type": "object",
        "properties": {"key": {"type": "string"}, "limit": {"type": "integer"}},
        "required": ["key"],
    }
    tools = [
        {
            "name": f"{prose.name()}_get",
            "description": prose.text(1, 1),
            "input_schema": schema,
            "annotations": {"read_only": True},
        }
        for _ in range(3)
    ]
    return {"id": prose.id("mcpl"), "type": "mcp_list_tools", "server_label": prose.name(), "tools": tools}


def mcp_call(prose: Prose) -> Item:
    """Return a call of a tool of such a server with its result."""
    return {
        "id": prose.id("mcp"),
        "type": "mcp_call",
        "status": "completed",
        "approval_request_id": None,
        "arguments": json.dumps({"key": prose.name(), "limit": 5}),
        "error": None,
        "name": f"{prose.name()}_get",
        "output": prose.text(1, 5),
        "server_label": prose.name(),
    }


def image_generation(prose: Prose) -> Item:
    """Return a generated image, far smaller than real ones, which would be nearly all of the page's bytes."""
    return {
        "id": prose.id("ig"),
        "type": "image_generation_call",
        "status": "completed",
        "result": prose.opaque(900, 1100),
    }


def custom_tool_call(prose: Prose) -> Item:
    """Return a call of a tool that takes free text."""
    return {
        "id": prose.id("ctc"),
        "type": "custom_tool_call",
        "call_id": prose.id("call"),
        "input": prose.text(2, 4),
        "name": prose.name(),
    }
