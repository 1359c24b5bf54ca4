"""Threads of every shape, with runs and steps, for property tests."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from openai_conversations.migration import Record

Json = dict[str, Any]
text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
some_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=40)
names = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=4, max_size=12)
moments = st.integers(1_700_000_000, 1_700_000_050)
pairs = st.dictionaries(st.text(min_size=1, max_size=70), st.text(max_size=520), max_size=4)


@st.composite
def citations(draw: st.DrawFn) -> Json:
    """Draw an annotation of a known kind, or of another."""
    kind = draw(st.sampled_from(["file_citation", "file_path", "url_citation", "hologram"]))
    own = {"beam": draw(some_text)} if kind == "hologram" else {"file_id": f"file-{draw(names)}"}
    if kind == "url_citation":
        own = {"url": f"https://example.com/{draw(names)}", **({"title": draw(text)} if draw(st.booleans()) else {})}
    if kind == "file_citation" and draw(st.booleans()):
        own["quote"] = draw(some_text)
    places = {"start_index": draw(st.integers(0, 99)), "end_index": draw(st.integers(0, 99))}
    return {"type": kind, "text": draw(some_text), **places, kind: own}


@st.composite
def parts(draw: st.DrawFn) -> Json:
    """Draw a part of a message."""
    kind = draw(st.sampled_from(["text", "text", "text", "image_url", "image_file", "refusal", "hologram"]))
    if kind == "text":
        return {"type": kind, kind: {"value": draw(text), "annotations": draw(st.lists(citations(), max_size=2))}}
    if not kind.startswith("image"):
        return {"type": kind, kind: draw(some_text)}
    where = {"url": f"https://example.com/{draw(names)}.png"} if kind == "image_url" else {"file_id": draw(names)}
    detail = draw(st.sampled_from([None, "low", "high", "auto", "odd"]))
    return {"type": kind, kind: {**where, **({"detail": detail} if detail else {})}}


@st.composite
def attachments(draw: st.DrawFn) -> Json:
    """Draw an attachment."""
    tools = draw(st.lists(st.sampled_from(["code_interpreter", "file_search"]), max_size=2))
    return {"file_id": f"file-{draw(names)}", "tools": [{"type": tool} for tool in tools]}


@st.composite
def messages(draw: st.DrawFn, number: int) -> Json:
    """Draw a message as a server returns it."""
    message: Json = {
        "id": f"msg_{number}{draw(names)}",
        "object": "thread.message",
        "created_at": draw(moments),
        "role": draw(st.sampled_from(["user", "assistant"])),
        "content": draw(st.lists(parts(), max_size=3)),
        "attachments": draw(st.lists(attachments(), max_size=2)) or None,
        "metadata": draw(pairs),
        "run_id": draw(st.sampled_from([None, "run_1", "run_2"])),
        "assistant_id": draw(st.sampled_from([None, "asst_1"])),
    }
    if draw(st.booleans()):
        message["status"] = draw(st.sampled_from(["completed", "incomplete", "in_progress"]))
        message["incomplete_details"] = draw(st.sampled_from([None, {"reason": "max_tokens"}]))
    if draw(st.integers(0, 9)) == 0:
        message["unheard_of"] = draw(some_text)
    return message


@st.composite
def tool_calls(draw: st.DrawFn, number: int) -> Json:
    """Draw a call of any kind of tool."""
    kind = draw(st.sampled_from(["function", "code_interpreter", "file_search", "hologram"]))
    own: Json = {"beam": draw(some_text)}
    if kind == "function":
        output = draw(text) if draw(st.booleans()) else None
        own = {"name": draw(names), "arguments": '{"a": 1}', "output": output}
    elif kind == "code_interpreter":
        logs = draw(st.lists(text, max_size=2))
        own = {"input": draw(text), "outputs": [{"type": "logs", "logs": one} for one in logs]}
    elif kind == "file_search":
        found = draw(st.lists(names, max_size=2))
        own = {"results": [{"file_id": f"file-{one}", "file_name": one, "score": 0.5} for one in found]}
    return {"id": f"call_{number}{draw(names)}", "type": kind, kind: own}


@st.composite
def steps(draw: st.DrawFn, number: int, entries: list[Json]) -> Json:
    """Draw a step of one of two runs."""
    step: Json = {
        "id": f"step_{number}",
        "object": "thread.run.step",
        "run_id": draw(st.sampled_from(["run_1", "run_2"])),
        "created_at": draw(moments),
        "status": "completed",
    }
    writes: bool = draw(st.booleans())
    if entries and writes:
        message: Json = draw(st.sampled_from(entries))
        return {**step, "step_details": {"type": "message_creation", "message_creation": {"message_id": message["id"]}}}
    calls = [draw(tool_calls(number * 10 + position)) for position in range(draw(st.integers(1, 3)))]
    return {**step, "step_details": {"type": "tool_calls", "tool_calls": calls}}


@st.composite
def records(draw: st.DrawFn, number: int = 0, most: int = 8) -> Record:
    """Draw a thread with its messages, runs and steps."""
    many: bool = draw(st.booleans())
    count = draw(st.integers(0, most if many else 5))
    entries = [draw(messages(position)) for position in range(min(count, 5))]
    # Many messages cost little to draw when each is another form of one of a few.
    entries += [{**entries[position % 5], "id": f"msg_{position}"} for position in range(5, count)]
    entries.sort(key=lambda message: message["created_at"])
    drawn: list[Json] = [draw(steps(position, entries)) for position in range(draw(st.integers(0, 4)))]
    head: Json = {"id": f"thread_{number}", "object": "thread", "created_at": draw(moments), "metadata": draw(pairs)}
    if draw(st.booleans()):
        head["tool_resources"] = {"file_search": {"vector_store_ids": [f"vs_{draw(names)}"]}}
    runs = [{"id": f"run_{n}", "object": "thread.run", "thread_id": head["id"], "model": draw(names)} for n in (1, 2)]
    return Record("thread", head, entries, runs, drawn)


@st.composite
def several(draw: st.DrawFn, most: int = 45) -> list[Record]:
    """Draw one to three threads of at most so many messages."""
    return [draw(records(number, most)) for number in range(draw(st.integers(1, 3)))]
