"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class MCPToolFilter(Model):
    """Picks tools of an MCP server, by name or by whether they change anything.

    Attributes:
        read_only: Whether to pick tools that only read, going by the `readOnlyHint` that the server gives them.
        tool_names: Names of the tools to pick.
    """

    read_only: bool | Unset = UNSET
    tool_names: list[str] | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {"read_only": "read_only", "tool_names": "tool_names"}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.read_only) is not MISSING:
            _out["read_only"] = _value
        if (_value := self.tool_names) is not MISSING:
            _out["tool_names"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        if len(_src) == 0:
            _self._extra = None
            _self.read_only = MISSING
            _self.tool_names = MISSING
            return _self
        _get = _src.get
        _self.read_only = _get("read_only", MISSING)
        _self.tool_names = _get("tool_names", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MCPToolFilter.wire_names.values())
