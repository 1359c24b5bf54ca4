"""Records out of files: our exports, and whatever else holds threads in the shapes of the API.

A file holds JSON, one value or several, or a JSON value on each line, perhaps compressed with gzip: records; threads,
messages, runs, steps, conversations and items alone; pages of lists and arrays of them; objects with a thread and its
lists, as programs save them, or with several under names of their own; chats, as arrays of messages or as objects with
`messages`.
"""

from __future__ import annotations

import codecs
import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from openai_conversations_api._runtime.json_types import is_array, is_object

from .errors import RecordError
from .records import Json, Record, kind_of, list_of
from .spool import Spool

_LOOSE = {"thread", "thread.message", "thread.run", "thread.run.step", "conversation"}
_HEADS = ("thread", "conversation")
_BEGINNING = re.compile(r"\S")
_SUFFIXES = {".json", ".jsonl", ".ndjson"}


def read_records(paths: Iterable[str | Path]) -> Iterator[Record]:
    """Yield the records of files, those that have to be put together from several objects last.

    paths: of the files, JSON or a JSON value on each line, or of folders with them (`.json`, `.jsonl`, `.ndjson`, and
    those with `.gz` behind). Raises RecordError, which names the file and the line.
    """
    with Spool() as spool:
        for path in (file for given in paths for file in _files(Path(given))):
            for place, value in _values(path):
                try:
                    yield from filter(spool.is_new, _records(value, place, spool))
                except RecordError as error:
                    raise RecordError(f"{place}: {error}") from None
        yield from filter(spool.is_new, spool.records())


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(file for file in path.rglob("*") if file.is_file() and _SUFFIXES & {*file.suffixes[-2:]})
    if not found:
        raise RecordError(f"no file in {path} ends in {', '.join(sorted(_SUFFIXES))}, or in .gz behind that")
    return found


def _values(path: Path) -> Iterator[tuple[str, Any]]:
    try:
        with _opened(path) as file:
            first = next((line for line in file if line.strip()), "")
            file.seek(0)
            if not _is_json(first):
                yield from _parsed_all(file.read(), str(path))
                return
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield f"{path}:{number}", _parsed(line, f"{path}:{number}")
    except (OSError, EOFError, UnicodeError) as error:
        raise RecordError(f"{path} cannot be read: {error}") from error


def _opened(path: Path) -> IO[str]:
    """Return a text file, unpacked, in the encoding that it begins with."""
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    with gzip.open(path) if packed else path.open("rb") as file:
        wide = file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    encoding = "utf-16" if wide else "utf-8-sig"
    return gzip.open(path, "rt", encoding=encoding) if packed else path.open("r", encoding=encoding)


def _parsed_all(text: str, place: str) -> Iterator[tuple[str, Any]]:
    decoder = json.JSONDecoder()
    end = 0
    while begun := _BEGINNING.search(text, end):
        try:
            value, end = decoder.raw_decode(text, begun.start())
        except (ValueError, RecursionError) as error:
            raise RecordError(f"{place} is not JSON: {error}") from None
        yield place, value


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
    if is_array(value):
        yield from _records_of_list(value, place, spool)
    elif not is_object(value):
        raise RecordError(f"neither an object nor a list of them: {type(value).__name__}")
    elif kind_of(value) is not None:
        yield Record.from_dict(value)
    elif value.get("object") == "list" or (is_array(value.get("data")) and "id" not in value):
        yield from _records(list_of(value, "data"), place, spool)
        _note_more(value, list_of(value, "data")[:1], spool)
    elif value.get("object") in _LOOSE and not (value["object"] in _HEADS and any(name in value for name in _LISTS)):
        spool.add(value)
    else:
        yield from _compound(value, place, spool)


def _note_more(page: Any, entries: list[Any], spool: Spool) -> None:
    """Note of a page, by one of its entries, whether more pages follow it."""
    if is_object(page) and "has_more" in page:
        for entry in filter(is_object, entries):
            spool.note_more(entry, more=page["has_more"] is True)


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
    messages = _listed(value.get("messages"))
    if messages and all(map(_is_chat_message, messages)):
        yield _chat(value, messages, place)
        return
    head = _head(value)
    if head is None:
        yield from _several(value, place, spool)
        return
    whole = {**{name: one for name, one in head.items() if name not in _LISTS}, **_beside(value, head)}
    lists = {name: value.get(name, head.get(name)) for name in _LISTS}
    if head.get("object") == "conversation" or ("conversation" in value and "thread" not in value):
        yield Record("conversation", whole, _listed(lists["items"]))
        return
    spool.add({"object": "thread", **whole})
    for name, kind in _LISTS.items():
        entries = [_entry(one, kind, head["id"], name) for one in _listed(lists[name])]
        for one in entries:
            spool.add(one)
        _note_more(lists[name], entries[:1], spool)


def _beside(value: Json, head: Json) -> Json:
    """Return what an object holds besides a thread and its lists, under a name that no thread has."""
    known = (*_HEADS, *_LISTS, "thread_id")
    rest = {} if value is head else {name: one for name, one in value.items() if name not in known}
    rest = {name: one for name, one in rest.items() if head.get(name) != one}
    return {"beside": rest} if rest else {}


def _entry(value: Any, kind: str, thread: str, name: str) -> Json:
    if not is_object(value):
        raise RecordError(f"{name} of {thread} hold something that is no object: {type(value).__name__}")
    return {**value, "object": value.get("object") or kind, "thread_id": value.get("thread_id") or thread}


def _head(value: Json) -> Json | None:
    """Return the thread or conversation that an object holds, or is; None where there is none."""
    found = value if value.get("object") in _HEADS else value.get("thread") or value.get("conversation")
    if found is None and isinstance(value.get("thread_id"), str):
        found = {"id": value["thread_id"], "object": "thread"}
    return found if is_object(found) and isinstance(found.get("id"), str) else None


def _several(value: Json, place: str, spool: Spool) -> Iterator[Record]:
    if not value or not all(is_object(one) or is_array(one) for one in value.values()):
        raise RecordError(f"what this is cannot be told; its keys are {', '.join(sorted(value))[:200]}")
    for name, one in value.items():
        yield from _records(one, f"{place}.{name}", spool)


_LISTS = {
    "messages": "thread.message",
    "runs": "thread.run",
    "steps": "thread.run.step",
    "run_steps": "thread.run.step",
    "items": "conversation.item",  # of a conversation alone
}


def _listed(value: Any) -> list[Any]:
    return list_of(value, "data") if is_object(value) else (value if is_array(value) else [])


def _chat(whole: Json, messages: list[Json], place: str) -> Record:
    rest = {name: value for name, value in whole.items() if name != "messages"}
    return Record("chat", {**rest, "id": str(rest.get("id") or _name("chat", messages, place))}, messages)


def _name(kind: str, entries: list[Json], place: str) -> str:
    """Some lists have no id of their own, so what is in one, and where it stands, names it."""
    found = hashlib.sha256(f"{Path(place).name}{json.dumps(entries)}".encode()).hexdigest()
    return f"{kind}_{found[:24]}"
