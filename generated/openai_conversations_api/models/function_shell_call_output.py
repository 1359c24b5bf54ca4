"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models
from .tool_call_caller import VARIANTS as _tool_call_caller_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class FunctionShellCallOutput(Model):
    """Outcome of a shell call, as returned.

    Attributes:
        type_: Marks the outcome of a shell call; always `shell_call_output`.
        id: Identifier of the item.
        call_id: Identifier the model gave the call that this answers.
        caller: Who made the call, the model itself or a program; may be `null` or absent.
        created_by: Identifier of whoever created the item; may be absent.
        max_output_length: Limit on the length of the output. The model sets it, and whoever answers the call hands it back
        together with the raw output; may be `null`.
        output: What the commands put out and how they ended.
        status: How far the item has come.
    """

    type_: Literal["shell_call_output"] = "shell_call_output"
    id: str
    call_id: str
    caller: models.ToolCallCaller | None | Unset = UNSET
    created_by: str | Unset = UNSET
    max_output_length: int | None
    output: list[models.FunctionShellCallOutputContent]
    status: models.FunctionShellCallOutputStatusEnum
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "call_id": "call_id",
        "caller": "caller",
        "created_by": "created_by",
        "max_output_length": "max_output_length",
        "output": "output",
        "status": "status",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(
        ["type", "id", "call_id", "max_output_length", "output", "status"]
    )

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
        if (_value := self.created_by) is not MISSING:
            _out["created_by"] = _value
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
            _self.id = _src["id"]
            _self.call_id = _src["call_id"]
            _self.max_output_length = _src["max_output_length"]
            _self.output = _src["output"]
            _self.status = _src["status"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.output
        if _value.__class__ is list and _value:
            _read = _models["FunctionShellCallOutputContent"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.output = _value
        if len(_src) == 6:
            _self._extra = None
            _self.caller = MISSING
            _self.created_by = MISSING
            return _self
        _get = _src.get
        _value = _get("caller", MISSING)
        if _value.__class__ is dict:
            _value = _tool_call_caller_variants.decode(_value)
        _self.caller = _value
        _self.created_by = _get("created_by", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(FunctionShellCallOutput.wire_names.values())
