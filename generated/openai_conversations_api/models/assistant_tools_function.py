"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class AssistantToolsFunction(Model):
    """Lets the model call a function of yours.

    Attributes:
        type_: Marks a function tool; always `function`.
        function: Name, purpose and parameters of the function.
    """

    type_: Literal["function"] = "function"
    function: models.FunctionObject
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "function": "function"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "function"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.function) is not MISSING:
            _out["function"] = encode(_value)
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
            _self.function = _src["function"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.function
        if _value.__class__ is dict:
            _value = _models["FunctionObject"](_value)
        _self.function = _value
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(AssistantToolsFunction.wire_names.values())
