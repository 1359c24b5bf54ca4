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
class MessageDeltaContentTextObject(Model):
    """Streamed piece of a text part.

    Attributes:
        type_: Marks a text part; always `text`.
        index: Position of the part within the message content.
        text: The piece of text and its annotations.
    """

    type_: Literal["text"] = "text"
    index: int
    text: models.MessageDeltaContentTextObjectText | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "index": "index", "text": "text"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "index"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.index) is not MISSING:
            _out["index"] = _value
        if (_value := self.text) is not MISSING:
            _out["text"] = encode(_value)
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
            _self.index = _src["index"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            _self.text = MISSING
            return _self
        _get = _src.get
        _value = _get("text", MISSING)
        if _value.__class__ is dict:
            _value = _models["MessageDeltaContentTextObjectText"](_value)
        _self.text = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MessageDeltaContentTextObject.wire_names.values())
