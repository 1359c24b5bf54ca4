"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CodeInterpreterOutputImage(Model):
    """An image that the code made.

    Attributes:
        type_: Marks an image output; always `image`.
        url: Where the image can be fetched.
    """

    type_: Literal["image"] = "image"
    url: str
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "url": "url"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "url"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"url": {"url": True}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.url) is not MISSING:
            _out["url"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.url = _src["url"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CodeInterpreterOutputImage.wire_names.values())
