"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ToolSearchCall(Model):
    """Search for tools whose definitions were held back, as returned.

    Attributes:
        type_: Marks a tool search call; always `tool_search_call`.
        id: Identifier of the item.
        arguments: What was searched for; any JSON value.
        call_id: Identifier the model gave the call; may be `null`.
        created_by: Identifier of whoever created the item; may be absent.
        execution: Which side carries out the search.
        status: How far the call has come.
    """

    type_: Literal["tool_search_call"] = "tool_search_call"
    id: str
    arguments: Any
    call_id: str | None
    created_by: str | Unset = UNSET
    execution: models.ToolSearchExecutionType
    status: models.FunctionCallStatus
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "arguments": "arguments",
        "call_id": "call_id",
        "created_by": "created_by",
        "execution": "execution",
        "status": "status",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "arguments", "call_id", "execution", "status"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.arguments) is not MISSING:
            _out["arguments"] = encode(_value)
        if (_value := self.call_id) is not MISSING:
            _out["call_id"] = _value
        if (_value := self.created_by) is not MISSING:
            _out["created_by"] = _value
        if (_value := self.execution) is not MISSING:
            _out["execution"] = _value
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
            _self.arguments = _src["arguments"]
            _self.call_id = _src["call_id"]
            _self.execution = _src["execution"]
            _self.status = _src["status"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 6:
            _self._extra = None
            _self.created_by = MISSING
            return _self
        _get = _src.get
        _self.created_by = _get("created_by", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ToolSearchCall.wire_names.values())
