"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .tool import VARIANTS as _tool_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ToolSearchOutputItemParam(Model):
    """Outcome of a tool search, as sent.

    Attributes:
        type_: Marks the outcome of a tool search; always `tool_search_output`.
        id: Identifier of the item; may be `null` or left out.
        call_id: The `call_id` of the search that this answers; 1 to 64 characters; may be `null` or left out.
        execution: Which side carried out the search.
        status: How far the item has come; may be `null` or left out.
        tools: Definitions of the tools that were found.
    """

    type_: Literal["tool_search_output"] = "tool_search_output"
    id: str | None | Unset = UNSET
    call_id: str | None | Unset = UNSET
    execution: models.ToolSearchExecutionType | Unset = UNSET
    status: models.FunctionCallItemStatus | None | Unset = UNSET
    tools: Sequence[models.Tool]
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "call_id": "call_id",
        "execution": "execution",
        "status": "status",
        "tools": "tools",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "tools"])
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
        if (_value := self.execution) is not MISSING:
            _out["execution"] = _value
        if (_value := self.status) is not MISSING:
            _out["status"] = _value
        if (_value := self.tools) is not MISSING:
            _out["tools"] = encode(_value)
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
            _self.tools = _src["tools"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.tools
        if _value.__class__ is list and _value:
            _items: list[Any] = []
            try:
                for _one in _value:
                    _items.append(_tool_variants[_one["type"]](_one))
            except (KeyError, TypeError):
                _items += [_tool_variants.decode(_one) for _one in _value[len(_items) :]]
            _value = _items
        _self.tools = _value
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


_known = frozenset(ToolSearchOutputItemParam.wire_names.values())
