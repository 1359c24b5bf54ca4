"""Pages of conversation items and of thread messages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from . import items
from .items import Item
from .prose import Prose

_SEED = 20260821
_RARE: tuple[Callable[[Prose], list[Item]], ...] = (
    lambda prose: [items.file_search(prose)],
    lambda prose: [items.mcp_list_tools(prose), items.mcp_call(prose)],
    lambda prose: [items.code_interpreter(prose)],
    lambda prose: _pair(prose, items.computer_call, items.computer_call_output),
    lambda prose: [items.image_generation(prose)],
    lambda prose: [items.custom_tool_call(prose)],
)


def item_page(hundreds: int = 1) -> dict[str, Any]:
    """Return a ConversationItemList of so many hundred items, of thirteen kinds.

    Of a hundred, 32 are messages, 20 reasoning, 17 function calls, 17 outputs of these, 6 web searches and 8 of
    eight further kinds.
    """
    prose = Prose(_SEED)
    return _page([item for _ in range(hundreds) for item in _hundred(prose)])


def _hundred(prose: Prose) -> Iterator[Item]:
    for turn in range(16):
        yield items.user_message(prose)
        yield items.reasoning(prose)
        yield from _pair(prose, items.function_call, items.function_call_output)
        if turn % 3 == 1:
            yield items.reasoning(prose) if turn > 1 else items.web_search(prose)
            yield items.web_search(prose)
        if turn % 3 == 0:
            yield from _RARE[turn // 3](prose)
        yield items.assistant_message(prose, logprobs=turn == 0)
    yield from _pair(prose, items.function_call, items.function_call_output)


def _pair(prose: Prose, call: Callable[[Prose, str], Item], output: Callable[[Prose, str], Item]) -> list[Item]:
    call_id = prose.id("call")
    return [call(prose, call_id), output(prose, call_id)]


def message_page() -> dict[str, Any]:
    """Return a ListMessagesResponse of 100 messages: half questions, half answers."""
    prose = Prose(_SEED)
    thread_id, assistant_id = prose.id("thread"), prose.id("asst")
    return _page([_message(prose, number, thread_id, assistant_id) for number in range(100)])


def _message(prose: Prose, number: int, thread_id: str, assistant_id: str) -> Item:
    answer = number % 2 == 1
    created_at = 1780000000 + 37 * number
    tools = [{"type": "file_search"}, {"type": "code_interpreter"}]
    files = [{"file_id": prose.id("file"), "tools": tools[: prose.random.randint(1, 2)]}]
    return {
        "id": prose.id("msg"),
        "object": "thread.message",
        "created_at": created_at,
        "assistant_id": assistant_id if answer else None,
        "thread_id": thread_id,
        "run_id": prose.id("run") if answer else None,
        "status": "completed",
        "incomplete_details": None,
        "incomplete_at": None,
        "completed_at": created_at + 4 if answer else None,
        "role": "assistant" if answer else "user",
        "content": _content(prose, answer=answer),
        "attachments": files if not answer and prose.chance(0.3) else [],
        "metadata": {f"{prose.name()}_id": prose.id("ref") for _ in range(prose.random.randint(0, 3))},
    }


def _content(prose: Prose, *, answer: bool) -> list[Item]:
    text = prose.text(3, 14) if answer else prose.text(1, 3)
    annotations = [_annotation(prose, len(text)) for _ in range(max(0, prose.random.randint(-2, 4)))] if answer else []
    content: list[Item] = [{"type": "text", "text": {"value": text, "annotations": annotations}}]
    if prose.chance(0.1):
        content.insert(0, {"type": "image_file", "image_file": {"file_id": prose.id("file"), "detail": "auto"}})
    return content


def _annotation(prose: Prose, length: int) -> Item:
    kind = "file_citation" if prose.chance(0.7) else "file_path"
    place = {"text": "【4:0†source】", "start_index": length - 12, "end_index": length}
    return {"type": kind, **place, kind: {"file_id": prose.id("file")}}


def _page(data: list[Item]) -> dict[str, Any]:
    return {
        "object": "list",
        "data": data,
        "first_id": data[0]["id"],
        "has_more": True,
        "last_id": data[-1]["id"],
    }
