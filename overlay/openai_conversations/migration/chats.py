"""Messages of the chat format (a role and a content, perhaps tool calls) as items."""

from __future__ import annotations

from typing import Any

from openai_conversations_api._runtime.json_types import is_array, is_object

from ..builders import (
    assistant_message,
    developer_message,
    function_call,
    function_call_output,
    input_image,
    input_text,
    output_text,
    refusal,
    system_message,
    user_message,
)
from ..errors import InvalidInputError
from .losses import Account, compact
from .records import Json, list_of

_BUILDERS = {"user": user_message, "system": system_message, "developer": developer_message}


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
    if role == "assistant":
        account.left_over(place, "message_fields", message, "role", "content", "refusal", "tool_calls")
        return [*_answer(message, place), *map(_call, list_of(message, "tool_calls"))]
    builder = _BUILDERS.get(str(role))
    if builder is None:
        raise InvalidInputError(f"no such role: {str(role)[:40]}")
    account.left_over(place, "message_fields", message, "role", "content")
    content = message.get("content")
    if content in (None, "", []):
        noted = account.decide(place, "empty_message", "the message has no content", message) == "note"
        return [user_message("[Empty message]")] if noted else []
    return [builder(content if isinstance(content, str) else [_part(part) for part in _list(content)])]


def _answer(message: Json, place: str) -> list[Any]:
    content = message.get("content")
    if isinstance(content, str) and content and not message.get("refusal"):
        return [assistant_message(content)]
    parts: list[Any] = [_said(part) for part in _list(content)] if is_array(content) else []
    if isinstance(content, str) and content:
        parts.append(output_text(content))
    if isinstance(message.get("refusal"), str):
        parts.append(refusal(message["refusal"]))
    return [assistant_message(parts, id=f"msg_{''.join(filter(str.isdigit, place))}")] if parts else []


def _list(content: Any) -> list[Any]:
    if not is_array(content):
        raise InvalidInputError("content is neither a text nor a list of parts")
    return content


def _said(part: Any) -> Any:
    if is_object(part) and part.get("type") == "refusal":
        return refusal(part["refusal"])
    return output_text(_text(part))


def _part(part: Any) -> Any:
    if is_object(part) and part.get("type") == "image_url" and is_object(part.get("image_url")):
        image = part["image_url"]
        return input_image(str(image.get("url")), detail=image.get("detail") or "auto")
    return input_text(_text(part))


def _text(part: Any) -> str:
    if is_object(part) and part.get("type") == "text" and isinstance(part.get("text"), str):
        text: str = part["text"]
        return text
    raise InvalidInputError("items have no such part")


def _call(call: Any) -> Any:
    function = call.get("function") if is_object(call) else None
    if not is_object(call) or not is_object(function):
        raise InvalidInputError("a tool call of another kind than `function`")
    arguments: Any = function.get("arguments")
    return function_call(
        str(function.get("name") or ""), arguments=arguments or "{}", call_id=str(call.get("id") or "")
    )
