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
class DragParam(Model):
    """A drag of the mouse along several points.

    Attributes:
        type_: Marks a drag; always `drag`.
        keys: Keys held down meanwhile; may be `null` or absent.
        path: Points that the mouse passes through, in order.
    """

    type_: Literal["drag"] = "drag"
    keys: list[str] | None | Unset = UNSET
    path: list[models.CoordParam]
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "keys": "keys", "path": "path"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "path"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.keys) is not MISSING:
            _out["keys"] = _value
        if (_value := self.path) is not MISSING:
            _out["path"] = encode(_value)
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
            _self.path = _src["path"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.path
        if _value.__class__ is list and _value:
            _read = _models["CoordParam"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.path = _value
        if len(_src) == 2:
            _self._extra = None
            _self.keys = MISSING
            return _self
        _get = _src.get
        _self.keys = _get("keys", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(DragParam.wire_names.values())
