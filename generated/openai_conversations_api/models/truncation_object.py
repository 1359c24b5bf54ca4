"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class TruncationObject(Model):
    """How a thread is shortened before a run to fit the model's context window.

    Attributes:
        type_: How to choose what to drop. With `auto`, messages from the middle go until the rest fits; with
        `last_messages`, only the newest ones stay.
        last_messages: How many of the newest messages to keep, at least 1; goes with the type `last_messages` and may be
        `null`.
    """

    type_: models.TruncationObjectType
    last_messages: int | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "last_messages": "last_messages"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"last_messages": {"minimum": 1}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.last_messages) is not MISSING:
            _out["last_messages"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 1:
            _self._extra = None
            _self.last_messages = MISSING
            return _self
        _get = _src.get
        _self.last_messages = _get("last_messages", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(TruncationObject.wire_names.values())
