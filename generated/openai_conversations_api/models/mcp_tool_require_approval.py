"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class MCPToolRequireApproval(Model):
    """Which tools a person has to approve before they run, either all (`always`), none (`never`), or chosen by
    filter; may be `null`. The server takes `always` when left out.

    Attributes:
        always: Tools that need approval each time.
        never: Tools that run without approval.
    """

    always: models.MCPToolFilter | Unset = UNSET
    never: models.MCPToolFilter | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"always": "always", "never": "never"}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.always) is not MISSING:
            _out["always"] = encode(_value)
        if (_value := self.never) is not MISSING:
            _out["never"] = encode(_value)
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
            _self.always = MISSING
            _self.never = MISSING
            return _self
        _get = _src.get
        _value = _get("always", MISSING)
        if _value.__class__ is dict:
            _value = _models["MCPToolFilter"](_value)
        _self.always = _value
        _value = _get("never", MISSING)
        if _value.__class__ is dict:
            _value = _models["MCPToolFilter"](_value)
        _self.never = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MCPToolRequireApproval.wire_names.values())
