"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ToolSearchCallItemParam(Model):
    """Search for tools whose definitions were held back, as sent.

    Attributes:
        type_: Marks a tool search call; always `tool_search_call`.
        id: Identifier of the item; may be `null` or left out.
        arguments: What to search for.
        call_id: Identifier the model gave the call; 1 to 64 characters; may be `null` or left out.
        execution: Which side carries out the search.
        status: How far the call has come; may be `null` or left out.
    """

    type_: Literal["tool_search_call"] = "tool_search_call"
    id: str | None | Unset = UNSET
    arguments: models.EmptyModelParam
    call_id: str | None | Unset = UNSET
    execution: models.ToolSearchExecutionType | Unset = UNSET
    status: models.FunctionCallItemStatus | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "arguments": "arguments",
        "call_id": "call_id",
        "execution": "execution",
        "status": "status",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "arguments"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"call_id": {"min_length": 1, "max_length": 64}}

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
            _self.arguments = _src["arguments"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            _self.id = MISSING
            _self.call_id = MISSING
            _self.execution = MISSING
            _self.status = MISSING
            return _self
        _get = _src.get
        _self.id = _get("id", MISSING)
        _self.call_id = _get("call_id", MISSING)
        _self.execution = _get("execution", MISSING)
        _self.status = _get("status", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ToolSearchCallItemParam.wire_names.values())
