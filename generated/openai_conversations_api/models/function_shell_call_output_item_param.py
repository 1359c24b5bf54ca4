"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models
from .tool_call_caller_param import VARIANTS as _tool_call_caller_param_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class FunctionShellCallOutputItemParam(Model):
    """Outcome of a shell call, as sent.

    Attributes:
        type_: Marks the outcome of a shell call; always `shell_call_output`.
        id: Identifier of the item, set on items the server returned; may be `null` or left out.
        call_id: Identifier the model gave the call that this answers; 1 to 64 characters.
        caller: Who made the call, the model itself or a program; may be `null` or left out.
        max_output_length: Most UTF-8 characters kept of the call's output as a whole; may be `null` or left out.
        output: What the commands put out and how they ended.
        status: How far the item has come; may be `null` or left out.
    """

    type_: Literal["shell_call_output"] = "shell_call_output"
    id: str | None | Unset = UNSET
    call_id: str
    caller: models.ToolCallCallerParam | None | Unset = UNSET
    max_output_length: int | None | Unset = UNSET
    output: Sequence[models.FunctionShellCallOutputContentParam]
    status: models.FunctionShellCallItemStatus | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "call_id": "call_id",
        "caller": "caller",
        "max_output_length": "max_output_length",
        "output": "output",
        "status": "status",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "call_id", "output"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"call_id": {"min_length": 1, "max_length": 64}}

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
        if (_value := self.max_output_length) is not MISSING:
            _out["max_output_length"] = _value
        if (_value := self.output) is not MISSING:
            _out["output"] = encode(_value)
        if (_value := self.status) is not MISSING:
            _out["status"] = _value
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
            _read = _models["FunctionShellCallOutputContentParam"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.output = _value
        if len(_src) == 3:
            _self._extra = None
            _self.id = MISSING
            _self.caller = MISSING
            _self.max_output_length = MISSING
            _self.status = MISSING
            return _self
        _get = _src.get
        _self.id = _get("id", MISSING)
        _value = _get("caller", MISSING)
        if _value.__class__ is dict:
            _value = _tool_call_caller_param_variants.decode(_value)
        _self.caller = _value
        _self.max_output_length = _get("max_output_length", MISSING)
        _self.status = _get("status", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(FunctionShellCallOutputItemParam.wire_names.values())
