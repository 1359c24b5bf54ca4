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

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ComputerCallOutputItemParam(Model):
    """Outcome of a computer call, as sent.

    Attributes:
        type_: Marks the outcome of a computer call; always `computer_call_output`.
        id: Identifier of the item; may be `null` or left out.
        acknowledged_safety_checks: Safety checks raised by the server that the developer has accepted; may be `null` or left out.
        call_id: Identifier of the computer call that this answers; 1 to 64 characters.
        output: Screenshot that answers the call.
        status: How far the item has come; set on items the server returned; may be `null` or left out.
    """

    type_: Literal["computer_call_output"] = "computer_call_output"
    id: str | None | Unset = UNSET
    acknowledged_safety_checks: Sequence[models.ComputerCallSafetyCheckParam] | None | Unset = UNSET
    call_id: str
    output: models.ComputerScreenshotImage
    status: models.FunctionCallItemStatus | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "acknowledged_safety_checks": "acknowledged_safety_checks",
        "call_id": "call_id",
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
        if (_value := self.acknowledged_safety_checks) is not MISSING:
            _out["acknowledged_safety_checks"] = encode(_value)
        if (_value := self.call_id) is not MISSING:
            _out["call_id"] = _value
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
        if _value.__class__ is dict:
            _value = _models["ComputerScreenshotImage"](_value)
        _self.output = _value
        if len(_src) == 3:
            _self._extra = None
            _self.id = MISSING
            _self.acknowledged_safety_checks = MISSING
            _self.status = MISSING
            return _self
        _get = _src.get
        _self.id = _get("id", MISSING)
        _value = _get("acknowledged_safety_checks", MISSING)
        if _value.__class__ is list and _value:
            _read = _models["ComputerCallSafetyCheckParam"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.acknowledged_safety_checks = _value
        _self.status = _get("status", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ComputerCallOutputItemParam.wire_names.values())
