"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .tool_call_caller_param import VARIANTS as _tool_call_caller_param_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ApplyPatchToolCallOutputItemParam(Model):
    """Outcome of an apply patch call, as sent.

    Attributes:
        type_: Marks the outcome of an apply patch call; always `apply_patch_call_output`.
        id: Identifier of the item, set on items the server returned; may be `null` or left out.
        call_id: Identifier the model gave the call that this answers; 1 to 64 characters.
        caller: Who made the call, the model itself or a program; may be `null` or left out.
        output: Log of the tool for people to read, such as results or errors; at most 10485760 characters; may be
        `null` or left out.
        status: Whether the patch went through.
    """

    type_: Literal["apply_patch_call_output"] = "apply_patch_call_output"
    id: str | None | Unset = UNSET
    call_id: str
    caller: models.ToolCallCallerParam | None | Unset = UNSET
    output: str | None | Unset = UNSET
    status: models.ApplyPatchCallOutputStatusParam
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "call_id": "call_id",
        "caller": "caller",
        "output": "output",
        "status": "status",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "call_id", "status"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {
        "call_id": {"min_length": 1, "max_length": 64},
        "output": {"max_length": 10485760},
    }

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
            _out["output"] = _value
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
            _self.status = _src["status"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 3:
            _self._extra = None
            _self.id = MISSING
            _self.caller = MISSING
            _self.output = MISSING
            return _self
        _get = _src.get
        _self.id = _get("id", MISSING)
        _value = _get("caller", MISSING)
        if _value.__class__ is dict:
            _value = _tool_call_caller_param_variants.decode(_value)
        _self.caller = _value
        _self.output = _get("output", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ApplyPatchToolCallOutputItemParam.wire_names.values())
