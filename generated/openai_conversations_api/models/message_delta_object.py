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
class MessageDeltaObject(Model):
    """Changes to a message while it is streamed.

    Attributes:
        id: Identifier of the message that changes.
        object_: Marks changes to a message; always `thread.message.delta`.
        delta: The parts of the message that changed.
    """

    id: str
    object_: Literal["thread.message.delta"] = "thread.message.delta"
    delta: models.MessageDeltaObjectDelta
    wire_names: ClassVar[Mapping[str, str]] = {"id": "id", "object_": "object", "delta": "delta"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["id", "object", "delta"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.object_) is not MISSING:
            _out["object"] = _value
        if (_value := self.delta) is not MISSING:
            _out["delta"] = encode(_value)
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.id = _src["id"]
            _self.object_ = _src["object"]
            _self.delta = _src["delta"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.delta
        if _value.__class__ is dict:
            _value = _models["MessageDeltaObjectDelta"](_value)
        _self.delta = _value
        if len(_src) == 3:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MessageDeltaObject.wire_names.values())
