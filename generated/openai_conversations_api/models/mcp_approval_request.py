"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class MCPApprovalRequest(Model):
    """Asks a person to permit the call of an MCP tool.

    Attributes:
        type_: Marks a request for approval; always `mcp_approval_request`.
        id: Identifier of the request; the answer repeats it.
        arguments: Arguments for the tool, as JSON text.
        name: Name of the tool that waits for approval.
        server_label: Label of the MCP server that has the tool.
    """

    type_: Literal["mcp_approval_request"] = "mcp_approval_request"
    id: str
    arguments: str
    name: str
    server_label: str
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "arguments": "arguments",
        "name": "name",
        "server_label": "server_label",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "arguments", "name", "server_label"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.arguments) is not MISSING:
            _out["arguments"] = _value
        if (_value := self.name) is not MISSING:
            _out["name"] = _value
        if (_value := self.server_label) is not MISSING:
            _out["server_label"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.id = _src["id"]
            _self.arguments = _src["arguments"]
            _self.name = _src["name"]
            _self.server_label = _src["server_label"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 5:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MCPApprovalRequest.wire_names.values())
