"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ApplyPatchDeleteFileOperationParam(Model):
    """Deletion of a file by patch, as sent.

    Attributes:
        type_: Marks the deletion of a file; always `delete_file`.
        path: Which file to delete, counted from the root of the workspace; at least 1 character.
    """

    type_: Literal["delete_file"] = "delete_file"
    path: str
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "path": "path"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "path"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"path": {"min_length": 1}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.path) is not MISSING:
            _out["path"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.path = _src["path"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ApplyPatchDeleteFileOperationParam.wire_names.values())
