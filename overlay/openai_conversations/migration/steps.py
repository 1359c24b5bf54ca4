"""Run steps among the messages: which items tool calls become, and between which messages they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import define, field

from openai_conversations_api._runtime.json_types import is_object

from ..builders import (
    assistant_message,
    code_interpreter_call,
    file_search_call,
    function_call,
    function_call_output,
)
from ..errors import InvalidInputError
from .losses import Account, Fallback, compact
from .records import Json, Record, list_of, moment

Placed = tuple[str, list[Any]]
_KINDS = ("message_creation", "tool_calls")


def filenames(steps: list[Json]) -> dict[str, str]:
    """Return the names of files that searches have found, by their id."""
    results = [result for step in steps for call in _calls(step) for result in _results(call)]
    named = [result for result in results if isinstance(result.get("file_name"), str)]
    return {str(result.get("file_id")): result["file_name"] for result in named}


def _calls(step: Json) -> list[Json]:
    return [call for call in list_of(step.get("step_details"), "tool_calls") if is_object(call)]


def _results(call: Json) -> list[Json]:
    return [result for result in list_of(call.get("file_search"), "results") if is_object(result)]


@define
class Timeline:
    """The tool calls of a thread's runs, each before the message that its run wrote next.

    Those of a run that wrote nothing afterwards stand behind the last message that is not younger.
    """

    record: Record
    account: Account
    _before: dict[str, list[Placed]] = field(factory=dict[str, list[Placed]])
    _after: dict[int, list[Placed]] = field(factory=dict[int, list[Placed]])

    def __attrs_post_init__(self) -> None:
        for number, (step, message) in enumerate(zip(self.record.steps, self._followers(), strict=True)):
            items = self._items(step, f"steps[{number}]")
            if items and message is not None:
                self._before.setdefault(message, []).append((str(step.get("id", "")), items))
            elif items:
                self._after.setdefault(self._last_before(step), []).append((str(step.get("id", "")), items))

    def _followers(self) -> list[str | None]:
        written = {str(message.get("id")) for message in self.record.entries}
        following: dict[Any, str] = {}
        found: list[str | None] = []
        for step in reversed(self.record.steps):
            run = str(step.get("run_id"))
            found.append(following.get(run))
            message = _message_of(step)
            if message is not None and message in written:
                following[run] = message
        return found[::-1]

    def before(self, message: Json) -> list[Placed]:
        """Return what stands before a message: the ids of steps, and their items."""
        return self._before.get(str(message.get("id")), [])

    def after(self, number: int) -> list[Placed]:
        """Return what stands behind the message of a number."""
        return self._after.get(number, [])

    def before_all(self) -> Iterator[Any]:
        """Yield the items that stand before every message."""
        for _, items in self._after.get(-1, []):
            yield from items

    def account_for_runs(self) -> None:
        """Put down the runs, of which nothing but their tool calls is carried over."""
        for number, run in enumerate(self.record.runs):
            self.account.left_over(f"runs[{number}]", "run", run, "object", "thread_id")

    def _last_before(self, step: Json) -> int:
        """Return the number of the last message that belongs before a step; -1 for none."""
        at, run = moment(step.get("created_at")), step.get("run_id")
        written = [moment(message.get("created_at")) for message in self.record.entries]
        older = [
            number
            for number, (message, time) in enumerate(zip(self.record.entries, written, strict=True))
            if (run is not None and message.get("run_id") == run) or at is None or time is None or time <= at
        ]
        return max(older, default=-1)

    def _items(self, step: Json, place: str) -> list[Any]:
        details = step.get("step_details")
        known = ("object", "thread_id", *(("step_details",) if is_object(details) else ()))
        self.account.left_over(place, "step", step, *known)
        if is_object(details):
            known = ("tool_calls", *(("type",) if details.get("type") in _KINDS else ()))
            self.account.left_over(f"{place}.step_details", "step", details, *known)
        calls: list[Any] = []
        outputs: list[Any] = []
        for number, call in enumerate(list_of(details, "tool_calls")):
            made = self._call(call, f"{place}.step_details.tool_calls[{number}]")
            calls += made[:1]
            outputs += made[1:]
        return calls + outputs

    def _call(self, call: Any, place: str) -> list[Any]:
        kind = call.get("type") if is_object(call) else None
        try:
            if is_object(call) and kind == "function" and is_object(call.get("function")):
                return self._function(call, place)
            if is_object(call) and kind in ("code_interpreter", "file_search"):
                return self._hosted(call, place, str(kind))
        except InvalidInputError as error:
            return self._unplaced(call, place, "content", str(error))
        return self._unplaced(call, place, "content", "items have no such tool call")

    def _function(self, call: Json, place: str) -> list[Any]:
        function: Json = call["function"]
        if not isinstance(function.get("output"), str):
            return self._unplaced(
                call, place, "function_call", "a call goes with its output or not at all; it has none"
            )
        identifier = str(call.get("id") or "")
        name, arguments = str(function.get("name") or ""), str(function.get("arguments") or "")
        pair = [
            function_call(name, arguments=arguments, call_id=identifier),
            function_call_output(identifier, output=function["output"]),
        ]
        self.account.left_over(place, "step", call, "id", "type", "function")
        self.account.left_over(f"{place}.function", "step", function, "name", "arguments", "output")
        return pair

    def _hosted(self, call: Json, place: str, kind: str) -> list[Any]:
        native = self.account.policy[kind] == "attach"
        reason = "its container is gone" if kind == "code_interpreter" else "what was searched for is not known"
        policy = self.account.decide(place, kind, reason if native else "told as text instead", call)
        if policy == "skip":
            return []
        told = assistant_message(_told(call, kind)).to_dict()
        if policy == "note":
            return [told]
        item: Json = _native(call, kind).to_dict()
        self.account.fallbacks.append(Fallback(item, told, len(self.account.losses) - 1))
        return [item]

    def _unplaced(self, call: Any, place: str, kind: str, reason: str) -> list[Any]:
        note = self.account.noted(place, kind, reason, call, "Tool call")
        return [assistant_message(note)] if note else []


def _message_of(step: Json) -> str | None:
    details = step.get("step_details")
    creation = details.get("message_creation") if is_object(details) else None
    return str(creation.get("message_id")) if is_object(creation) else None


def _native(call: Json, kind: str) -> Any:
    from openai_conversations_api import models  # noqa: PLC0415  loads with the first native item

    if kind == "code_interpreter":
        code = call.get("code_interpreter")
        outputs: list[Any] = [
            models.CodeInterpreterOutputLogs(type_="logs", logs=str(output["logs"]))
            for output in list_of(code, "outputs")
            if is_object(output) and isinstance(output.get("logs"), str)
        ]
        text = code.get("input") if is_object(code) else None
        code_text = text if isinstance(text, str) else None
        return code_interpreter_call(code_text, id=_item_id(call, "ci"), container_id="migrated", outputs=outputs)
    found = [models.FileSearchToolCallResultsItem.from_dict(_result(result)) for result in _results(call)]
    return file_search_call([], id=_item_id(call, "fs"), results=found)


def _item_id(call: Json, prefix: str) -> str:
    """Return an id for the item of a call: its own begins as that of any call does, and the API wants the kind's."""
    own = re.sub(r"[^A-Za-z0-9_-]", "_", str(call.get("id") or "call"))
    return (own if own.startswith(prefix) else f"{prefix}_{own}")[:64]


def _result(result: Json) -> Json:
    texts = [str(part.get("text", "")) for part in list_of(result, "content") if is_object(part)]
    made: Json = {"file_id": result.get("file_id"), "filename": result.get("file_name"), "score": result.get("score")}
    made["text"] = "\n".join(texts) or None
    return {name: value for name, value in made.items() if value is not None}


def _told(call: Json, kind: str) -> str:
    if kind == "file_search":
        return "\n".join(["[File search]", *map(_told_result, _results(call))])
    code: Mapping[str, Any] = call["code_interpreter"] if is_object(call.get("code_interpreter")) else {}
    lines = ["[Code interpreter]", "```python", str(code.get("input") or ""), "```"]
    for output in list_of(code, "outputs"):
        if is_object(output) and isinstance(output.get("logs"), str):
            lines += ["Output:", "```", output["logs"], "```"]
        else:
            lines.append(f"Output: {compact(output)}")
    return "\n".join(lines)


def _told_result(result: Json) -> str:
    name = result.get("file_name") or result.get("file_id")
    text = _result(result).get("text")
    return f"{name} (score {result.get('score')}){f': {text}' if text else ''}"
