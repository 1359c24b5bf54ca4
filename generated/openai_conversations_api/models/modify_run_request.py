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
class ModifyRunRequest(Model):
    """Changes to a run, as sent.

    Attributes:
        metadata: New key-value pairs of the run; at most 16, keys up to 64 and values up to 512 characters.
    """

    metadata: models.Metadata | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"metadata": "metadata"}
    wire_limits: ClassVar[Mapping[str, Limits]] = {"metadata": {"max_entries": 16, "max_key": 64, "max_value": 512}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.metadata) is not MISSING:
            _out["metadata"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        if len(_src) == 0:
            _self._extra = None
            _self.metadata = MISSING
            return _self
        _get = _src.get
        _self.metadata = _get("metadata", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ModifyRunRequest.wire_names.values())
