"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ComputerScreenshotImage(Model):
    """Screenshot that answers a computer call.

    Attributes:
        type_: Marks a screenshot; always `computer_screenshot`.
        file_id: Identifier of the uploaded file with the image; may be absent.
        image_url: Where the image can be fetched; may be absent.
    """

    type_: Literal["computer_screenshot"] = "computer_screenshot"
    file_id: str | Unset = UNSET
    image_url: str | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "file_id": "file_id", "image_url": "image_url"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"image_url": {"url": True}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
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
        try:
            _self.type_ = _src["type"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 1:
            _self._extra = None
            _self.file_id = MISSING
            _self.image_url = MISSING
            return _self
        _get = _src.get
        _self.file_id = _get("file_id", MISSING)
        _self.image_url = _get("image_url", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ComputerScreenshotImage.wire_names.values())
