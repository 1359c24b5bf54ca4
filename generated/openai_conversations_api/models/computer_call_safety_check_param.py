"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ComputerCallSafetyCheckParam(Model):
    """A safety concern about a computer call.

    Attributes:
        id: Identifier of the safety check.
        code: Kind of safety check; may be `null` or absent.
        message: Explanation of the concern; may be `null` or absent.
    """

    id: str
    code: str | None | Unset = UNSET
    message: str | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"id": "id", "code": "code", "message": "message"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["id"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.code) is not MISSING:
            _out["code"] = _value
        if (_value := self.message) is not MISSING:
            _out["message"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.id = _src["id"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 1:
            _self._extra = None
            _self.code = MISSING
            _self.message = MISSING
            return _self
        _get = _src.get
        _self.code = _get("code", MISSING)
        _self.message = _get("message", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ComputerCallSafetyCheckParam.wire_names.values())
