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
class RunRequiredAction(Model):
    """What the run waits for; `null` or absent when it waits for nothing.

    Attributes:
        type_: Marks a wait for tool outputs; always `submit_tool_outputs`.
        submit_tool_outputs: The tool outputs to hand in before the run goes on.
    """

    type_: Literal["submit_tool_outputs"] = "submit_tool_outputs"
    submit_tool_outputs: models.RunRequiredActionSubmitToolOutputs
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "submit_tool_outputs": "submit_tool_outputs"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "submit_tool_outputs"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.submit_tool_outputs) is not MISSING:
            _out["submit_tool_outputs"] = encode(_value)
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
            _self.submit_tool_outputs = _src["submit_tool_outputs"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.submit_tool_outputs
        if _value.__class__ is dict:
            _value = _models["RunRequiredActionSubmitToolOutputs"](_value)
        _self.submit_tool_outputs = _value
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunRequiredAction.wire_names.values())
