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
class MessageContentImageUrlObject(Model):
    """Part of a message that shows an image from the web.

    Attributes:
        type_: Marks an image URL part; always `image_url`.
        image_url: Address of the image and how closely to look at it.
    """

    type_: Literal["image_url"] = "image_url"
    image_url: models.MessageContentImageUrlObjectImageUrl
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "image_url": "image_url"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "image_url"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.image_url) is not MISSING:
            _out["image_url"] = encode(_value)
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
            _self.image_url = _src["image_url"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.image_url
        if _value.__class__ is dict:
            _value = _models["MessageContentImageUrlObjectImageUrl"](_value)
        _self.image_url = _value
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MessageContentImageUrlObject.wire_names.values())
