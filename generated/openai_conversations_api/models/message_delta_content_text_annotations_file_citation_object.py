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
class MessageDeltaContentTextAnnotationsFileCitationObject(Model):
    """Streamed piece of a file citation in message text.

    Attributes:
        type_: Marks a file citation; always `file_citation`.
        end_index: Position in the text where the citation ends, from 0.
        file_citation: The cited file and passage.
        index: Position of the annotation within its text part.
        start_index: Position in the text where the citation begins, from 0.
        text: Placeholder in the message text, to be replaced with the citation.
    """

    type_: Literal["file_citation"] = "file_citation"
    end_index: int | Unset = UNSET
    file_citation: models.MessageDeltaContentTextAnnotationsFileCitationObjectFileCitation | Unset = UNSET
    index: int
    start_index: int | Unset = UNSET
    text: str | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "end_index": "end_index",
        "file_citation": "file_citation",
        "index": "index",
        "start_index": "start_index",
        "text": "text",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "index"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"end_index": {"minimum": 0}, "start_index": {"minimum": 0}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.end_index) is not MISSING:
            _out["end_index"] = _value
        if (_value := self.file_citation) is not MISSING:
            _out["file_citation"] = encode(_value)
        if (_value := self.index) is not MISSING:
            _out["index"] = _value
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
            _self.index = _src["index"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            _self.end_index = MISSING
            _self.file_citation = MISSING
            _self.start_index = MISSING
            _self.text = MISSING
            return _self
        _get = _src.get
        _self.end_index = _get("end_index", MISSING)
        _value = _get("file_citation", MISSING)
        if _value.__class__ is dict:
            _value = _models["MessageDeltaContentTextAnnotationsFileCitationObjectFileCitation"](_value)
        _self.file_citation = _value
        _self.start_index = _get("start_index", MISSING)
        _self.text = _get("text", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MessageDeltaContentTextAnnotationsFileCitationObject.wire_names.values())
