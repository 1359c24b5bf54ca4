"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CreateThreadRequest(Model):
    """A thread to create, as sent; without any keys the thread is empty.

    Attributes:
        messages: Messages the thread begins with.
        metadata: Key-value pairs to store on the thread; at most 16, keys up to 64 and values up to 512 characters.
        tool_resources: Files and vector stores that tools may use on the thread, by tool; `null` for none.
    """

    messages: Sequence[models.CreateMessageRequest] | Unset = UNSET
    metadata: models.Metadata | Unset = UNSET
    tool_resources: models.CreateThreadRequestToolResources | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "messages": "messages",
        "metadata": "metadata",
        "tool_resources": "tool_resources",
    }
    wire_limits: ClassVar[Mapping[str, Limits]] = {"metadata": {"max_entries": 16, "max_key": 64, "max_value": 512}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.messages) is not MISSING:
            _out["messages"] = encode(_value)
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
            _self.messages = MISSING
            _self.metadata = MISSING
            _self.tool_resources = MISSING
            return _self
        _get = _src.get
        _value = _get("messages", MISSING)
        if _value.__class__ is list and _value:
            _read = _models["CreateMessageRequest"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.messages = _value
        _self.metadata = _get("metadata", MISSING)
        _value = _get("tool_resources", MISSING)
        if _value.__class__ is dict:
            _value = _models["CreateThreadRequestToolResources"](_value)
        _self.tool_resources = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CreateThreadRequest.wire_names.values())
