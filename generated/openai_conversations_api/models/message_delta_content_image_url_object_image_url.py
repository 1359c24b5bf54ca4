"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class MessageDeltaContentImageUrlObjectImageUrl(Model):
    """Address of the image and how closely to look at it.

    Attributes:
        detail: How finely the model sees the image; `low` costs fewer tokens, `high` shows more. `auto` is assumed
        when left out. The server assumes 'auto' when it is left out.
        url: Address of a JPEG, PNG, GIF or WebP image.
    """

    detail: models.MessageDeltaContentImageUrlObjectImageUrlDetail | Unset = UNSET
    url: str | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"detail": "detail", "url": "url"}
    wire_limits: ClassVar[Mapping[str, Limits]] = {"url": {"url": True}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.detail) is not MISSING:
            _out["detail"] = _value
        if (_value := self.url) is not MISSING:
            _out["url"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        if len(_src) == 0:
            _self._extra = None
            _self.detail = MISSING
            _self.url = MISSING
            return _self
        _get = _src.get
        _self.detail = _get("detail", MISSING)
        _self.url = _get("url", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MessageDeltaContentImageUrlObjectImageUrl.wire_names.values())
