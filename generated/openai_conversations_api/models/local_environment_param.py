"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class LocalEnvironmentParam(Model):
    """Has shell commands run in a local environment, as sent.

    Attributes:
        type_: Marks a local environment; always `local`.
        skills: Skills in that environment; at most 200; may be left out.
    """

    type_: Literal["local"] = "local"
    skills: list[models.LocalSkillParam] | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "skills": "skills"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"skills": {"max_items": 200}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.skills) is not MISSING:
            _out["skills"] = encode(_value)
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.type_ = _src["type"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 1:
            _self._extra = None
            _self.skills = MISSING
            return _self
        _get = _src.get
        _value = _get("skills", MISSING)
        if _value.__class__ is list and _value:
            _read = _models["LocalSkillParam"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.skills = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(LocalEnvironmentParam.wire_names.values())
