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
class InputFileContent(Model):
    """A file as part of a message, as returned or sent.

    Attributes:
        type_: Marks a file; always `input_file`.
        detail: How finely the file is rendered; `low` costs least. The server takes `auto` when left out, which means
        high quality from GPT-5.6 on.
        file_data: The content of the file; may be absent.
        file_id: Identifier of an uploaded file; may be `null` or absent.
        file_url: Where the file can be fetched; may be absent.
        filename: Name of the file; may be absent.
        prompt_cache_breakpoint: Marks where a reusable start of the prompt ends; may be absent.
    """

    type_: Literal["input_file"] = "input_file"
    detail: models.FileInputDetail | Unset = UNSET
    file_data: str | Unset = UNSET
    file_id: str | None | Unset = UNSET
    file_url: str | Unset = UNSET
    filename: str | Unset = UNSET
    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "detail": "detail",
        "file_data": "file_data",
        "file_id": "file_id",
        "file_url": "file_url",
        "filename": "filename",
        "prompt_cache_breakpoint": "prompt_cache_breakpoint",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"file_url": {"url": True}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.detail) is not MISSING:
            _out["detail"] = _value
        if (_value := self.file_data) is not MISSING:
            _out["file_data"] = _value
        if (_value := self.file_id) is not MISSING:
            _out["file_id"] = _value
        if (_value := self.file_url) is not MISSING:
            _out["file_url"] = _value
        if (_value := self.filename) is not MISSING:
            _out["filename"] = _value
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
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 1:
            _self._extra = None
            _self.detail = MISSING
            _self.file_data = MISSING
            _self.file_id = MISSING
            _self.file_url = MISSING
            _self.filename = MISSING
            _self.prompt_cache_breakpoint = MISSING
            return _self
        _get = _src.get
        _self.detail = _get("detail", MISSING)
        _self.file_data = _get("file_data", MISSING)
        _self.file_id = _get("file_id", MISSING)
        _self.file_url = _get("file_url", MISSING)
        _self.filename = _get("filename", MISSING)
        _value = _get("prompt_cache_breakpoint", MISSING)
        if _value.__class__ is dict:
            _value = _models["PromptCacheBreakpointConfig"](_value)
        _self.prompt_cache_breakpoint = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(InputFileContent.wire_names.values())
