"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

_tools_item_variants = Variants(
    _models, UnknownVariant, "type", {"function": "FunctionToolParam", "custom": "CustomToolParam"}
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class NamespaceToolParam(Model):
    """Several functions and custom tools under one name.

    Attributes:
        type_: Marks a namespace of tools; always `namespace`.
        description: What the tools are for, told to the model.
        name: Name of the namespace, as tool calls repeat it; at least 1 character.
        tools: The functions and custom tools in the namespace; at least one.
    """

    type_: Literal["namespace"] = "namespace"
    description: str
    name: str
    tools: list[models.FunctionToolParam | models.CustomToolParam | models.UnknownVariant]
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "description": "description",
        "name": "name",
        "tools": "tools",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "description", "name", "tools"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"name": {"min_length": 1}, "tools": {"min_items": 1}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.description) is not MISSING:
            _out["description"] = _value
        if (_value := self.name) is not MISSING:
            _out["name"] = _value
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
            _self.description = _src["description"]
            _self.name = _src["name"]
            _self.tools = _src["tools"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.tools
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_tools_item_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_tools_item_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.tools = _value
        if len(_src) == 4:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(NamespaceToolParam.wire_names.values())
