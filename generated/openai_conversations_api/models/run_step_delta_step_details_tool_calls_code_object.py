"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RunStepDeltaStepDetailsToolCallsCodeObject(Model):
    """Streamed piece of a code interpreter call.

    Attributes:
        type_: Marks a code interpreter call; always `code_interpreter`.
        id: Identifier of the call.
        code_interpreter: Code of the call and what came out of it.
        index: Position of the call within the step's tool calls.
    """

    type_: Literal["code_interpreter"] = "code_interpreter"
    id: str | Unset = UNSET
    code_interpreter: models.RunStepDeltaStepDetailsToolCallsCodeObjectCodeInterpreter | Unset = UNSET
    index: int
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "code_interpreter": "code_interpreter",
        "index": "index",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "index"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.code_interpreter) is not MISSING:
            _out["code_interpreter"] = encode(_value)
        if (_value := self.index) is not MISSING:
            _out["index"] = _value
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
            _self.index = _src["index"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            _self.id = MISSING
            _self.code_interpreter = MISSING
            return _self
        _get = _src.get
        _self.id = _get("id", MISSING)
        _value = _get("code_interpreter", MISSING)
        if _value.__class__ is dict:
            _value = _models["RunStepDeltaStepDetailsToolCallsCodeObjectCodeInterpreter"](_value)
        _self.code_interpreter = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunStepDeltaStepDetailsToolCallsCodeObject.wire_names.values())
