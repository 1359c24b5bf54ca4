"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RunStepDetailsToolCallsFileSearchResultObject(Model):
    """One result of a file search.

    Attributes:
        content: Passages that were found; only present when the request asked for them with `include`.
        file_id: Identifier of the file that holds the result.
        file_name: Name of the file that holds the result.
        score: How well the result matches, 0 to 1.
    """

    content: list[models.RunStepDetailsToolCallsFileSearchResultObjectContentItem] | Unset = UNSET
    file_id: str
    file_name: str
    score: float
    wire_names: ClassVar[Mapping[str, str]] = {
        "content": "content",
        "file_id": "file_id",
        "file_name": "file_name",
        "score": "score",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["file_id", "file_name", "score"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"score": {"minimum": 0, "maximum": 1}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.content) is not MISSING:
            _out["content"] = encode(_value)
        if (_value := self.file_id) is not MISSING:
            _out["file_id"] = _value
        if (_value := self.file_name) is not MISSING:
            _out["file_name"] = _value
        if (_value := self.score) is not MISSING:
            _out["score"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.file_id = _src["file_id"]
            _self.file_name = _src["file_name"]
            _self.score = _src["score"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 3:
            _self._extra = None
            _self.content = MISSING
            return _self
        _get = _src.get
        _value = _get("content", MISSING)
        if _value.__class__ is list and _value:
            _read = _models["RunStepDetailsToolCallsFileSearchResultObjectContentItem"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.content = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunStepDetailsToolCallsFileSearchResultObject.wire_names.values())
