"""Replies that between them lead to every event, and the events that they lead to."""

from __future__ import annotations

from typing import Any, NamedTuple

Json = Any
BEGINNING = "run.created run.queued run.in_progress"
STEP = "run.step.created run.step.in_progress"
SAYING = f"{STEP} message.created message.in_progress message.delta"
SAID = f"{SAYING} message.completed run.step.completed"


class Example(NamedTuple):
    """A rule of a replies file, and the names of the events of a run that gets it, repeated ones once."""

    rule: dict[str, Json]
    events: str


def _of(*actions: Json, **settings: Json) -> dict[str, Json]:
    return {"actions": list(actions), **settings}


CALL = {"call": [{"name": "weather", "arguments": {"city": "Oslo", "unit": "C"}}, {"name": "time"}]}
RESULT = {"file_id": "file-1", "file_name": "a.txt", "score": 0.5, "text": "found words"}
ANNOTATED = {"text": "See [1].", "annotations": [{"file_citation": "file-1", "text": "[1]"}]}
PARTS = [ANNOTATED, {"image_file": "file-2"}, {"image_url": "https://example.com/a.png"}, {"refusal": "Not that."}]
CODE = {"input": "1 + 1", "outputs": [{"logs": "2"}, {"image": "file-3"}]}

EXAMPLES: dict[str, Example] = {
    "text": Example(_of({"text": "one two three"}), f"{BEGINNING} {SAID} run.completed done"),
    "refusal": Example(_of({"refusal": "I will not."}), f"{BEGINNING} {SAID} run.completed done"),
    "parts": Example(_of({"message": PARTS}), f"{BEGINNING} {SAID} run.completed done"),
    "nothing": Example(_of(), f"{BEGINNING} run.completed done"),
    "two messages": Example(_of({"text": "a"}, {"text": "b"}), f"{BEGINNING} {SAID} {SAID} run.completed done"),
    "call": Example(
        _of(CALL), f"{BEGINNING} {STEP} run.step.delta run.requires_action done run.step.expired run.expired done"
    ),
    "code interpreter": Example(
        _of({"code_interpreter": CODE}, {"text": "2"}),
        f"{BEGINNING} {STEP} run.step.delta run.step.completed {SAID} run.completed done",
    ),
    "file search": Example(
        _of({"file_search": {"results": [RESULT]}}, {"text": "Found."}),
        f"{BEGINNING} {STEP} run.step.delta run.step.completed {SAID} run.completed done",
    ),
    "failed": Example(
        _of({"text": "I was"}, {"fail": {"code": "rate_limit_exceeded", "message": "Too fast."}}),
        f"{BEGINNING} {SAYING} message.incomplete run.step.failed run.failed done",
    ),
    "failed at once": Example(
        _of({"fail": {"code": "invalid_prompt", "message": "No."}}), f"{BEGINNING} run.failed done"
    ),
    "incomplete": Example(
        _of({"text": "I was"}, {"incomplete": "max_completion_tokens"}),
        f"{BEGINNING} {SAYING} message.incomplete run.step.completed run.incomplete done",
    ),
    "expired": Example(
        _of({"text": "I was"}, {"expire": True}),
        f"{BEGINNING} {SAYING} message.incomplete run.step.expired run.expired done",
    ),
    "cancelled": Example(
        _of({"text": "I was"}, {"cancel": True}),
        f"{BEGINNING} {SAYING} run.cancelling message.incomplete run.step.cancelled run.cancelled done",
    ),
    "error": Example(
        _of({"text": "I was"}, {"error": {"message": "The server fell over."}}),
        f"{BEGINNING} {SAYING} error message.incomplete run.step.failed run.failed done",
    ),
    "completed on purpose": Example(_of({"text": "a"}, {"complete": True}), f"{BEGINNING} {SAID} run.completed done"),
    "late": Example(
        _of({"text": "I was"}, {"wait": 700}, {"text": "b"}),
        f"{BEGINNING} {SAYING} message.incomplete run.step.expired run.expired done",
    ),
}
