"""Whether the pages are what the API may send."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import yaml
from jsonschema import Draft202012Validator

from openai_conversations_api._runtime.model import Model, UnknownObject

from .processes import ROOT
from .subjects import SUBJECTS, Page

_SCHEMAS = {"items": "ConversationItemList", "messages": "ListMessagesResponse"}


def faults() -> Iterator[str]:
    """Yield what is wrong with the pages: with their schema, their variety, or how they are read."""
    spec: dict[str, Any] = yaml.load((ROOT / "openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    for name, schema in _SCHEMAS.items():
        page = SUBJECTS[name].page()
        yield from _misfits(spec, schema, page)
        yield from _misread(name, page)
    kinds = {item["type"] for item in SUBJECTS["items"].page()["data"]}
    if len(kinds) < 10:
        yield f"items: only {len(kinds)} kinds"


def _misfits(spec: dict[str, Any], schema: str, page: Page) -> Iterator[str]:
    validator: Any = Draft202012Validator({**spec, "$ref": f"#/components/schemas/{schema}"})
    for error in validator.iter_errors(page):
        yield f"{schema}: {error.json_path}: {error.message[:200]}"


def _misread(name: str, page: Page) -> Iterator[str]:
    subject = SUBJECTS[name]
    model = subject.ours(page)
    if model.to_dict() != page:
        yield f"{name}: to_dict does not give the page back"
    yield from (f"{name}: not recognised: {one!r}" for one in _unknown(model))
    try:
        subject.sdk_checked(page)
    except ValueError as error:  # the `openai` package would fall back to slower guesses
        yield f"{name}: the `openai` package finds {' '.join(str(error).split())[:300]}"


def _unknown(value: object) -> Iterator[object]:
    if isinstance(value, UnknownObject):
        yield value
    elif isinstance(value, list):
        for one in cast("list[object]", value):
            yield from _unknown(one)
    elif isinstance(value, Model):
        for attribute in value.wire_names:
            yield from _unknown(getattr(value, attribute))
