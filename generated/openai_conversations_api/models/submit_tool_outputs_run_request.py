"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class SubmitToolOutputsRunRequest(Model):
    """Outputs of tool calls that a run waits for, as sent.

    Attributes:
        stream: With `true`, the reply is a stream of server-sent events that ends with `data: [DONE]` once the run is
        over or waits for tool outputs. Otherwise it is a single run object.
        tool_outputs: One output for each tool call that is answered.
    """

    stream: bool | None | Unset = UNSET
    tool_outputs: Sequence[models.SubmitToolOutputsRunRequestToolOutputsItem]
    wire_names: ClassVar[Mapping[str, str]] = {"stream": "stream", "tool_outputs": "tool_outputs"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["tool_outputs"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.stream) is not MISSING:
            _out["stream"] = _value
        if (_value := self.tool_outputs) is not MISSING:
            _out["tool_outputs"] = encode(_value)
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.tool_outputs = _src["tool_outputs"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.tool_outputs
        if _value.__class__ is list and _value:
            _read = _models["SubmitToolOutputsRunRequestToolOutputsItem"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.tool_outputs = _value
        if len(_src) == 1:
            _self._extra = None
            _self.stream = MISSING
            return _self
        _get = _src.get
        _self.stream = _get("stream", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(SubmitToolOutputsRunRequest.wire_names.values())
