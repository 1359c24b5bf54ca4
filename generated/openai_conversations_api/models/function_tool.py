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
class FunctionTool(Model):
    """Lets the model call a function of yours.

    Attributes:
        type_: Marks a function tool; always `function`.
        allowed_callers: Who may call the function; may be `null` or left out.
        defer_loading: Whether the model only gets the function once a tool search finds it.
        description: What the function does; the model goes by it when it decides on a call; may be `null` or left out.
        name: Name of the function.
        output_schema: JSON Schema for what the function answers, when it answers with JSON text in a string; may be `null`
        or left out.
        parameters: JSON Schema for the arguments of the function; may be `null`.
        strict: Whether the arguments have to match the schema exactly; may be `null`.
    """

    type_: Literal["function"] = "function"
    allowed_callers: list[models.CallableToolAllowedCaller] | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    description: str | None | Unset = UNSET
    name: str
    output_schema: dict[str, Any] | None | Unset = UNSET
    parameters: dict[str, Any] | None | Unset = UNSET
    strict: bool | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "allowed_callers": "allowed_callers",
        "defer_loading": "defer_loading",
        "description": "description",
        "name": "name",
        "output_schema": "output_schema",
        "parameters": "parameters",
        "strict": "strict",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "name"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.allowed_callers) is not MISSING:
            _out["allowed_callers"] = _value
        if (_value := self.defer_loading) is not MISSING:
            _out["defer_loading"] = _value
        if (_value := self.description) is not MISSING:
            _out["description"] = _value
        if (_value := self.name) is not MISSING:
            _out["name"] = _value
        if (_value := self.output_schema) is not MISSING:
            _out["output_schema"] = encode(_value)
        if (_value := self.parameters) is not MISSING:
            _out["parameters"] = encode(_value)
        if (_value := self.strict) is not MISSING:
            _out["strict"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.name = _src["name"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            _self.allowed_callers = MISSING
            _self.defer_loading = MISSING
            _self.description = MISSING
            _self.output_schema = MISSING
            _self.parameters = MISSING
            _self.strict = MISSING
            return _self
        _get = _src.get
        _self.allowed_callers = _get("allowed_callers", MISSING)
        _self.defer_loading = _get("defer_loading", MISSING)
        _self.description = _get("description", MISSING)
        _self.output_schema = _get("output_schema", MISSING)
        _self.parameters = _get("parameters", MISSING)
        _self.strict = _get("strict", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(FunctionTool.wire_names.values())
