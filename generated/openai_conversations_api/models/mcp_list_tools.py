"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class MCPListTools(Model):
    """The tools that an MCP server offers.

    Attributes:
        type_: Marks a list of MCP tools; always `mcp_list_tools`.
        id: Identifier of the item.
        error: Why the tools could not be listed; may be `null` or absent.
        server_label: Label of the MCP server.
        tools: The tools, with the arguments that each takes.
    """

    type_: Literal["mcp_list_tools"] = "mcp_list_tools"
    id: str
    error: str | None | Unset = UNSET
    server_label: str
    tools: list[models.MCPListToolsTool]
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "error": "error",
        "server_label": "server_label",
        "tools": "tools",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "server_label", "tools"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.error) is not MISSING:
            _out["error"] = _value
        if (_value := self.server_label) is not MISSING:
            _out["server_label"] = _value
        if (_value := self.tools) is not MISSING:
            _out["tools"] = encode(_value)
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
            _self.id = _src["id"]
            _self.server_label = _src["server_label"]
            _self.tools = _src["tools"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.tools
        if _value.__class__ is list and _value:
            _read = _models["MCPListToolsTool"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.tools = _value
        if len(_src) == 4:
            _self._extra = None
            _self.error = MISSING
            return _self
        _get = _src.get
        _self.error = _get("error", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MCPListTools.wire_names.values())
