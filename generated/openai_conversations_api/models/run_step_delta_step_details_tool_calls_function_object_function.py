"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RunStepDeltaStepDetailsToolCallsFunctionObjectFunction(Model):
    """The function called, its arguments and its output.

    Attributes:
        arguments: Piece of the arguments, which together are JSON text.
        name: Name of the function.
        output: What the function returned; `null` until the output has been submitted.
    """

    arguments: str | Unset = UNSET
    name: str | Unset = UNSET
    output: str | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"arguments": "arguments", "name": "name", "output": "output"}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.arguments) is not MISSING:
            _out["arguments"] = _value
        if (_value := self.name) is not MISSING:
            _out["name"] = _value
        if (_value := self.output) is not MISSING:
            _out["output"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        if len(_src) == 0:
            _self._extra = None
            _self.arguments = MISSING
            _self.name = MISSING
            _self.output = MISSING
            return _self
        _get = _src.get
        _self.arguments = _get("arguments", MISSING)
        _self.name = _get("name", MISSING)
        _self.output = _get("output", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunStepDeltaStepDetailsToolCallsFunctionObjectFunction.wire_names.values())
