"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models
from .computer_action import VARIANTS as _computer_action_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ComputerToolCall(Model):
    """Call by which the model operates a computer.

    Attributes:
        type_: Marks a computer call; always `computer_call`.
        id: Identifier of the item.
        action: The one thing to do; may be absent.
        actions: Batch of things to do; may be absent.
        call_id: Identifier that the output of the call has to repeat.
        pending_safety_checks: Safety checks about the call that are still open.
        status: How far the call has come.
    """

    type_: Literal["computer_call"] = "computer_call"
    id: str
    action: models.ComputerAction | Unset = UNSET
    actions: models.ComputerActionList | Unset = UNSET
    call_id: str
    pending_safety_checks: list[models.ComputerCallSafetyCheckParam]
    status: models.ComputerToolCallStatus
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "action": "action",
        "actions": "actions",
        "call_id": "call_id",
        "pending_safety_checks": "pending_safety_checks",
        "status": "status",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "call_id", "pending_safety_checks", "status"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.action) is not MISSING:
            _out["action"] = encode(_value)
        if (_value := self.actions) is not MISSING:
            _out["actions"] = encode(_value)
        if (_value := self.call_id) is not MISSING:
            _out["call_id"] = _value
        if (_value := self.pending_safety_checks) is not MISSING:
            _out["pending_safety_checks"] = encode(_value)
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
            _self.pending_safety_checks = _src["pending_safety_checks"]
            _self.status = _src["status"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.pending_safety_checks
        if _value.__class__ is list and _value:
            _read = _models["ComputerCallSafetyCheckParam"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.pending_safety_checks = _value
        if len(_src) == 5:
            _self._extra = None
            _self.action = MISSING
            _self.actions = MISSING
            return _self
        _get = _src.get
        _value = _get("action", MISSING)
        if _value.__class__ is dict:
            _value = _computer_action_variants.decode(_value)
        _self.action = _value
        _value = _get("actions", MISSING)
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_computer_action_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_computer_action_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.actions = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ComputerToolCall.wire_names.values())
