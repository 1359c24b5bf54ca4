"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class Conversation(Model):
    """A conversation, as returned.

    Attributes:
        id: Identifier of the conversation.
        object_: Marks a conversation; always `conversation`.
        created_at: When the conversation was created, in seconds since the Unix epoch.
        metadata: Key-value pairs stored on the conversation; at most 16, keys up to 64 and values up to 512 characters.
    """

    id: str
    object_: Literal["conversation"] = "conversation"
    created_at: int
    metadata: models.Metadata
    wire_names: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "object_": "object",
        "created_at": "created_at",
        "metadata": "metadata",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["id", "object", "created_at", "metadata"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"metadata": {"max_entries": 16, "max_key": 64, "max_value": 512}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.object_) is not MISSING:
            _out["object"] = _value
        if (_value := self.created_at) is not MISSING:
            _out["created_at"] = _value
        if (_value := self.metadata) is not MISSING:
            _out["metadata"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.id = _src["id"]
            _self.object_ = _src["object"]
            _self.created_at = _src["created_at"]
            _self.metadata = _src["metadata"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 4:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(Conversation.wire_names.values())
