"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CreateThreadRequestToolResourcesFileSearch(Model):
    """What file search may use: an existing vector store or a new one, not both.

    Attributes:
        vector_store_ids: Identifier of an existing vector store to attach; at most one.
        vector_stores: A vector store to create from files and attach; at most one.
    """

    vector_store_ids: Sequence[str] | Unset = UNSET
    vector_stores: Sequence[models.CreateThreadRequestToolResourcesFileSearchVectorStoresItem] | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"vector_store_ids": "vector_store_ids", "vector_stores": "vector_stores"}
    wire_limits: ClassVar[Mapping[str, Limits]] = {
        "vector_store_ids": {"max_items": 1},
        "vector_stores": {"max_items": 1},
    }

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.vector_store_ids) is not MISSING:
            _out["vector_store_ids"] = _value
        if (_value := self.vector_stores) is not MISSING:
            _out["vector_stores"] = encode(_value)
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        if len(_src) == 0:
            _self._extra = None
            _self.vector_store_ids = MISSING
            _self.vector_stores = MISSING
            return _self
        _get = _src.get
        _self.vector_store_ids = _get("vector_store_ids", MISSING)
        _value = _get("vector_stores", MISSING)
        if _value.__class__ is list and _value:
            _read = _models["CreateThreadRequestToolResourcesFileSearchVectorStoresItem"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.vector_stores = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CreateThreadRequestToolResourcesFileSearch.wire_names.values())
