"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from attrs import define

from .. import models
from .._runtime.limits import Limits
from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

_environment_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "container_auto": "ContainerAutoParam",
        "local": "LocalEnvironmentParam",
        "container_reference": "ContainerReferenceParam",
    },
)
_new = object.__new__


@define(kw_only=True, repr=False, weakref_slot=False)
class FunctionShellToolParam(Model):
    """Lets the model run commands in a shell.

    Attributes:
        type_: Marks the shell tool; always `shell`.
        allowed_callers: Who may call the tool; at least one entry; may be `null` or left out.
        environment: Where the commands run, in a new container, in an existing one, or locally; may be `null` or left out.
    """

    type_: Literal["shell"] = "shell"
    allowed_callers: list[models.CallableToolAllowedCaller] | None | Unset = UNSET
    environment: (
        models.ContainerAutoParam
        | models.LocalEnvironmentParam
        | models.ContainerReferenceParam
        | models.UnknownVariant
        | None
        | Unset
    ) = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "allowed_callers": "allowed_callers",
        "environment": "environment",
    }
    wire_required: ClassVar[frozenset[str]] = frozenset(["type"])
    wire_limits: ClassVar[Mapping[str, Limits]] = {"allowed_callers": {"min_items": 1}}

    def to_dict(self) -> dict[str, Any]:
        _out: dict[str, Any] = {}
        _value: Any
        if (_value := self.type_) is not MISSING:
            _out["type"] = _value
        if (_value := self.allowed_callers) is not MISSING:
            _out["allowed_callers"] = _value
        if (_value := self.environment) is not MISSING:
            _out["environment"] = encode(_value)
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
            _self.allowed_callers = MISSING
            _self.environment = MISSING
            return _self
        _get = _src.get
        _self.allowed_callers = _get("allowed_callers", MISSING)
        _value = _get("environment", MISSING)
        if _value.__class__ is dict:
            _value = _environment_variants.decode(_value)
        _self.environment = _value
        _self._extra = None if _known.issuperset(_src) else {_key: _src[_key] for _key in _src if _key not in _known}
        return _self


_known = frozenset(FunctionShellToolParam.wire_names.values())
