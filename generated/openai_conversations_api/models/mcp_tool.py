"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from . import _models

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class MCPTool(Model):
    """Lets the model use the tools of a remote MCP server (Model Context Protocol). Name the server by one of
    `server_url`, `connector_id` and `tunnel_id`.

    Attributes:
        type_: Marks an MCP tool; always `mcp`.
        allowed_callers: Who may call the tools; at least one entry; may be `null` or left out.
        allowed_tools: Which tools may be used, as a list of names or as a filter; may be `null` or left out.
        authorization: OAuth access token for the server or connector. Your program obtains it; treat it as a secret.
        connector_id: Which ready-made connector to use, such as Gmail or SharePoint.
        defer_loading: Whether the model first has to find the tools through tool search.
        headers: HTTP headers to send along to the server, for instance to sign in; may be `null` or left out.
        require_approval: Which tools a person has to approve before they run, either all (`always`), none (`never`), or chosen
        by filter; may be `null`. The server takes `always` when left out.
        server_description: What the server is for, told to the model.
        server_label: Your name for the server; tool calls carry it.
        server_url: Address of the server.
        tunnel_id: Identifier of a secure tunnel to the server; `tunnel_` and 32 small letters or digits.
    """

    type_: Literal["mcp"] = "mcp"
    allowed_callers: list[models.CallableToolAllowedCaller] | None | Unset = UNSET
    allowed_tools: list[str] | models.MCPToolFilter | None | Unset = UNSET
    authorization: str | Unset = UNSET
    connector_id: models.MCPToolConnectorId | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    headers: models.Metadata | Unset = UNSET
    require_approval: models.MCPToolRequireApproval | models.MCPToolRequireApprovalValue | None | Unset = UNSET
    server_description: str | Unset = UNSET
    server_label: str
    server_url: str | Unset = UNSET
    tunnel_id: str | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "allowed_callers": "allowed_callers",
        "allowed_tools": "allowed_tools",
        "authorization": "authorization",
        "connector_id": "connector_id",
        "defer_loading": "defer_loading",
        "headers": "headers",
        "require_approval": "require_approval",
        "server_description": "server_description",
        "server_label": "server_label",
        "server_url": "server_url",
        "tunnel_id": "tunnel_id",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "server_label"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {
        "allowed_callers": {"min_items": 1},
        "server_url": {"url": True},
        "tunnel_id": {"pattern": "^tunnel_[a-z0-9]{32}$"},
    }

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.allowed_callers) is not MISSING:
            _out["allowed_callers"] = _value
        if (_value := self.allowed_tools) is not MISSING:
            _out["allowed_tools"] = encode(_value)
        if (_value := self.authorization) is not MISSING:
            _out["authorization"] = _value
        if (_value := self.connector_id) is not MISSING:
            _out["connector_id"] = _value
        if (_value := self.defer_loading) is not MISSING:
            _out["defer_loading"] = _value
        if (_value := self.headers) is not MISSING:
            _out["headers"] = _value
        if (_value := self.require_approval) is not MISSING:
            _out["require_approval"] = encode(_value)
        if (_value := self.server_description) is not MISSING:
            _out["server_description"] = _value
        if (_value := self.server_label) is not MISSING:
            _out["server_label"] = _value
        if (_value := self.server_url) is not MISSING:
            _out["server_url"] = _value
        if (_value := self.tunnel_id) is not MISSING:
            _out["tunnel_id"] = _value
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
            _self.server_label = _src["server_label"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            _self.allowed_callers = MISSING
            _self.allowed_tools = MISSING
            _self.authorization = MISSING
            _self.connector_id = MISSING
            _self.defer_loading = MISSING
            _self.headers = MISSING
            _self.require_approval = MISSING
            _self.server_description = MISSING
            _self.server_url = MISSING
            _self.tunnel_id = MISSING
            return _self
        _get = _src.get
        _self.allowed_callers = _get("allowed_callers", MISSING)
        _value = _get("allowed_tools", MISSING)
        if _value.__class__ is dict:
            _value = _models["MCPToolFilter"](_value)
        _self.allowed_tools = _value
        _self.authorization = _get("authorization", MISSING)
        _self.connector_id = _get("connector_id", MISSING)
        _self.defer_loading = _get("defer_loading", MISSING)
        _self.headers = _get("headers", MISSING)
        _value = _get("require_approval", MISSING)
        if _value.__class__ is dict:
            _value = _models["MCPToolRequireApproval"](_value)
        _self.require_approval = _value
        _self.server_description = _get("server_description", MISSING)
        _self.server_url = _get("server_url", MISSING)
        _self.tunnel_id = _get("tunnel_id", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MCPTool.wire_names.values())
