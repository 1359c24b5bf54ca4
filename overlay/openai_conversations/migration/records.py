"""A thread, a conversation or a chat with everything that belongs to it, as one JSON object: a line of an export."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeAlias, TypeGuard

from attrs import field, frozen

from .errors import RecordError

Json: TypeAlias = dict[str, Any]
Kind: TypeAlias = Literal["thread", "conversation", "chat"]
VERSION = 1
_LAST = 253_402_300_799  # the end of the year 9999
# What a record calls its entries.
ENTRIES: Mapping[Kind, str] = {"thread": "messages", "conversation": "items", "chat": "messages"}


@frozen
class Record:
    """One thread, conversation or chat.

    kind: "thread", "conversation" or "chat"; head: the thread or conversation itself; entries: its messages or items,
    oldest first; runs, steps: of a thread, oldest first. All in the shapes of the API, as a server gave them. cut: the
    lists of which not all pages were saved, as the last one says.
    """

    kind: Kind
    head: Json = field(repr=False)
    entries: list[Json] = field(factory=list[Json], repr=False)
    runs: list[Json] = field(factory=list[Json], repr=False)
    steps: list[Json] = field(factory=list[Json], repr=False)
    cut: list[str] = field(factory=list[str])

    @property
    def id(self) -> str:
        """The identifier of the thread or conversation where it comes from."""
        return str(self.head.get("id") or "")

    @property
    def created_at(self) -> float | None:
        """When it was created, in seconds since the Unix epoch; None when nobody knows."""
        return moment(self.head.get("created_at"))

    def files(self) -> list[str]:
        """Return the ids of the files that it refers to, each once."""
        parts = (self.head, self.entries, self.runs, self.steps)
        return sorted({found for part in parts for found in _file_ids(part)})

    def to_dict(self) -> Json:
        """Return it as one JSON object."""
        made: Json = {"object": f"{self.kind}.record", "version": VERSION, self.kind: self.head}
        made[ENTRIES[self.kind]] = self.entries
        if self.kind == "thread":
            made |= {"runs": self.runs, "steps": self.steps}
        return {**made, "files": self.files(), **({"cut": self.cut} if self.cut else {})}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Record:
        """Return the record of a JSON object, `data`. Raises RecordError when it is none that this version can read."""
        kind = kind_of(data)
        if kind is None:
            raise RecordError(f"not a record: its object is {str(data.get('object'))[:40]!r}")
        if data.get("version") != VERSION:
            raise RecordError(f"version {str(data.get('version'))[:20]} of records is not known, only {VERSION}")
        head = data.get(kind)
        if not is_object(head) or not isinstance(head.get("id"), str) or not head["id"]:
            raise RecordError(f"a {kind} record needs a {kind} with an id")
        lists = {name: _objects(data, name) for name in (ENTRIES[kind], "runs", "steps")}
        return cls(kind, head, lists[ENTRIES[kind]], lists["runs"], lists["steps"], [*map(str, list_of(data, "cut"))])


def kind_of(data: Mapping[str, Any]) -> Kind | None:
    """Return which kind of record a JSON object is, or None when it is no record."""
    kinds: dict[str, Kind] = {f"{kind}.record": kind for kind in ENTRIES}
    return kinds.get(str(data.get("object")))


def moment(value: object) -> float | None:
    """Return a time in seconds since the Unix epoch, or None when it is none that a calendar has."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return float(value) if 0 <= value <= _LAST else None


def oldest_first(entries: list[Json]) -> list[Json]:
    """Return entries by time; those of the same second, or of none, stay as they were listed."""
    times: list[float] = []
    for entry in entries:
        found = moment(entry.get("created_at"))
        times.append(found if found is not None else (times[-1] if times else 0.0))
    return [entries[number] for number in sorted(range(len(entries)), key=times.__getitem__)]


def is_object(value: object) -> TypeGuard[Json]:
    """Say whether JSON data is an object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Say whether JSON data is a list."""
    return isinstance(value, list)


def list_of(value: object, name: str) -> list[Any]:
    """Return a list of a JSON object: empty where there is none, of one entry where there is something else."""
    found = value.get(name) if is_object(value) else None
    if is_list(found):
        return found
    return [found] if found not in (None, "", {}) else []


def _objects(data: Mapping[str, Any], name: str) -> list[Json]:
    found = data.get(name, [])
    if not is_list(found) or not all(map(is_object, found)):
        raise RecordError(f"{name} of a record must be a list of objects")
    return found


def _file_ids(value: object) -> Iterator[str]:
    if is_list(value):
        for one in value:
            yield from _file_ids(one)
    elif is_object(value):
        for name, one in value.items():
            if name == "file_id" and isinstance(one, str) and one:
                yield one
            elif name == "file_ids" and is_list(one):
                yield from (found for found in one if isinstance(found, str))
            else:
                yield from _file_ids(one)
