"""Messages of the chat format (a role and a content, perhaps tool calls) as items."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from openai_conversations_api._runtime.json_types import is_array, is_object

from ..builders import (
    assistant_message,
    developer_message,
    function_call,
    function_call_output,
    refusal,
    system_message,
    user_message,
)
from ..errors import InvalidInputError
from .contents import Contents
from .losses import Account, compact
from .records import Json, list_of

_BUILDERS: Mapping[str, Callable[..., Any]] = {
    "user": user_message,
    "system": system_message,
    "developer": developer_message,
    "assistant": assistant_message,
}


def chat_items(message: Json, place: str, account: Account) -> list[Any]:
    """Return the items that one message of a chat becomes. Raises RefusedError when a policy says so."""
    try:
        return _items(message, place, account)
    except InvalidInputError as error:
        note = account.noted(place, "content", str(error), message)
        return [user_message(note)] if note else []


def _items(message: Json, place: str, account: Account) -> list[Any]:
    role = message.get("role")
    if role == "tool":
        call_id, output = message.get("tool_call_id"), message.get("content")
        account.left_over(place, "message_fields", message, "role", "tool_call_id", "content")
        return [function_call_output(str(call_id or ""), output=output if isinstance(output, str) else compact(output))]
    by_assistant, builder = role == "assistant", _BUILDERS.get(str(role))
    if builder is None:
        raise InvalidInputError(f"no such role: {str(role)[:40]}")
    carried = ("refusal", "tool_calls") if by_assistant else ()
    account.left_over(place, "message_fields", message, "role", "content", *carried)
    content = Contents(account, place, by_assistant, {})
    for number, part in enumerate(_parts(message.get("content"))):
        content.add(number, part)
    if by_assistant and isinstance(message.get("refusal"), str):
        content.parts.append(refusal(message["refusal"]))
    calls = [_call(call) for call in list_of(message, "tool_calls")] if by_assistant else []
    if not (content.parts or content.beside or calls):
        empty = account.decide(place, "empty_message", "the message has no content", message) == "note"
        return [user_message("[Empty message]")] if empty else []
    named = {"id": f"msg_{''.join(filter(str.isdigit, place))}"} if by_assistant else {}
    said = [_said(builder, message, content.parts, named)] if content.parts else []
    return [*said, *([user_message(content.beside)] if content.beside else []), *calls]


def _parts(content: Any) -> list[Any]:
    if not content:
        return []
    if not isinstance(content, str) and not is_array(content):
        raise InvalidInputError("content is neither a text nor a list of parts")
    return [{"type": "text", "text": content}] if isinstance(content, str) else content


def _said(builder: Callable[..., Any], message: Json, parts: list[Any], named: Json) -> Any:
    text = message.get("content")
    return builder(text) if isinstance(text, str) and len(parts) == 1 else builder(parts, **named)


def _call(call: Any) -> Any:
    function = call.get("function") if is_object(call) else None
    if not is_object(call) or not is_object(function):
        raise InvalidInputError("a tool call of another kind than `function`")
    arguments: Any = function.get("arguments")
    return function_call(
        str(function.get("name") or ""), arguments=arguments or "{}", call_id=str(call.get("id") or "")
    )
