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
class SkillReferenceParam(Model):
    """Names a skill that was uploaded earlier through `/v1/skills`.

    Attributes:
        type_: Marks an uploaded skill; always `skill_reference`.
        skill_id: Identifier of the skill; 1 to 64 characters.
        version: Version of the skill, a positive whole number or `latest`; the skill's default when left out.
    """

    type_: Literal["skill_reference"] = "skill_reference"
    skill_id: str
    version: str | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "skill_id": "skill_id", "version": "version"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "skill_id"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"skill_id": {"min_length": 1, "max_length": 64}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.skill_id) is not MISSING:
            _out["skill_id"] = _value
        if (_value := self.version) is not MISSING:
            _out["version"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.skill_id = _src["skill_id"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            _self.version = MISSING
            return _self
        _get = _src.get
        _self.version = _get("version", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(SkillReferenceParam.wire_names.values())
