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
class RunStepDetailsToolCallsCodeObject(Model):
    """A code interpreter call within a run step.

    Attributes:
        type_: Marks a code interpreter call; always `code_interpreter`.
        id: Identifier of the call.
        code_interpreter: Code of the call and what came out of it.
    """

    type_: Literal["code_interpreter"] = "code_interpreter"
    id: str
    code_interpreter: models.RunStepDetailsToolCallsCodeObjectCodeInterpreter
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "id": "id", "code_interpreter": "code_interpreter"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "code_interpreter"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.code_interpreter) is not MISSING:
            _out["code_interpreter"] = encode(_value)
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
            _self.code_interpreter = _src["code_interpreter"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.code_interpreter
        if _value.__class__ is dict:
            _value = _models["RunStepDetailsToolCallsCodeObjectCodeInterpreter"](_value)
        _self.code_interpreter = _value
        if len(_src) == 3:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunStepDetailsToolCallsCodeObject.wire_names.values())
