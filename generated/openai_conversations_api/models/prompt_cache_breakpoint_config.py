"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class PromptCacheBreakpointConfig(Model):
    """Marks exactly where a reusable start of the prompt ends, as returned or sent; how long it is kept is set
    on the request.

    Attributes:
        mode: Marks a breakpoint set by hand; always `explicit`.
    """

    mode: Literal["explicit"] = "explicit"
    wire_names: ClassVar[Mapping[str, str]] = {"mode": "mode"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["mode"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.mode) is not MISSING:
            _out["mode"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.mode = _src["mode"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 1:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(PromptCacheBreakpointConfig.wire_names.values())
