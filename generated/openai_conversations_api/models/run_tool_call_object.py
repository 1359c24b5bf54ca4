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
class RunToolCallObject(Model):
    """A function call that waits for your output.

    Attributes:
        type_: Marks a function call; always `function`.
        id: Identifier of the call, to be sent back with its output.
        function: The function to call and its arguments.
    """

    type_: Literal["function"] = "function"
    id: str
    function: models.RunToolCallObjectFunction
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "id": "id", "function": "function"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "function"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
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
            _self.id = _src["id"]
            _self.function = _src["function"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.function
        if _value.__class__ is dict:
            _value = _models["RunToolCallObjectFunction"](_value)
        _self.function = _value
        if len(_src) == 3:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunToolCallObject.wire_names.values())
