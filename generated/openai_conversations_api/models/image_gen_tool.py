"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ImageGenTool(Model):
    """Lets the model make and change images with a GPT image model.

    Attributes:
        type_: Marks the image tool; always `image_generation`.
        action: Whether to make a new image or change one at hand; the server takes `auto` when left out.
        background: How the backdrop is filled; the server takes `auto` when left out. A `transparent` one needs `png` or
        `webp` as output format and a model that can do it. The server assumes 'auto' when it is left
        out.
        input_fidelity: How true the result stays to the input images; may be `null` or left out.
        input_image_mask: Mask that says which area of the image to redraw, given by file or inline.
        model: Name of the image model, a listed one or any other; the server takes `gpt-image-1` when left out.
        moderation: How strictly content is filtered; the server takes `auto` when left out. The server assumes 'auto'
        when it is left out.
        output_compression: Compression of the result, 0 to 100; the server takes 100 when left out. The server assumes 100 when
        it is left out.
        output_format: File format of the result; the server takes `png` when left out. The server assumes 'png' when it is
        left out.
        partial_images: How many unfinished images to send while streaming, 0 to 3; none when left out. The server assumes 0
        when it is left out.
        quality: How elaborate the result is; the server takes `auto` when left out. The server assumes 'auto' when it
        is left out.
        size: Width and height of the result in pixels, for example `1024x1536`; the server takes `auto` when left
        out. The listed sizes suit every GPT image model. With `gpt-image-2` other sizes work too, as
        long as both sides are multiples of 16, neither is more than three times the other, and the
        whole stays within `3840x2160`. The server assumes 'auto' when it is left out.
    """

    type_: Literal["image_generation"] = "image_generation"
    action: models.ImageGenActionEnum | Unset = UNSET
    background: models.ImageGenToolBackground | Unset = UNSET
    input_fidelity: models.InputFidelity | None | Unset = UNSET
    input_image_mask: models.ImageGenToolInputImageMask | Unset = UNSET
    model: str | models.ImageGenToolModel | Unset = UNSET
    moderation: models.ImageGenToolModeration | Unset = UNSET
    output_compression: int | Unset = UNSET
    output_format: models.ImageGenToolOutputFormat | Unset = UNSET
    partial_images: int | Unset = UNSET
    quality: models.ImageGenToolQuality | Unset = UNSET
    size: str | models.ImageGenToolSize | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "action": "action",
        "background": "background",
        "input_fidelity": "input_fidelity",
        "input_image_mask": "input_image_mask",
        "model": "model",
        "moderation": "moderation",
        "output_compression": "output_compression",
        "output_format": "output_format",
        "partial_images": "partial_images",
        "quality": "quality",
        "size": "size",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {
        "output_compression": {"minimum": 0, "maximum": 100},
        "partial_images": {"minimum": 0, "maximum": 3},
    }

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.action) is not MISSING:
            _out["action"] = _value
        if (_value := self.background) is not MISSING:
            _out["background"] = _value
        if (_value := self.input_fidelity) is not MISSING:
            _out["input_fidelity"] = _value
        if (_value := self.input_image_mask) is not MISSING:
            _out["input_image_mask"] = encode(_value)
        if (_value := self.model) is not MISSING:
            _out["model"] = _value
        if (_value := self.moderation) is not MISSING:
            _out["moderation"] = _value
        if (_value := self.output_compression) is not MISSING:
            _out["output_compression"] = _value
        if (_value := self.output_format) is not MISSING:
            _out["output_format"] = _value
        if (_value := self.partial_images) is not MISSING:
            _out["partial_images"] = _value
        if (_value := self.quality) is not MISSING:
            _out["quality"] = _value
        if (_value := self.size) is not MISSING:
            _out["size"] = _value
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
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 1:
            _self._extra = None
            _self.action = MISSING
            _self.background = MISSING
            _self.input_fidelity = MISSING
            _self.input_image_mask = MISSING
            _self.model = MISSING
            _self.moderation = MISSING
            _self.output_compression = MISSING
            _self.output_format = MISSING
            _self.partial_images = MISSING
            _self.quality = MISSING
            _self.size = MISSING
            return _self
        _get = _src.get
        _self.action = _get("action", MISSING)
        _self.background = _get("background", MISSING)
        _self.input_fidelity = _get("input_fidelity", MISSING)
        _value = _get("input_image_mask", MISSING)
        if _value.__class__ is dict:
            _value = _models["ImageGenToolInputImageMask"](_value)
        _self.input_image_mask = _value
        _self.model = _get("model", MISSING)
        _self.moderation = _get("moderation", MISSING)
        _self.output_compression = _get("output_compression", MISSING)
        _self.output_format = _get("output_format", MISSING)
        _self.partial_images = _get("partial_images", MISSING)
        _self.quality = _get("quality", MISSING)
        _self.size = _get("size", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ImageGenTool.wire_names.values())
