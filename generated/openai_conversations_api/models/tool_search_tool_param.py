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
class ToolSearchToolParam(Model):
    """Lets the model search for tools whose definitions were held back.

    Attributes:
        type_: Marks the tool search tool; always `tool_search`.
        description: What the search is for, when your program carries it out; may be `null` or left out.
        execution: Which side carries out searches.
        parameters: JSON Schema of the search arguments, when your program carries it out; may be `null` or left out.
    """

    type_: Literal["tool_search"] = "tool_search"
    description: str | None | Unset = UNSET
    execution: models.ToolSearchExecutionType | Unset = UNSET
    parameters: dict[str, Any] | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "description": "description",
        "execution": "execution",
        "parameters": "parameters",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.description) is not MISSING:
            _out["description"] = _value
        if (_value := self.execution) is not MISSING:
            _out["execution"] = _value
        if (_value := self.parameters) is not MISSING:
            _out["parameters"] = encode(_value)
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 1:
            _self._extra = None
            _self.description = MISSING
            _self.execution = MISSING
            _self.parameters = MISSING
            return _self
        _get = _src.get
        _self.description = _get("description", MISSING)
        _self.execution = _get("execution", MISSING)
        _self.parameters = _get("parameters", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ToolSearchToolParam.wire_names.values())
