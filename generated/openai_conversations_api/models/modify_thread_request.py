"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ModifyThreadRequest(Model):
    """Changes to a thread, as sent.

    Attributes:
        metadata: New key-value pairs of the thread; at most 16, keys up to 64 and values up to 512 characters.
        tool_resources: Files and vector stores that tools may use on the thread, by tool; may be `null`.
    """

    metadata: models.Metadata | Unset = UNSET
    tool_resources: models.ModifyThreadRequestToolResources | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"metadata": "metadata", "tool_resources": "tool_resources"}
    wire_limits: ClassVar[Mapping[str, Limits]] = {"metadata": {"max_entries": 16, "max_key": 64, "max_value": 512}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.metadata) is not MISSING:
            _out["metadata"] = _value
        if (_value := self.tool_resources) is not MISSING:
            _out["tool_resources"] = encode(_value)
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        if len(_src) == 0:
            _self._extra = None
            _self.metadata = MISSING
            _self.tool_resources = MISSING
            return _self
        _get = _src.get
        _self.metadata = _get("metadata", MISSING)
        _value = _get("tool_resources", MISSING)
        if _value.__class__ is dict:
            _value = _models["ModifyThreadRequestToolResources"](_value)
        _self.tool_resources = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ModifyThreadRequest.wire_names.values())
