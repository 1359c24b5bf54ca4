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
class ComputerScreenshotContent(Model):
    """Screenshot as part of a message.

    Attributes:
        type_: Marks a screenshot; always `computer_screenshot`.
        detail: How closely the model looks at the image; `auto` by default.
        file_id: Identifier of the uploaded file with the image; may be `null`.
        image_url: Where the image can be fetched; may be `null`.
        prompt_cache_breakpoint: Marks where a reusable start of the prompt ends; may be absent.
    """

    type_: Literal["computer_screenshot"] = "computer_screenshot"
    detail: models.ImageDetail
    file_id: str | None
    image_url: str | None
    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "detail": "detail",
        "file_id": "file_id",
        "image_url": "image_url",
        "prompt_cache_breakpoint": "prompt_cache_breakpoint",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "detail", "file_id", "image_url"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"image_url": {"url": True}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.detail) is not MISSING:
            _out["detail"] = _value
        if (_value := self.file_id) is not MISSING:
            _out["file_id"] = _value
        if (_value := self.image_url) is not MISSING:
            _out["image_url"] = _value
        if (_value := self.prompt_cache_breakpoint) is not MISSING:
            _out["prompt_cache_breakpoint"] = encode(_value)
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
            _self.detail = _src["detail"]
            _self.file_id = _src["file_id"]
            _self.image_url = _src["image_url"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 4:
            _self._extra = None
            _self.prompt_cache_breakpoint = MISSING
            return _self
        _get = _src.get
        _value = _get("prompt_cache_breakpoint", MISSING)
        if _value.__class__ is dict:
            _value = _models["PromptCacheBreakpointConfig"](_value)
        _self.prompt_cache_breakpoint = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ComputerScreenshotContent.wire_names.values())
