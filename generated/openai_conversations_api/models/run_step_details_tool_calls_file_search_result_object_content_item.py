"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RunStepDetailsToolCallsFileSearchResultObjectContentItem(Model):
    """Passages that were found; only present when the request asked for them with `include`.

    Attributes:
        type_: Marks a text passage; always `text`.
        text: Text of the passage.
    """

    type_: Literal["text"] | Unset = UNSET
    text: str | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "text": "text"}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
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
            _self.type_ = MISSING
            _self.text = MISSING
            return _self
        _get = _src.get
        _self.type_ = _get("type", MISSING)
        _self.text = _get("text", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunStepDetailsToolCallsFileSearchResultObjectContentItem.wire_names.values())
