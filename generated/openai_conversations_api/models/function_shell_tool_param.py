"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self

from attrs import define

from .._runtime.model import Model, as_dict, encode, with_absent
from .._runtime.types import MISSING, UNSET, Unset
from .._runtime.unions import Models, Variants
from .unknown_variant import UnknownVariant

if TYPE_CHECKING:
    from .container_auto_param import ContainerAutoParam
    from .container_reference_param import ContainerReferenceParam
    from .literals import CallableToolAllowedCaller
    from .local_environment_param import LocalEnvironmentParam

_models = Models(__package__)
_environment_variants = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "container_auto": "container_auto_param.ContainerAutoParam",
        "local": "local_environment_param.LocalEnvironmentParam",
        "container_reference": "container_reference_param.ContainerReferenceParam",
    },
)
_new = object.__new__
_known = frozenset({"type", "allowed_callers", "environment"})
_required = ("type",)


@define(kw_only=True, repr=False, weakref_slot=False)
class FunctionShellToolParam(Model):
    """Lets the model run commands in a shell.

    Attributes:
        type_: Marks the shell tool; always `shell`.
        allowed_callers: Who may call the tool; at least one entry; may be `null` or left out.
        environment: Where the commands run, in a new container, in an existing one, or locally; may be `null` or left out.
    """

    type_: Literal["shell"] = "shell"
    allowed_callers: list[CallableToolAllowedCaller] | None | Unset = UNSET
    environment: (
        ContainerAutoParam | LocalEnvironmentParam | ContainerReferenceParam | UnknownVariant | None | Unset
    ) = UNSET
    wire_names: ClassVar[Mapping[str, str]] = {
        "type_": "type",
        "allowed_callers": "allowed_callers",
        "environment": "environment",
    }

    def to_dict(self) -> dict[str, Any]:
        """Return the object as JSON data: what was left out is absent, unknown keys are given back."""
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
        """Return a model of JSON data, whatever it lacks or adds; plain lists and dicts in it are shared, not copied.

        Raises TypeError when `src` is not a mapping.
        """
        _src = src if src.__class__ is dict else as_dict(cls, src)
        _self = _new(cls)
        _value: Any
        try:
            _self.type_ = _src["type"]
        except KeyError:
            return cls.from_dict(with_absent(_src, _required))
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
