"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ImageGenToolInputImageMask(Model):
    """Mask that says which area of the image to redraw, given by file or inline.

    Attributes:
        file_id: Identifier of the uploaded file with the mask.
        image_url: The mask itself, Base64 text.
    """

    file_id: str | Unset = UNSET
    image_url: str | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"file_id": "file_id", "image_url": "image_url"}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.file_id) is not MISSING:
            _out["file_id"] = _value
        if (_value := self.image_url) is not MISSING:
            _out["image_url"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        if len(_src) == 0:
            _self._extra = None
            _self.file_id = MISSING
            _self.image_url = MISSING
            return _self
        _get = _src.get
        _self.file_id = _get("file_id", MISSING)
        _self.image_url = _get("image_url", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ImageGenToolInputImageMask.wire_names.values())
