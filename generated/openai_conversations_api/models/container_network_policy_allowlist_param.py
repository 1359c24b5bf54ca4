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
class ContainerNetworkPolicyAllowlistParam(Model):
    """Lets a container reach listed domains and no others.

    Attributes:
        type_: Marks a policy with a list of domains; always `allowlist`.
        allowed_domains: Domains that the container may reach; at least one.
        domain_secrets: Secrets, each for one of the listed domains; at least one entry when given.
    """

    type_: Literal["allowlist"] = "allowlist"
    allowed_domains: list[str]
    domain_secrets: list[models.ContainerNetworkPolicyDomainSecretParam] | Unset = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "allowed_domains": "allowed_domains",
        "domain_secrets": "domain_secrets",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type", "allowed_domains"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {
        "allowed_domains": {"min_items": 1},
        "domain_secrets": {"min_items": 1},
    }

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.allowed_domains) is not MISSING:
            _out["allowed_domains"] = _value
        if (_value := self.domain_secrets) is not MISSING:
            _out["domain_secrets"] = encode(_value)
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
            _self.allowed_domains = _src["allowed_domains"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 2:
            _self._extra = None
            _self.domain_secrets = MISSING
            return _self
        _get = _src.get
        _value = _get("domain_secrets", MISSING)
        if _value.__class__ is list and _value:
            _read = _models["ContainerNetworkPolicyDomainSecretParam"]
            _value = [_read(_one) if _one.__class__ is dict else _one for _one in _value]
        _self.domain_secrets = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ContainerNetworkPolicyAllowlistParam.wire_names.values())
