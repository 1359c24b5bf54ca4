"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .tool import VARIANTS as _tool_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ToolSearchOutput(Model):
    """Outcome of a tool search, as returned.

    Attributes:
        type_: Marks the outcome of a tool search; always `tool_search_output`.
        id: Identifier of the item.
        call_id: The `call_id` of the search that this answers; may be `null`.
        created_by: Identifier of whoever created the item; may be absent.
        execution: Which side carried out the search.
        status: How far the item has come.
        tools: Definitions of the tools that were found.
    """

    type_: Literal["tool_search_output"] = "tool_search_output"
    id: str
    call_id: str | None
    created_by: str | Unset = UNSET
    execution: models.ToolSearchExecutionType
    status: models.FunctionCallOutputStatusEnum
    tools: list[models.Tool]
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "call_id": "call_id",
        "created_by": "created_by",
        "execution": "execution",
        "status": "status",
        "tools": "tools",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "call_id", "execution", "status", "tools"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.call_id) is not MISSING:
            _out["call_id"] = _value
        if (_value := self.created_by) is not MISSING:
            _out["created_by"] = _value
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
            _self.id = _src["id"]
            _self.call_id = _src["call_id"]
            _self.execution = _src["execution"]
            _self.status = _src["status"]
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
        if len(_src) == 6:
            _self._extra = None
            _self.created_by = MISSING
            return _self
        _get = _src.get
        _self.created_by = _get("created_by", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ToolSearchOutput.wire_names.values())
