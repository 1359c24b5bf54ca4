"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING
from .input_item import VARIANTS as _input_item_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CreateConversationItemsBody(Model):
    """CreateConversationItemsBody.

    Attributes:
        items: Entries to add to the conversation, in order; at most 20 in one call.
    """

    items: Sequence[models.InputItem]
    wire_names: ClassVar[Mapping[str, str]] = {"items": "items"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["items"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"items": {"max_items": 20}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.items) is not MISSING:
            _out["items"] = encode(_value)
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.items = _src["items"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.items
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_input_item_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_input_item_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.items = _value
        if len(_src) == 1:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CreateConversationItemsBody.wire_names.values())
