"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from attrs import define

from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CreateRunRequestToolResourcesCodeInterpreter(Model):
    """What the code interpreter may use.

    Attributes:
        file_ids: Identifiers of files the code interpreter may read, at most 20.
    """

    file_ids: Sequence[str] | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"file_ids": "file_ids"}
    wire_limits: ClassVar[Mapping[str, Limits]] = {"file_ids": {"max_items": 20}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.file_ids) is not MISSING:
            _out["file_ids"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        if len(_src) == 0:
            _self._extra = None
            _self.file_ids = MISSING
            return _self
        _get = _src.get
        _self.file_ids = _get("file_ids", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CreateRunRequestToolResourcesCodeInterpreter.wire_names.values())
