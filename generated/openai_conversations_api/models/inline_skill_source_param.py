"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class InlineSkillSourceParam(Model):
    """The packed files of a skill.

    Attributes:
        type_: Marks Base64 data; always `base64`.
        data: Zip archive of the skill as Base64 text; 1 to 70254592 characters.
        media_type: Media type of the archive; always `application/zip`.
    """

    type_: Literal["base64"] = "base64"
    data: str
    media_type: Literal["application/zip"] = "application/zip"
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "data": "data", "media_type": "media_type"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "data", "media_type"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"data": {"min_length": 1, "max_length": 70254592}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.data) is not MISSING:
            _out["data"] = _value
        if (_value := self.media_type) is not MISSING:
            _out["media_type"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.data = _src["data"]
            _self.media_type = _src["media_type"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 3:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(InlineSkillSourceParam.wire_names.values())
