"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ProgramOutputItemParam(Model):
    """Outcome of a program, as sent.

    Attributes:
        type_: Marks the outcome of a program; always `program_output`.
        id: Identifier of the item.
        call_id: The `call_id` of the program that this answers; 1 to 64 characters.
        result: What the program gave back; at most 10485760 characters.
        status: How the program ended.
    """

    type_: Literal["program_output"] = "program_output"
    id: str
    call_id: str
    result: str
    status: models.ProgramOutputItemStatus
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "call_id": "call_id",
        "result": "result",
        "status": "status",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "call_id", "result", "status"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {
        "call_id": {"min_length": 1, "max_length": 64},
        "result": {"max_length": 10485760},
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
        if (_value := self.result) is not MISSING:
            _out["result"] = _value
        if (_value := self.status) is not MISSING:
            _out["status"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.id = _src["id"]
            _self.call_id = _src["call_id"]
            _self.result = _src["result"]
            _self.status = _src["status"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 5:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ProgramOutputItemParam.wire_names.values())
