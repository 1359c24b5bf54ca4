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
class WebSearchActionSearch(Model):
    """A search of the web.

    Attributes:
        type_: Marks a web search; always `search`.
        queries: What was searched for, one entry per query; may be absent.
        query: Deprecated; what was searched for, as one text. Read `queries` instead. Deprecated.
        sources: Pages that the search drew on; may be absent.
    """

    type_: Literal["search"] = "search"
    queries: list[str] | Unset = UNSET
    query: str | Unset = UNSET
    sources: list[models.WebSearchActionSearchSourcesItem] | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "queries": "queries",
        "query": "query",
        "sources": "sources",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.queries) is not MISSING:
            _out["queries"] = _value
        if (_value := self.query) is not MISSING:
            _out["query"] = _value
        if (_value := self.sources) is not MISSING:
            _out["sources"] = encode(_value)
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
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 1:
            _self._extra = None
            _self.queries = MISSING
            _self.query = MISSING
            _self.sources = MISSING
            return _self
        _get = _src.get
        _self.queries = _get("queries", MISSING)
        _self.query = _get("query", MISSING)
        _value = _get("sources", MISSING)
        if _value.__class__ is list and _value:
            _read = _models["WebSearchActionSearchSourcesItem"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.sources = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(WebSearchActionSearch.wire_names.values())
