"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RunStepDeltaStepDetailsMessageCreationObjectMessageCreation(Model):
    """The message that the step writes.

    Attributes:
        message_id: Identifier of the message that the step writes.
    """

    message_id: str | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"message_id": "message_id"}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.message_id) is not MISSING:
            _out["message_id"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        if len(_src) == 0:
            _self._extra = None
            _self.message_id = MISSING
            return _self
        _get = _src.get
        _self.message_id = _get("message_id", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunStepDeltaStepDetailsMessageCreationObjectMessageCreation.wire_names.values())
