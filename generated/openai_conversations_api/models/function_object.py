"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class FunctionObject(Model):
    """A function the model may call.

    Attributes:
        description: What the function does; the model goes by it to decide on calls.
        name: Name of the function, at most 64 characters; ASCII letters, digits, underscores and dashes only.
        parameters: JSON Schema of the arguments; a function without it takes none.
        strict: Whether arguments have to match the schema exactly, which then may use only part of JSON Schema;
        `false` when left out, and may be `null`.
    """

    description: str | Unset = UNSET
    name: str
    parameters: models.EmptyModelParam | Unset = UNSET
    strict: bool | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "description": "description",
        "name": "name",
        "parameters": "parameters",
        "strict": "strict",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["name"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.description) is not MISSING:
            _out["description"] = _value
        if (_value := self.name) is not MISSING:
            _out["name"] = _value
        if (_value := self.parameters) is not MISSING:
            _out["parameters"] = encode(_value)
        if (_value := self.strict) is not MISSING:
            _out["strict"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.name = _src["name"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 1:
            _self._extra = None
            _self.description = MISSING
            _self.parameters = MISSING
            _self.strict = MISSING
            return _self
        _get = _src.get
        _self.description = _get("description", MISSING)
        _self.parameters = _get("parameters", MISSING)
        _self.strict = _get("strict", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(FunctionObject.wire_names.values())
