"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

_tool_calls_item_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "code_interpreter": "RunStepDeltaStepDetailsToolCallsCodeObject",
        "file_search": "RunStepDeltaStepDetailsToolCallsFileSearchObject",
        "function": "RunStepDeltaStepDetailsToolCallsFunctionObject",
    },
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RunStepDeltaStepDetailsToolCallsObject(Model):
    """Streamed details of a step that calls tools.

    Attributes:
        type_: Marks a step that calls tools; always `tool_calls`.
        tool_calls: Pieces of the calls, each with the position of the call it belongs to.
    """

    type_: Literal["tool_calls"] = "tool_calls"
    tool_calls: (
        list[
            models.RunStepDeltaStepDetailsToolCallsCodeObject
            | models.RunStepDeltaStepDetailsToolCallsFileSearchObject
            | models.RunStepDeltaStepDetailsToolCallsFunctionObject
            | models.UnknownVariant
        ]
        | Unset
    ) = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "tool_calls": "tool_calls"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.tool_calls) is not MISSING:
            _out["tool_calls"] = encode(_value)
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
            _self.tool_calls = MISSING
            return _self
        _get = _src.get
        _value = _get("tool_calls", MISSING)
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_tool_calls_item_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_tool_calls_item_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.tool_calls = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunStepDeltaStepDetailsToolCallsObject.wire_names.values())
