"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING
from .filters import VARIANTS as _filters_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CompoundFilter(Model):
    """Joins several filters into one.

    Attributes:
        type_: Whether all filters (`and`) or at least one of them (`or`) must hold.
        filters: The filters to join; these may be joined filters themselves.
    """

    type_: models.CompoundFilterType
    filters: list[models.Filters]
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "filters": "filters"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "filters"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.filters) is not MISSING:
            _out["filters"] = encode(_value)
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
            _self.filters = _src["filters"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.filters
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_filters_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_filters_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.filters = _value
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CompoundFilter.wire_names.values())
