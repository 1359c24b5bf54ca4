"""What a response is asked: the items of its input, and what went before them."""

from __future__ import annotations

from typing import Any

from attrs import define

from .. import items
from ..calls import Call
from ..errors import ApiProblem, bad_request
from ..store import Document

_ALL = 1_000_000
_ANSWERS = {"function_call": "function_call_output", "custom_tool_call": "custom_tool_call_output"}


@define(kw_only=True)
class History:
    """The input of a response.

    sent: its items, as they are kept; prompt: the text of the user's last message; outputs: those of tools that came
    after it, by the ids of their calls; conversation_id: where everything goes.
    """

    sent: list[Document]
    prompt: str
    outputs: dict[str, str]
    conversation_id: str | None


def history_of(call: Call) -> History:
    """Return what a request asks.

    Raises ApiProblem for a conversation or a previous response that is not there, and for calls without outputs.
    """
    conversation_id, previous = _conversation(call), _previous(call)
    given: Any = call.body.get("input") or []
    listed = [{"role": "user", "content": given}] if isinstance(given, str) else given
    sent = items.made(call, listed, "input")
    said = [number for number, item in enumerate(sent) if item.get("role") == "user"]
    prompt = _text(sent[said[-1]]) if said else _before(call, conversation_id, previous)
    tail = sent[said[-1] + 1 :] if said else sent
    known = _known_calls(call, conversation_id, previous)
    _check_answered(known, sent)
    outputs = {item["call_id"]: _output(item) for item in tail if _answers(item)}
    return History(sent=sent, prompt=prompt, outputs=outputs, conversation_id=conversation_id)


def _conversation(call: Call) -> str | None:
    named: Any = call.body.get("conversation")
    if named is None:
        return None
    if call.body.get("previous_response_id") is not None:
        message = "Mutually exclusive parameters: give either 'previous_response_id' or 'conversation'."
        raise bad_request(message, param="previous_response_id", code="mutually_exclusive_parameters")
    identifier: str = named if isinstance(named, str) else named["id"]
    if call.store.get("conversation", "", identifier) is None:
        raise ApiProblem(404, f"Conversation with id '{identifier}' not found.", param="conversation")
    return identifier


def _previous(call: Call) -> Document | None:
    identifier = call.body.get("previous_response_id")
    if identifier is None:
        return None
    found = call.store.get("response", "", identifier)
    if found is None:
        message = f"Previous response with id '{identifier}' not found."
        raise bad_request(message, param="previous_response_id", code="previous_response_not_found")
    return found


def _before(call: Call, conversation_id: str | None, previous: Document | None) -> str:
    """Return the text of the user's last message before the input; an empty one where there is none."""
    if previous is not None:
        return str((call.store.get("turn", "", previous["id"]) or {}).get("prompt", ""))
    if conversation_id is None:
        return ""
    page = call.store.page(items.KIND, conversation_id, limit=1, order="desc", where={"role": "user"})
    return _text(page.data[0]) if page.data else ""


def _text(message: Document) -> str:
    return "\n".join(part["text"] for part in message["content"] if part["type"] == "input_text")


def _known_calls(call: Call, conversation_id: str | None, previous: Document | None) -> list[Document]:
    if previous is not None:
        return list(previous["output"])
    if conversation_id is None:
        return []
    kinds = (*_ANSWERS, *_ANSWERS.values())
    pages = [call.store.page(items.KIND, conversation_id, limit=_ALL, where={"type": kind}) for kind in kinds]
    return [item for page in pages for item in page.data]


def _check_answered(known: list[Document], sent: list[Document]) -> None:
    """Raise ApiProblem, 400, for a call without an output, and for an output that is sent without its call."""
    called = {item["call_id"]: item["type"] for item in [*known, *sent] if item["type"] in _ANSWERS}
    answered = {item["call_id"] for item in [*known, *sent] if _answers(item)}
    for call_id, kind in called.items():
        if call_id not in answered:
            raise bad_request(f"No tool output found for {_words(kind)} {call_id}.", param="input")
    for item in sent:
        if _answers(item) and item["call_id"] not in called:
            message = f"No tool call found for {_words(item['type'])} with call_id {item['call_id']}."
            raise bad_request(message, param="input")


def _answers(item: Document) -> bool:
    """Return whether an item is the output of a call that it names; what programs call has outputs that name none."""
    return item["type"] in _ANSWERS.values() and "call_id" in item


def _words(kind: str) -> str:
    return kind.replace("_", " ")


def _output(item: Document) -> str:
    output: Any = item["output"]
    if isinstance(output, str):
        return output
    return "\n".join(part["text"] for part in output if part.get("type") == "input_text")
