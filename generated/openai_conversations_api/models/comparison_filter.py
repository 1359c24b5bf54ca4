"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ComparisonFilter(Model):
    """Compares one attribute with a value.

    Attributes:
        type_: How to compare, namely equal (`eq`), unequal (`ne`), above (`gt`), at or above (`gte`), below (`lt`),
        at or below (`lte`), in a list (`in`) or not in it (`nin`). The server takes `eq` when none is
        given. The server assumes 'eq' when it is left out.
        key: Name of the attribute.
        value: Text, number, boolean, or list of texts and numbers that the attribute is compared with.
    """

    type_: models.ComparisonFilterType
    key: str
    value: str | float | bool | list[str | float]
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "key": "key", "value": "value"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "key", "value"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.key) is not MISSING:
            _out["key"] = _value
        if (_value := self.value) is not MISSING:
            _out["value"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.key = _src["key"]
            _self.value = _src["value"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 3:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ComparisonFilter.wire_names.values())
