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
class MCPListToolsTool(Model):
    """One tool that an MCP server offers.

    Attributes:
        annotations: Further notes of the server about the tool; may be `null` or absent.
        description: What the tool does; may be `null` or absent.
        input_schema: JSON Schema of the arguments that the tool takes.
        name: Name of the tool.
    """

    annotations: dict[str, Any] | None | Unset = UNSET
    description: str | None | Unset = UNSET
    input_schema: models.EmptyModelParam
    name: str
    wire_names: ClassVar[Mapping[str, str]] = {
        "annotations": "annotations",
        "description": "description",
        "input_schema": "input_schema",
        "name": "name",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["input_schema", "name"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.annotations) is not MISSING:
            _out["annotations"] = encode(_value)
        if (_value := self.description) is not MISSING:
            _out["description"] = _value
        if (_value := self.input_schema) is not MISSING:
            _out["input_schema"] = encode(_value)
        if (_value := self.name) is not MISSING:
            _out["name"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.input_schema = _src["input_schema"]
            _self.name = _src["name"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            _self.annotations = MISSING
            _self.description = MISSING
            return _self
        _get = _src.get
        _self.annotations = _get("annotations", MISSING)
        _self.description = _get("description", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MCPListToolsTool.wire_names.values())
