"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class LocalSkillParam(Model):
    """A skill stored in a folder of the local environment.

    Attributes:
        description: What the skill is for.
        name: Name of the skill.
        path: Folder that holds the skill.
    """

    description: str
    name: str
    path: str
    wire_names: ClassVar[Mapping[str, str]] = {"description": "description", "name": "name", "path": "path"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["description", "name", "path"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.description) is not MISSING:
            _out["description"] = _value
        if (_value := self.name) is not MISSING:
            _out["name"] = _value
        if (_value := self.path) is not MISSING:
            _out["path"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.description = _src["description"]
            _self.name = _src["name"]
            _self.path = _src["path"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 3:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(LocalSkillParam.wire_names.values())
