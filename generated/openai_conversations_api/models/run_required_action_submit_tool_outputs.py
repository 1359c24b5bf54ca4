"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RunRequiredActionSubmitToolOutputs(Model):
    """The tool outputs to hand in before the run goes on.

    Attributes:
        tool_calls: The function calls that wait for an answer.
    """

    tool_calls: list[models.RunToolCallObject]
    wire_names: ClassVar[Mapping[str, str]] = {"tool_calls": "tool_calls"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["tool_calls"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.tool_calls) is not MISSING:
            _out["tool_calls"] = encode(_value)
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.tool_calls = _src["tool_calls"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.tool_calls
        if _value.__class__ is list and _value:
            _read = _models["RunToolCallObject"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.tool_calls = _value
        if len(_src) == 1:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunRequiredActionSubmitToolOutputs.wire_names.values())
