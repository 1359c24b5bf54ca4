"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class MCPApprovalResponse(Model):
    """Permits or forbids the call of an MCP tool, as sent.

    Attributes:
        type_: Marks an answer to a request for approval; always `mcp_approval_response`.
        id: Identifier of the answer; may be `null` or left out.
        approval_request_id: Identifier of the request that this answers.
        approve: Whether the call may go ahead.
        reason: Why it was decided so; may be `null` or left out.
    """

    type_: Literal["mcp_approval_response"] = "mcp_approval_response"
    id: str | None | Unset = UNSET
    approval_request_id: str
    approve: bool
    reason: str | None | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "approval_request_id": "approval_request_id",
        "approve": "approve",
        "reason": "reason",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "approval_request_id", "approve"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.approval_request_id) is not MISSING:
            _out["approval_request_id"] = _value
        if (_value := self.approve) is not MISSING:
            _out["approve"] = _value
        if (_value := self.reason) is not MISSING:
            _out["reason"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.type_ = _src["type"]
            _self.approval_request_id = _src["approval_request_id"]
            _self.approve = _src["approve"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 3:
            _self._extra = None
            _self.id = MISSING
            _self.reason = MISSING
            return _self
        _get = _src.get
        _self.id = _get("id", MISSING)
        _self.reason = _get("reason", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(MCPApprovalResponse.wire_names.values())
