"""Threads of every shape, with runs and steps, for property tests."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from openai_conversations.migration import Record

Json = dict[str, Any]
text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
some_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=40)
names = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=4, max_size=12)
file_ids = names.map(lambda name: f"file-{name}")
moments = st.integers(1_700_000_000, 1_700_000_050)
pairs = st.dictionaries(st.text(min_size=1, max_size=70), st.text(max_size=520), max_size=4)


def spans(kind: str, extra: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
    """Return annotations of a kind."""
    fixed = {
        "type": st.just(kind),
        "text": some_text,
        "start_index": st.integers(0, 99),
        "end_index": st.integers(0, 99),
    }
    return st.builds(lambda base, own: {**base, kind: own}, st.fixed_dictionaries(fixed), extra)


annotations = st.one_of(
    spans("file_citation", st.fixed_dictionaries({"file_id": file_ids}, optional={"quote": some_text})),
    spans("file_path", st.fixed_dictionaries({"file_id": file_ids})),
    spans("hologram", st.fixed_dictionaries({"beam": some_text})),
)
images = st.one_of(
    st.fixed_dictionaries(
        {"url": names.map(lambda name: f"https://example.com/{name}.png")},
        optional={"detail": st.sampled_from(["low", "high", "auto", "odd"])},
    ).map(lambda image: {"type": "image_url", "image_url": image}),
    st.fixed_dictionaries({"file_id": file_ids}, optional={"detail": st.sampled_from(["low", "high"])}).map(
        lambda image: {"type": "image_file", "image_file": image}
    ),
)
texts = st.builds(
    lambda value, found: {"type": "text", "text": {"value": value, "annotations": found}},
    text,
    st.lists(annotations, max_size=2),
)
parts = st.one_of(
    texts,
    texts,
    images,
    st.builds(lambda said: {"type": "refusal", "refusal": said}, some_text),
    st.builds(lambda said: {"type": "hologram", "beam": said}, some_text),
)
attachments = st.builds(
    lambda file_id, tools: {"file_id": file_id, "tools": [{"type": tool} for tool in tools]},
    file_ids,
    st.lists(st.sampled_from(["code_interpreter", "file_search"]), max_size=2),
)


@st.composite
def messages(draw: st.DrawFn, number: int) -> Json:
    """Draw a message as a server returns it."""
    message: Json = {
        "id": f"msg_{number}{draw(names)}",
        "object": "thread.message",
        "created_at": draw(moments),
        "role": draw(st.sampled_from(["user", "assistant"])),
        "content": draw(st.lists(parts, max_size=3)),
        "attachments": draw(st.one_of(st.just([]), st.none(), st.lists(attachments, max_size=2))),
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


def tool_calls(number: int) -> st.SearchStrategy[Json]:
    """Return tool calls of every kind."""
    outputs = st.one_of(st.none(), text)
    function = st.fixed_dictionaries({"name": names, "arguments": st.just('{"a": 1}'), "output": outputs})
    code = st.fixed_dictionaries(
        {"input": text, "outputs": st.lists(st.builds(lambda logs: {"type": "logs", "logs": logs}, text), max_size=2)}
    )
    result = st.fixed_dictionaries({"file_id": file_ids, "file_name": names, "score": st.floats(0, 1)})
    search = st.fixed_dictionaries({"results": st.lists(result, max_size=2)})
    kinds = {"function": function, "code_interpreter": code, "file_search": search, "hologram": st.just({"beam": "x"})}
    return st.one_of(
        [
            st.builds(lambda name, own, kind=kind: {"id": f"call_{number}{name}", "type": kind, kind: own}, names, own)
            for kind, own in kinds.items()
        ]
    )


@st.composite
def records(draw: st.DrawFn, number: int = 0, most: int = 230) -> Record:
    """Draw a thread with its messages, runs and steps."""
    count = draw(st.one_of(st.integers(0, 5), st.integers(0, most)))
    entries = [draw(messages(position)) for position in range(count)] if count <= 5 else _many(draw, count)
    entries.sort(key=lambda message: message["created_at"])
    steps = [draw(_steps(position, entries)) for position in range(draw(st.integers(0, 4)))]
    head = {"id": f"thread_{number}", "object": "thread", "created_at": draw(moments), "metadata": draw(pairs)}
    if draw(st.booleans()):
        head["tool_resources"] = {"file_search": {"vector_store_ids": [f"vs_{draw(names)}"]}}
    runs = [{"id": f"run_{n}", "object": "thread.run", "thread_id": head["id"], "model": draw(names)} for n in (1, 2)]
    return Record("thread", head, entries, runs, steps)


def _many(draw: st.DrawFn, count: int) -> list[Json]:
    """Return many messages that cost little to draw: each another form of one of a few."""
    few = [draw(messages(position)) for position in range(3)]
    return [
        {**few[position % 3], "id": f"msg_{position}", "created_at": 1_700_000_000 + position}
        for position in range(count)
    ]


@st.composite
def _steps(draw: st.DrawFn, number: int, entries: list[Json]) -> Json:
    step: Json = {
        "id": f"step_{number}",
        "object": "thread.run.step",
        "run_id": draw(st.sampled_from(["run_1", "run_2"])),
        "created_at": draw(moments),
        "status": "completed",
    }
    if entries and draw(st.booleans()):
        message = draw(st.sampled_from(entries))
        return {**step, "step_details": {"type": "message_creation", "message_creation": {"message_id": message["id"]}}}
    calls = [draw(tool_calls(number * 10 + position)) for position in range(draw(st.integers(1, 3)))]
    return {**step, "step_details": {"type": "tool_calls", "tool_calls": calls}}
