"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models
from .filters import VARIANTS as _filters_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class FileSearchTool(Model):
    """Lets the model search uploaded files in vector stores.

    Attributes:
        type_: Marks the file search tool; always `file_search`.
        filters: Conditions on the attributes of files; may be `null` or left out.
        max_num_results: Upper bound on the results of one search, 1 to 50.
        ranking_options: How results are ranked and which scores are good enough.
        vector_store_ids: Identifiers of the vector stores to look in.
    """

    type_: Literal["file_search"] = "file_search"
    filters: models.Filters | None | Unset = UNSET
    max_num_results: int | Unset = UNSET
    ranking_options: models.RankingOptions | Unset = UNSET
    vector_store_ids: list[str]
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "filters": "filters",
        "max_num_results": "max_num_results",
        "ranking_options": "ranking_options",
        "vector_store_ids": "vector_store_ids",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "vector_store_ids"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.filters) is not MISSING:
            _out["filters"] = encode(_value)
        if (_value := self.max_num_results) is not MISSING:
            _out["max_num_results"] = _value
        if (_value := self.ranking_options) is not MISSING:
            _out["ranking_options"] = encode(_value)
        if (_value := self.vector_store_ids) is not MISSING:
            _out["vector_store_ids"] = _value
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
            _self.vector_store_ids = _src["vector_store_ids"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            _self.filters = MISSING
            _self.max_num_results = MISSING
            _self.ranking_options = MISSING
            return _self
        _get = _src.get
        _value = _get("filters", MISSING)
        if _value.__class__ is dict:
            _value = _filters_variants.decode(_value)
        _self.filters = _value
        _self.max_num_results = _get("max_num_results", MISSING)
        _value = _get("ranking_options", MISSING)
        if _value.__class__ is dict:
            _value = _models["RankingOptions"](_value)
        _self.ranking_options = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(FileSearchTool.wire_names.values())
