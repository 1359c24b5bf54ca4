"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject(Model):
    """Streamed piece of the text output of a code interpreter call.

    Attributes:
        type_: Marks a text output; always `logs`.
        index: Position of the output within the outputs of the call.
        logs: Piece of the text that the code put out.
    """

    type_: Literal["logs"] = "logs"
    index: int
    logs: str | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "index": "index", "logs": "logs"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "index"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.index) is not MISSING:
            _out["index"] = _value
        if (_value := self.logs) is not MISSING:
            _out["logs"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.index = _src["index"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            _self.logs = MISSING
            return _self
        _get = _src.get
        _self.logs = _get("logs", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject.wire_names.values())
