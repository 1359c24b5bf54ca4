"""The recorded and published exchanges in ../shared, which is not part of this repository."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qsl, urlsplit

import pytest

from codegen.document import load_data

Json = Any
SHARED = Path(__file__).resolve().parents[2] / "shared"
CORPUS = SHARED / "corpus"
_CORRECTED = {"submitToolOuputsToRun": "submitToolOutputs"}
_NOT_RECORDED = 400  # a reply of which only is known that it was an error


def recorded_copy() -> Path:
    """Return the copy of what openapi.yaml says it is made from."""
    told = load_data(Path(__file__).parents[1] / "openapi.yaml")["info"]["x-upstream"]
    return SHARED / "upstream" / f"{told['date']}-{told['commit'][:7]}.yaml"


needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not here")


@dataclass(frozen=True)
class Exchange:
    """One call of an operation and its reply.

    request: the JSON body; None where there is none, or none that is JSON.
    reply: the JSON of the reply; None where there is none.
    events: the names and data of an event stream, the data as JSON where it is, as text where not.
    """

    source: str
    operation: str
    ids: Mapping[str, str]
    query: list[tuple[str, str]]
    request: dict[str, Json] | None
    status: int
    reply: Json
    events: list[dict[str, Json]]

    def __str__(self) -> str:
        return f"{self.source}-{self.operation}"


def exchanges() -> list[Exchange]:
    """Return every exchange of every corpus; none where there is no corpus."""
    recorded = [one for path in sorted(CORPUS.glob("*.jsonl")) for one in _recorded(path)]
    return [*recorded, *(one for path in _published() for one in _examples(path))]


def _published() -> list[Path]:
    return sorted(CORPUS.glob("*.json"))


def _recorded(path: Path) -> Iterator[Exchange]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        row = json.loads(line)
        yield Exchange(
            source=f"{path.stem}:{number}",
            operation=_operation(row["operation_id"]),
            ids=row.get("path_params") or {},
            query=[(name, value) for name, value in row.get("query") or ()],
            request=_object(row.get("request_body")),
            status=row["status"] if isinstance(row["status"], int) else _NOT_RECORDED,
            reply=row.get("response_body"),
            events=list(events(row.get("response_sse") or "")),
        )


def _examples(path: Path) -> Iterator[Exchange]:
    for operation, described in json.loads(path.read_text("utf-8")).get("operations", {}).items():
        for number, example in enumerate(described["examples"], 1):
            yield Exchange(
                source=f"{path.stem}:{number}",
                operation=_operation(operation),
                ids={},
                query=parse_qsl(urlsplit(example["request"].get("url") or "").query),
                request=_object(example["request"].get("body")),
                status=200,
                reply=example.get("response"),
                events=list(events(example.get("response_raw") or "")) if example["kind"] == "sse" else [],
            )


def published_objects() -> list[tuple[str, Json]]:
    """Return the example of each component that the published specification has one for."""
    described = [json.loads(path.read_text("utf-8")).get("schemas", {}) for path in _published()]
    return [(name, one["oaiMeta_example"]) for schemas in described for name, one in schemas.items()]


def _operation(name: str) -> str:
    return _CORRECTED.get(name, name)


def _object(body: Json) -> dict[str, Json] | None:
    """Return a body, or None for what was sent to see how the server refuses it."""
    return cast("dict[str, Json]", body) if isinstance(body, dict) else None


def events(stream: str) -> Iterator[dict[str, Json]]:
    """Yield the events of a stream that have a name and data."""
    for block in stream.replace("\r\n", "\n").split("\n\n"):
        fields = [line.partition(":") for line in block.split("\n")]
        name = [value.removeprefix(" ") for field, _, value in fields if field == "event"]
        data = [value.removeprefix(" ") for field, _, value in fields if field == "data"]
        if name and data:
            yield {"event": name[-1], "data": _json_or_text("\n".join(data))}


def _json_or_text(data: str) -> Json:
    try:
        return json.loads(data)
    except ValueError:
        return data
