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
class InputTextContent(Model):
    """Text as part of a message, as returned or sent.

    Attributes:
        type_: Marks text; always `input_text`.
        prompt_cache_breakpoint: Marks where a reusable start of the prompt ends; may be absent.
        text: The text itself.
    """

    type_: Literal["input_text"] = "input_text"
    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | Unset = UNSET
    text: str
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "prompt_cache_breakpoint": "prompt_cache_breakpoint",
        "text": "text",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "text"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.prompt_cache_breakpoint) is not MISSING:
            _out["prompt_cache_breakpoint"] = encode(_value)
        if (_value := self.text) is not MISSING:
            _out["text"] = _value
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
            _self.text = _src["text"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
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


_known = frozenset(InputTextContent.wire_names.values())
