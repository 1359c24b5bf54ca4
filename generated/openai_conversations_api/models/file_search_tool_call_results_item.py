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
class FileSearchToolCallResultsItem(Model):
    """What the search found; may be `null` or absent.

    Attributes:
        attributes: Attributes stored on the file; may be `null` or absent.
        file_id: Identifier of the file.
        filename: Name of the file.
        score: How well the file fits, 0 to 1.
        text: Text found in the file.
    """

    attributes: models.VectorStoreFileAttributes | Unset = UNSET
    file_id: str | Unset = UNSET
    filename: str | Unset = UNSET
    score: float | Unset = UNSET
    text: str | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "attributes": "attributes",
        "file_id": "file_id",
        "filename": "filename",
        "score": "score",
        "text": "text",
    }
    wire_limits: ClassVar[Mapping[str, Limits]] = {"attributes": {"max_entries": 16, "max_key": 64, "max_value": 512}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.attributes) is not MISSING:
            _out["attributes"] = _value
        if (_value := self.file_id) is not MISSING:
            _out["file_id"] = _value
        if (_value := self.filename) is not MISSING:
            _out["filename"] = _value
        if (_value := self.score) is not MISSING:
            _out["score"] = _value
        if (_value := self.text) is not MISSING:
            _out["text"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        if len(_src) == 0:
            _self._extra = None
            _self.attributes = MISSING
            _self.file_id = MISSING
            _self.filename = MISSING
            _self.score = MISSING
            _self.text = MISSING
            return _self
        _get = _src.get
        _self.attributes = _get("attributes", MISSING)
        _self.file_id = _get("file_id", MISSING)
        _self.filename = _get("filename", MISSING)
        _self.score = _get("score", MISSING)
        _self.text = _get("text", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(FileSearchToolCallResultsItem.wire_names.values())
