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
class ThreadRunIncompleteEvent(Model):
    """Event for a run that ended before it was complete.

    Attributes:
        data: The incomplete run.
        event: Marks the early end of a run; always `thread.run.incomplete`.
    """

    data: models.Run
    event: Literal["thread.run.incomplete"] = "thread.run.incomplete"
    wire_names: ClassVar[Mapping[str, str]] = {"data": "data", "event": "event"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["data", "event"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.data) is not MISSING:
            _out["data"] = encode(_value)
        if (_value := self.event) is not MISSING:
            _out["event"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.data = _src["data"]
            _self.event = _src["event"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.data
        if _value.__class__ is dict:
            _value = _models["Run"](_value)
        _self.data = _value
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ThreadRunIncompleteEvent.wire_names.values())
