"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .tool import VARIANTS as _tool_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class AdditionalToolsItemParam(Model):
    """Further tools that become usable with this item, as sent.

    Attributes:
        type_: Marks an item with further tools; always `additional_tools`.
        id: Identifier of the item; may be `null` or left out.
        role: Role of whoever supplies the tools; always `developer`.
        tools: Definitions of the tools that this item adds.
    """

    type_: Literal["additional_tools"] = "additional_tools"
    id: str | None | Unset = UNSET
    role: Literal["developer"] = "developer"
    tools: Sequence[models.Tool]
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "id": "id", "role": "role", "tools": "tools"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "role", "tools"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.role) is not MISSING:
            _out["role"] = _value
        if (_value := self.tools) is not MISSING:
            _out["tools"] = encode(_value)
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
            _self.role = _src["role"]
            _self.tools = _src["tools"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.tools
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_tool_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_tool_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.tools = _value
        if len(_src) == 3:
            _self._extra = None
            _self.id = MISSING
            return _self
        _get = _src.get
        _self.id = _get("id", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(AdditionalToolsItemParam.wire_names.values())
