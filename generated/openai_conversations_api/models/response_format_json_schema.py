"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ResponseFormatJsonSchema(Model):
    """Demands JSON that follows a schema.

    Attributes:
        type_: Marks the JSON Schema format; always `json_schema`.
        json_schema: The schema with its name and settings.
    """

    type_: Literal["json_schema"] = "json_schema"
    json_schema: models.ResponseFormatJsonSchemaJsonSchema
    wire_names: ClassVar[Mapping[str, str]] = {"type_": "type", "json_schema": "json_schema"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "json_schema"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.json_schema) is not MISSING:
            _out["json_schema"] = encode(_value)
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
            _self.json_schema = _src["json_schema"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.json_schema
        if _value.__class__ is dict:
            _value = _models["ResponseFormatJsonSchemaJsonSchema"](_value)
        _self.json_schema = _value
        if len(_src) == 2:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ResponseFormatJsonSchema.wire_names.values())
