"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class MessageContentTextAnnotationsFilePathObject(Model):
    """A mention in message text of a file that the code interpreter made.

    Attributes:
        type_: Marks a file path; always `file_path`.
        end_index: Position in the text where the mention ends, from 0.
        file_path: The file that was made.
        start_index: Position in the text where the mention begins, from 0.
        text: Placeholder in the message text, to be replaced with a link to the file.
    """

    type_: Literal["file_path"] = "file_path"
    end_index: int
    file_path: models.MessageContentTextAnnotationsFilePathObjectFilePath
    start_index: int
    text: str
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "end_index": "end_index",
        "file_path": "file_path",
        "start_index": "start_index",
        "text": "text",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "end_index", "file_path", "start_index", "text"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"end_index": {"minimum": 0}, "start_index": {"minimum": 0}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.end_index) is not MISSING:
            _out["end_index"] = _value
        if (_value := self.file_path) is not MISSING:
            _out["file_path"] = encode(_value)
        if (_value := self.start_index) is not MISSING:
            _out["start_index"] = _value
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
            _self.end_index = _src["end_index"]
            _self.file_path = _src["file_path"]
            _self.start_index = _src["start_index"]
            _self.text = _src["text"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.file_path
        if _value.__class__ is dict:
            _value = _models["MessageContentTextAnnotationsFilePathObjectFilePath"](_value)
        _self.file_path = _value
        if len(_src) == 5:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MessageContentTextAnnotationsFilePathObject.wire_names.values())
