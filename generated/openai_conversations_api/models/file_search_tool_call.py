"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class FileSearchToolCall(Model):
    """A search for files and what it found.

    Attributes:
        type_: Marks a file search call; always `file_search_call`.
        id: Identifier of the call.
        queries: What was searched for.
        results: What the search found; may be `null` or absent.
        status: How far the search has come.
    """

    type_: Literal["file_search_call"] = "file_search_call"
    id: str
    queries: list[str]
    results: list[models.FileSearchToolCallResultsItem] | None | Unset = UNSET
    status: models.FileSearchToolCallStatus
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "queries": "queries",
        "results": "results",
        "status": "status",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "queries", "status"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.queries) is not MISSING:
            _out["queries"] = _value
        if (_value := self.results) is not MISSING:
            _out["results"] = encode(_value)
        if (_value := self.status) is not MISSING:
            _out["status"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.type_ = _src["type"]
            _self.id = _src["id"]
            _self.queries = _src["queries"]
            _self.status = _src["status"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 4:
            _self._extra = None
            _self.results = MISSING
            return _self
        _get = _src.get
        _value = _get("results", MISSING)
        if _value.__class__ is list and _value:
            _read = _models["FileSearchToolCallResultsItem"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.results = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(FileSearchToolCall.wire_names.values())
