"""Records out of files: our exports, and whatever else holds threads in the shapes of the API.

A file holds JSON, or a JSON value on each line: records; threads, messages, runs, steps, conversations and items alone;
pages of lists and arrays of them; objects with a thread and its lists, as programs save them; chats, as arrays of
messages or as objects with `messages`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .errors import RecordError
from .records import Json, Record, is_list, is_object, kind_of, list_of
from .spool import Spool

_LOOSE = {"thread", "thread.message", "thread.run", "thread.run.step", "conversation"}


def read_records(paths: Iterable[str | Path]) -> Iterator[Record]:
    """Yield the records of files, those that have to be put together from several objects last.

    paths: of the files, JSON or a JSON value on each line. Raises RecordError, which names the file and the line.
    """
    with Spool() as spool:
        for path in paths:
            for place, value in _values(Path(path)):
                try:
                    yield from filter(spool.is_new, _records(value, place, spool))
                except RecordError as error:
                    raise RecordError(f"{place}: {error}") from None
        yield from filter(spool.is_new, spool.records())


def _values(path: Path) -> Iterator[tuple[str, Any]]:
    try:
        with path.open("r", encoding="utf-8-sig") as file:
            first = next((line for line in file if line.strip()), "")
            if not _is_json(first):
                file.seek(0)
                yield str(path), _parsed(file.read(), str(path))
                return
            file.seek(0)
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield f"{path}:{number}", _parsed(line, f"{path}:{number}")
    except (OSError, UnicodeDecodeError) as error:
        raise RecordError(f"{path} cannot be read: {error}") from error


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _parsed(text: str, place: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RecordError(f"{place} is not JSON: {error}") from None


def _records(value: Any, place: str, spool: Spool) -> Iterator[Record]:
    """Yield the records that a value is or holds; what is only part of one goes into the spool."""
    if is_list(value):
        yield from _records_of_list(value, place, spool)
    elif not is_object(value):
        raise RecordError(f"neither an object nor a list of them: {type(value).__name__}")
    elif kind_of(value) is not None:
        yield Record.from_dict(value)
    elif value.get("object") == "list" or (is_list(value.get("data")) and "id" not in value):
        yield from _records(list_of(value, "data"), place, spool)
    elif value.get("object") in _LOOSE:
        spool.add(value)
    else:
        yield from _compound(value, place, spool)


def _records_of_list(values: list[Any], place: str, spool: Spool) -> Iterator[Record]:
    if values and all(map(_is_chat_message, values)):
        yield _chat({}, values, place)
    elif values and all(map(_is_item, values)):
        yield Record("conversation", {"id": _name("items", values, place), "object": "conversation"}, values)
    else:
        for number, one in enumerate(values):
            yield from _records(one, f"{place}[{number}]", spool)


def _is_chat_message(value: Any) -> bool:
    names = ("object", "id", "type")
    return is_object(value) and isinstance(value.get("role"), str) and not any(name in value for name in names)


def _is_item(value: Any) -> bool:
    return is_object(value) and isinstance(value.get("type"), str) and "object" not in value


def _compound(value: Json, place: str, spool: Spool) -> Iterator[Record]:
    """An object with a thread or conversation in it, and its lists beside it."""
    messages = _listed(value.get("messages"))
    if messages and all(map(_is_chat_message, messages)):
        yield _chat(value, messages, place)
        return
    head = value.get("thread") or value.get("conversation")
    if head is None and isinstance(value.get("thread_id"), str):
        head = {"id": value["thread_id"], "object": "thread"}
    if not is_object(head) or not isinstance(head.get("id"), str):
        raise RecordError(f"what this is cannot be told; its keys are {', '.join(sorted(value))[:200]}")
    if "conversation" in value and "thread" not in value:
        yield Record("conversation", head, _listed(value.get("items")))
        return
    spool.add({"object": "thread", **head})
    for name in ("messages", "runs", "steps", "run_steps"):
        for one in _listed(value.get(name)):
            spool.add({"thread_id": head["id"], "object": _OBJECTS[name], **one})


_OBJECTS = {
    "messages": "thread.message",
    "runs": "thread.run",
    "steps": "thread.run.step",
    "run_steps": "thread.run.step",
}


def _listed(value: Any) -> list[Any]:
    return list_of(value, "data") if is_object(value) else (value if is_list(value) else [])


def _chat(whole: Json, messages: list[Json], place: str) -> Record:
    rest = {name: value for name, value in whole.items() if name != "messages"}
    return Record("chat", {**rest, "id": str(rest.get("id") or _name("chat", messages, place))}, messages)


def _name(kind: str, entries: list[Json], place: str) -> str:
    """Some lists have no id of their own, so what is in one, and where it stands, names it."""
    found = hashlib.sha256(f"{Path(place).name}{json.dumps(entries)}".encode()).hexdigest()
    return f"{kind}_{found[:24]}"
