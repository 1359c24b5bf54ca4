"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .container_auto_param_network_policy import VARIANTS as _container_auto_param_network_policy_variants

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class AutoCodeInterpreterToolParam(Model):
    """Has the server provide the container in which the code interpreter runs.

    Attributes:
        type_: Marks a container that the server provides; always `auto`.
        file_ids: Identifiers of uploaded files that the code can read; at most 50.
        memory_limit: How much memory the container gets; may be `null` or left out.
        network_policy: Whether and where code in the container reaches the network; told apart by `type`.
    """

    type_: Literal["auto"] = "auto"
    file_ids: list[str] | Unset = UNSET
    memory_limit: models.ContainerMemoryLimit | None | Unset = UNSET
    network_policy: models.ContainerAutoParamNetworkPolicy | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "file_ids": "file_ids",
        "memory_limit": "memory_limit",
        "network_policy": "network_policy",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"file_ids": {"max_items": 50}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.file_ids) is not MISSING:
            _out["file_ids"] = _value
        if (_value := self.memory_limit) is not MISSING:
            _out["memory_limit"] = _value
        if (_value := self.network_policy) is not MISSING:
            _out["network_policy"] = encode(_value)
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
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 1:
            _self._extra = None
            _self.file_ids = MISSING
            _self.memory_limit = MISSING
            _self.network_policy = MISSING
            return _self
        _get = _src.get
        _self.file_ids = _get("file_ids", MISSING)
        _self.memory_limit = _get("memory_limit", MISSING)
        _value = _get("network_policy", MISSING)
        if _value.__class__ is dict:
            _value = _container_auto_param_network_policy_variants.decode(_value)
        _self.network_policy = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(AutoCodeInterpreterToolParam.wire_names.values())
