"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class CompactionSummaryItemParam(Model):
    """A conversation condensed by the server, as sent back to it.

    Attributes:
        type_: Marks a condensed conversation; always `compaction`.
        id: Identifier of the item; may be `null` or left out.
        encrypted_content: The condensed conversation, encrypted; at most 20971520 characters.
    """

    type_: Literal["compaction"] = "compaction"
    id: str | None | Unset = UNSET
    encrypted_content: str
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "id": "id", "encrypted_content": "encrypted_content"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "encrypted_content"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"encrypted_content": {"max_length": 20971520}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
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
            _self.encrypted_content = _src["encrypted_content"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            _self.id = MISSING
            return _self
        _get = _src.get
        _self.id = _get("id", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(CompactionSummaryItemParam.wire_names.values())
