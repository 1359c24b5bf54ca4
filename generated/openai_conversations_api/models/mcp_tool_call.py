"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .mcp_tool_call_error import VARIANTS as _mcp_tool_call_error_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class MCPToolCall(Model):
    """Call of a tool on an MCP server.

    Attributes:
        type_: Marks an MCP call; always `mcp_call`.
        id: Identifier of the call.
        approval_request_id: Identifier of the request for approval that belongs to the call; answer it with an approval response.
        May be `null` or absent.
        arguments: Arguments for the tool, as JSON text.
        error: Why the call failed, if it did; may be `null` or absent.
        name: Name of the tool.
        output: What the tool gave back; may be `null` or absent.
        server_label: Label of the MCP server.
        status: How far the call has come; may be absent.
    """

    type_: Literal["mcp_call"] = "mcp_call"
    id: str
    approval_request_id: str | None | Unset = UNSET
    arguments: str
    error: models.MCPToolCallError | None | Unset = UNSET
    name: str
    output: str | None | Unset = UNSET
    server_label: str
    status: models.MCPToolCallStatus | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "approval_request_id": "approval_request_id",
        "arguments": "arguments",
        "error": "error",
        "name": "name",
        "output": "output",
        "server_label": "server_label",
        "status": "status",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "arguments", "name", "server_label"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.approval_request_id) is not MISSING:
            _out["approval_request_id"] = _value
        if (_value := self.arguments) is not MISSING:
            _out["arguments"] = _value
        if (_value := self.error) is not MISSING:
            _out["error"] = encode(_value)
        if (_value := self.name) is not MISSING:
            _out["name"] = _value
        if (_value := self.output) is not MISSING:
            _out["output"] = _value
        if (_value := self.server_label) is not MISSING:
            _out["server_label"] = _value
        if (_value := self.status) is not MISSING:
            _out["status"] = _value
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
            _self.arguments = _src["arguments"]
            _self.name = _src["name"]
            _self.server_label = _src["server_label"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 5:
            _self._extra = None
            _self.approval_request_id = MISSING
            _self.error = MISSING
            _self.output = MISSING
            _self.status = MISSING
            return _self
        _get = _src.get
        _self.approval_request_id = _get("approval_request_id", MISSING)
        _value = _get("error", MISSING)
        if _value.__class__ is dict:
            _value = _mcp_tool_call_error_variants.decode(_value)
        _self.error = _value
        _self.output = _get("output", MISSING)
        _self.status = _get("status", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MCPToolCall.wire_names.values())
