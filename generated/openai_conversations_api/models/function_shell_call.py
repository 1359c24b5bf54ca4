"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .._runtime.unions import Variants
from . import _models
from .tool_call_caller import VARIANTS as _tool_call_caller_variants
from .unknown_variant import UnknownVariant

_environment_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {"local": "LocalEnvironmentResource", "container_reference": "ContainerReferenceResource"},
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class FunctionShellCall(Model):
    """Call by which the model runs commands in a shell, as returned.

    Attributes:
        type_: Marks a shell call; always `shell_call`.
        id: Identifier of the item.
        action: The commands and their limits.
        call_id: Identifier the model gave the call; the output of the call repeats it.
        caller: Who made the call, the model itself or a program; may be `null` or absent.
        created_by: Identifier of whoever created the item; may be absent.
        environment: Where the commands run, locally or in a container; may be `null`.
        status: How far the call has come.
    """

    type_: Literal["shell_call"] = "shell_call"
    id: str
    action: models.FunctionShellAction
    call_id: str
    caller: models.ToolCallCaller | None | Unset = UNSET
    created_by: str | Unset = UNSET
    environment: models.LocalEnvironmentResource | models.ContainerReferenceResource | models.UnknownVariant | None
    status: models.FunctionShellCallStatus
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "id": "id",
        "action": "action",
        "call_id": "call_id",
        "caller": "caller",
        "created_by": "created_by",
        "environment": "environment",
        "status": "status",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "id", "action", "call_id", "environment", "status"])

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.id) is not MISSING:
            _out["id"] = _value
        if (_value := self.action) is not MISSING:
            _out["action"] = encode(_value)
        if (_value := self.call_id) is not MISSING:
            _out["call_id"] = _value
        if (_value := self.caller) is not MISSING:
            _out["caller"] = encode(_value)
        if (_value := self.created_by) is not MISSING:
            _out["created_by"] = _value
        if (_value := self.environment) is not MISSING:
            _out["environment"] = encode(_value)
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
            _self.action = _src["action"]
            _self.call_id = _src["call_id"]
            _self.environment = _src["environment"]
            _self.status = _src["status"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        _value = _self.action
        if _value.__class__ is dict:
            _value = _models["FunctionShellAction"](_value)
        _self.action = _value
        _value = _self.environment
        if _value.__class__ is dict:
            _value = _environment_variants.decode(_value)
        _self.environment = _value
        if len(_src) == 6:
            _self._extra = None
            _self.caller = MISSING
            _self.created_by = MISSING
            return _self
        _get = _src.get
        _value = _get("caller", MISSING)
        if _value.__class__ is dict:
            _value = _tool_call_caller_variants.decode(_value)
        _self.caller = _value
        _self.created_by = _get("created_by", MISSING)
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(FunctionShellCall.wire_names.values())
