"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RunStepDeltaStepDetailsToolCallsCodeOutputImageObjectImage(Model):
    """The image that the code made.

    Attributes:
        file_id: Identifier of the image file.
    """

    file_id: str | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"file_id": "file_id"}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.file_id) is not MISSING:
            _out["file_id"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        if len(_src) == 0:
            _self._extra = None
            _self.file_id = MISSING
            return _self
        _get = _src.get
        _self.file_id = _get("file_id", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunStepDeltaStepDetailsToolCallsCodeOutputImageObjectImage.wire_names.values())
