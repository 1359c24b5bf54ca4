"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class MoveParam(Model):
    """A movement of the mouse.

    Attributes:
        type_: Marks a mouse movement; always `move`.
        keys: Keys held down meanwhile; may be `null` or absent.
        x: Horizontal position to move to.
        y: Vertical position to move to.
    """

    type_: Literal["move"] = "move"
    keys: list[str] | None | Unset = UNSET
    x: int
    y: int
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "keys": "keys", "x": "x", "y": "y"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "x", "y"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.keys) is not MISSING:
            _out["keys"] = _value
        if (_value := self.x) is not MISSING:
            _out["x"] = _value
        if (_value := self.y) is not MISSING:
            _out["y"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.x = _src["x"]
            _self.y = _src["y"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 3:
            _self._extra = None
            _self.keys = MISSING
            return _self
        _get = _src.get
        _self.keys = _get("keys", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MoveParam.wire_names.values())
