"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING

_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class ContainerNetworkPolicyDomainSecretParam(Model):
    """A secret for requests to one domain.

    Attributes:
        domain: Domain that gets the secret; at least 1 character.
        name: Name of the secret; at least 1 character.
        value: The secret itself; 1 to 10485760 characters.
    """

    domain: str
    name: str
    value: str
    wire_names: ClassVar[Mapping[str, str]] = {"domain": "domain", "name": "name", "value": "value"}
    wire_required: ClassVar[frozenset[str]] = frozenset(["domain", "name", "value"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {
        "domain": {"min_length": 1},
        "name": {"min_length": 1},
        "value": {"min_length": 1, "max_length": 10485760},
    }

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.domain) is not MISSING:
            _out["domain"] = _value
        if (_value := self.name) is not MISSING:
            _out["name"] = _value
        if (_value := self.value) is not MISSING:
            _out["value"] = _value
        if self._extra:
            _out.update({_key: encode(_item) for _key, _item in self._extra.items() if _key not in _out})
        return _out

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        try:
            _self.domain = _src["domain"]
            _self.name = _src["name"]
            _self.value = _src["value"]
        except KeyError:
            return cls.from_dict(with_absent(_src, cls.wire_required))
        if len(_src) == 3:
            _self._extra = None
            return _self
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(ContainerNetworkPolicyDomainSecretParam.wire_names.values())
