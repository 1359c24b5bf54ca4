"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CompactionBody(Model):
    """A conversation condensed by the server, as returned.

    Attributes:
        type_: Marks a condensed conversation; always `compaction`.
        id: Identifier of the item.
        created_by: Identifier of whoever created the item; may be absent.
        encrypted_content: The condensed conversation, encrypted.
    """

    type_: Literal["compaction"] = "compaction"
    id: str
    created_by: str | Unset = UNSET
    encrypted_content: str
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "created_by": "created_by",
        "encrypted_content": "encrypted_content",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "encrypted_content"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.created_by) is not MISSING:
            _out["created_by"] = _value
        if (_value := self.encrypted_content) is not MISSING:
            _out["encrypted_content"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.id = _src["id"]
            _self.encrypted_content = _src["encrypted_content"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 3:
            _self._extra = None
            _self.created_by = MISSING
            return _self
        _get = _src.get
        _self.created_by = _get("created_by", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CompactionBody.wire_names.values())
