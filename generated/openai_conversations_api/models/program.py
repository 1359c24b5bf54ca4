"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class Program(Model):
    """A JavaScript program that the model wrote to call tools, as returned.

    Attributes:
        type_: Marks a program; always `program`.
        id: Identifier of the item.
        call_id: Lasting identifier of the call; the output of the program repeats it.
        code: The JavaScript source.
        fingerprint: Opaque value for replaying the program; send it back unchanged.
    """

    type_: Literal["program"] = "program"
    id: str
    call_id: str
    code: str
    fingerprint: str
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "call_id": "call_id",
        "code": "code",
        "fingerprint": "fingerprint",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "call_id", "code", "fingerprint"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.call_id) is not MISSING:
            _out["call_id"] = _value
        if (_value := self.code) is not MISSING:
            _out["code"] = _value
        if (_value := self.fingerprint) is not MISSING:
            _out["fingerprint"] = _value
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
            _self.call_id = _src["call_id"]
            _self.code = _src["code"]
            _self.fingerprint = _src["fingerprint"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 5:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(Program.wire_names.values())
