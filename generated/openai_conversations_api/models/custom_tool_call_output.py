"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .input_content import VARIANTS as _input_content_variants
from .tool_call_caller_param import VARIANTS as _tool_call_caller_param_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CustomToolCallOutput(Model):
    """What your code answers to a custom tool call.

    Attributes:
        type_: Marks the outcome of a custom tool call; always `custom_tool_call_output`.
        id: Identifier of the item; may be absent.
        call_id: The `call_id` of the call that this answers.
        caller: Who made the call, the model itself or a program; may be `null` or absent.
        output: The answer, either a string or a list of texts, images and files.
    """

    type_: Literal["custom_tool_call_output"] = "custom_tool_call_output"
    id: str | Unset = UNSET
    call_id: str
    caller: models.ToolCallCallerParam | None | Unset = UNSET
    output: str | list[models.InputContent]
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "call_id": "call_id",
        "caller": "caller",
        "output": "output",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "call_id", "output"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.call_id) is not MISSING:
            _out["call_id"] = _value
        if (_value := self.caller) is not MISSING:
            _out["caller"] = encode(_value)
        if (_value := self.output) is not MISSING:
            _out["output"] = encode(_value)
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
            _self.call_id = _src["call_id"]
            _self.output = _src["output"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.output
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_input_content_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_input_content_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.output = _value
        if len(_src) == 3:
            _self._extra = None
            _self.id = MISSING
            _self.caller = MISSING
            return _self
        _get = _src.get
        _self.id = _get("id", MISSING)
        _value = _get("caller", MISSING)
        if _value.__class__ is dict:
            _value = _tool_call_caller_param_variants.decode(_value)
        _self.caller = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CustomToolCallOutput.wire_names.values())
