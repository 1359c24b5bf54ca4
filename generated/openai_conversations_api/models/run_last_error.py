"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class RunLastError(Model):
    """The latest error of the run; `null` when there was none.

    Attributes:
        code: Kind of error.
        message: Explanation for people.
    """

    code: models.RunLastErrorCode
    message: str
    wire_names: ClassVar[Mapping[str, str]] = {"code": "code", "message": "message"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["code", "message"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
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
            _self.code = _src["code"]
            _self.message = _src["message"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(RunLastError.wire_names.values())
